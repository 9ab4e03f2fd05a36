package io.github.flowdown.yaml;

import io.github.flowdown.definition.Scheme;
import io.github.flowdown.schedule.ClauseLibrary;

/** A scheme and the clause library it names, read and checked together. */
public record SchemeFiles(Scheme scheme, ClauseLibrary library) {}
