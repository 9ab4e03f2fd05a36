package io.github.flowdown.scoring;

/**
 * A part that falls short of what is required of it, or may turn out to.
 *
 * @param part the id of the question or section
 * @param required the least that is good enough, in words
 * @param achieved what it came to, in words; the low end while answers are open
 * @param isCertain whether it falls short whatever the open answers come to
 */
public record Gap(String part, String required, String achieved, boolean isCertain) {}
