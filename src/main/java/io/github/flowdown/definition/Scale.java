package io.github.flowdown.definition;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An ordered set of options.
 *
 * @param options from the weakest to the strongest; "not applicable" stands outside the order
 */
public record Scale(String id, List<Option> options) {
    public Scale {
        options = ImmutableList.copyOf(options);
        checkArgument(
                options.stream().anyMatch(option -> !option.isNotApplicable()), "scale %s has no scored option", id);
    }

    /** The option with this stored value. */
    public Optional<Option> option(String value) {
        return options.stream().filter(option -> option.value().equals(value)).findFirst();
    }

    /** How a written answer was matched to an option. */
    public enum Match {
        VALUE,
        LABEL,
        SYNONYM
    }

    /** An option and how the written text named it. */
    public record Matched(Option option, Match by) {}

    /** The option somebody meant: by label, value or synonym, compared as {@link AnswerText} compares. Never a guess. */
    public Optional<Matched> match(String written) {
        String text = AnswerText.comparable(written);
        return Stream.of(Match.LABEL, Match.VALUE, Match.SYNONYM)
                .flatMap(by -> options.stream()
                        .filter(option ->
                                names(option, by).map(AnswerText::comparable).anyMatch(text::equals))
                        .map(option -> new Matched(option, by)))
                .findFirst();
    }

    /** The option with the highest score. */
    public Option best() {
        return scored().max(BY_SCORE).orElseThrow();
    }

    /** The option with the lowest score. */
    public Option worst() {
        return scored().min(BY_SCORE).orElseThrow();
    }

    /** Where an option stands in the order, 0 the weakest; empty for "not applicable". */
    public Optional<Integer> rank(Option option) {
        int place = scored().toList().indexOf(option);
        return place < 0 ? Optional.empty() : Optional.of(place);
    }

    /** The options as offered to a person: the strongest first, "not applicable" last. */
    public List<Option> offered() {
        return Stream.concat(
                        scored().collect(ImmutableList.toImmutableList()).reverse().stream(),
                        options.stream().filter(Option::isNotApplicable))
                .collect(ImmutableList.toImmutableList());
    }

    private static final Comparator<Option> BY_SCORE =
            Comparator.comparing(option -> option.score().orElse(BigDecimal.ZERO));

    private Stream<Option> scored() {
        return options.stream().filter(option -> !option.isNotApplicable());
    }

    private static Stream<String> names(Option option, Match by) {
        return switch (by) {
            case LABEL -> Stream.of(option.label());
            case VALUE -> Stream.of(option.value());
            case SYNONYM -> option.synonyms().stream();
        };
    }
}
