package io.github.flowdown.definition;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A heading with the questions and sections under it.
 *
 * @param weight its part in the score of what it stands in
 * @param scoring how its parts become its score; empty for a mere heading, whose parts are scored by what it stands in as if they stood there
 * @param minimum the least score that is good enough where the method around it asks for one; the best there could be where it is left out
 * @param questions its own questions, before those of its sections
 */
public record Section(
        String id,
        String title,
        Optional<String> introduction,
        BigDecimal weight,
        Optional<ScoringMethod> scoring,
        Optional<PerTier<BigDecimal>> minimum,
        List<Question> questions,
        List<Section> sections) {
    public Section {
        questions = ImmutableList.copyOf(questions);
        sections = ImmutableList.copyOf(sections);
    }

    /** A section that holds nothing but questions. */
    public Section(
            String id,
            String title,
            Optional<String> introduction,
            BigDecimal weight,
            ScoringMethod scoring,
            List<Question> questions) {
        this(id, title, introduction, weight, Optional.of(scoring), Optional.empty(), questions, List.of());
    }

    /** This section, then every section in it at any depth, as they stand in the questionnaire. */
    public Stream<Section> withSectionsBelow() {
        return Stream.concat(Stream.of(this), sections.stream().flatMap(Section::withSectionsBelow));
    }
}
