package io.github.flowdown.definition;

/** Single quotes around a label in an explanation. */
final class Quoted {
    private Quoted() {}

    static String of(String label) {
        return "'" + label + "'";
    }
}
