package io.github.flowdown.yaml;

/** How much YAML is taken from anybody: enough for a hundred times the largest real file, too little to hurt. */
final class YamlLimits {
    static final int BYTES = 2 * 1024 * 1024;
    static final int DEPTH = 50;
    static final int SCALAR = 100_000;
    static final int TOKENS = 1_000_000;
    /** A file that is wrong in so many places is not read to its end. */
    static final int PROBLEMS = 1_000;

    /** How many files one questionnaire may be made of. */
    static final int INCLUDED = 20;

    private YamlLimits() {}
}
