package io.github.flowdown.yaml;

/** Something that must be so of a definition, beyond its form. Named after what is so when it is kept. */
interface Rule<T> {
    void check(T subject, Report report);
}
