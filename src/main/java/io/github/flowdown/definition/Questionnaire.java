package io.github.flowdown.definition;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * Questions in sections, and how their answers become a score.
 *
 * @param scoring how the sections roll up
 * @param fingerprint SHA-256 of the text it was read from, in hex; anything that changes with the content when built by a program
 */
public record Questionnaire(
        String id,
        String version,
        String title,
        Optional<String> introduction,
        ScoringMethod scoring,
        List<Section> sections,
        String fingerprint) {
    public Questionnaire {
        sections = ImmutableList.copyOf(sections);
    }

    /** All questions, in order. The list is immutable. */
    public List<Question> questions() {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .collect(ImmutableList.toImmutableList());
    }

    public Optional<Question> question(QuestionId id) {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .filter(question -> question.id().equals(id))
                .findFirst();
    }
}
