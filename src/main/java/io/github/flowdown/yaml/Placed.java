package io.github.flowdown.yaml;

/** A value and where in its file it stands. */
record Placed<T>(T value, Pointer at) {}
