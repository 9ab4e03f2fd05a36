package io.github.flowdown.diagnostic;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was read, with everything there is to say about it. */
public final class Checked<T> {
    private final @Nullable T value;
    private final ImmutableList<Diagnostic> diagnostics;

    private Checked(@Nullable T value, List<Diagnostic> diagnostics) {
        this.value = value;
        this.diagnostics = ImmutableList.sortedCopyOf(diagnostics);
    }

    /** A value with warnings and notes at most. */
    public static <T> Checked<T> of(T value, List<Diagnostic> diagnostics) {
        checkArgument(diagnostics.stream().noneMatch(Diagnostic::isError), "a value with errors: %s", diagnostics);
        return new Checked<>(value, diagnostics);
    }

    /** No value; at least one of the diagnostics is an error. */
    public static <T> Checked<T> refused(List<Diagnostic> diagnostics) {
        checkArgument(diagnostics.stream().anyMatch(Diagnostic::isError), "refused without an error: %s", diagnostics);
        return new Checked<>(null, diagnostics);
    }

    /** All diagnostics, sorted by source and place. The list is immutable. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** The value; present exactly when no diagnostic is an error. */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /**
     * The value, for those who prefer exceptions.
     *
     * @throws InvalidInputException carrying all diagnostics, if one of them is an error
     */
    public T orThrow() {
        if (value == null) {
            throw new InvalidInputException(diagnostics);
        }
        return value;
    }

    /** The same verdict over something made of the value. */
    public <R> Checked<R> map(Function<? super T, ? extends R> function) {
        return new Checked<>(value == null ? null : function.apply(value), diagnostics);
    }

    /** Both, or every diagnostic of both. */
    public <U, R> Checked<R> and(Checked<U> other, BiFunction<? super T, ? super U, ? extends R> function) {
        ImmutableList<Diagnostic> all = ImmutableList.<Diagnostic>builder()
                .addAll(diagnostics)
                .addAll(other.diagnostics)
                .build();
        return value == null || other.value == null
                ? refused(all)
                : new Checked<>(function.apply(value, other.value), all);
    }
}
