package io.github.flowdown.yaml;

import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.Obligation;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A condition as written: {@code all}, {@code any} or {@code not}, or one subject with one test. */
record WrittenCondition(
        @Nullable List<@Valid WrittenCondition> all,
        @Nullable List<@Valid WrittenCondition> any,
        @Nullable @Valid WrittenCondition not,
        Optional<String> fact,
        Optional<String> question,
        Optional<String> finding,
        Optional<Obligation> unmet,
        Optional<String> rating,
        Optional<FindingSeverity> severity,
        Optional<String> is,
        @Nullable List<String> anyOf,
        @Nullable WrittenValues includes,
        Optional<String> atLeast,
        Optional<String> atMost,
        Optional<LocalDate> before,
        Optional<LocalDate> after,
        Optional<Boolean> answered) {}
