package io.github.flowdown.schedule;

/** A stretch of finished clause text. What it stands for is kept, so that an output can link it. */
public sealed interface Run {
    String text();

    /** Plain words. */
    record Words(String text) implements Run {}

    /** The number of a clause of the same document. */
    record CrossReference(String clause, String text) implements Run {}

    /** The value of a parameter. */
    record Value(String clause, String parameter, String text) implements Run {}

    /** The name of an applicable document. */
    record DocumentName(String document, String text) implements Run {}
}
