package io.github.flowdown.excel;

import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.AnswerText;
import io.github.flowdown.definition.CertificateScheme;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.definition.Section;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Everything we write outside the questions, so that what a supplier added there can be told apart. */
final class IssuedTexts {
    private final Set<String> exact = new HashSet<>();
    private final Set<String> comparable = new HashSet<>();
    private final String returning;

    IssuedTexts(Questionnaire questionnaire, TierDecision tier, List<CertificateScheme> certificateSchemes) {
        addAll(questionnaire, tier, certificateSchemes);
        questionnaire.translations().forEach(other -> addAll(other, tier, certificateSchemes));
        returning = IssuedCover.returning(tier.contract());
    }

    private void addAll(Questionnaire questionnaire, TierDecision tier, List<CertificateScheme> certificateSchemes) {
        IssuedCover cover = IssuedCover.of(questionnaire, tier);
        exact.addAll(List.of(
                cover.marking(),
                cover.title(),
                cover.introduction(),
                IssuedCover.ABOUT,
                IssuedCover.INSTRUCTIONS,
                IssuedCover.PROGRESS,
                IssuedCover.STILL_TO_ANSWER,
                IssuedCover.STILL_TO_EXPLAIN,
                IssuedCover.STILL_TO_CONFIRM,
                IssuedCover.CONFIRMING.title(),
                IssuedCover.CONFIRMING.text()));
        cover.identity().forEach((label, value) -> exact.addAll(List.of(label.text(), value)));
        cover.steps().forEach(step -> exact.addAll(List.of(step.title(), step.text())));
        questionnaire.allSections().stream().map(Section::title).forEach(exact::add);
        exact.addAll(IssuedOptions.HEADINGS);
        IssuedOptions.of(IssuedQuestion.of(questionnaire, tier), certificateSchemes)
                .rows()
                .forEach(row -> exact.addAll(row.cells()));
    }

    boolean contain(String text) {
        // The day may have been set when the workbook was issued.
        if (exact.contains(text) || text.startsWith(returning)) {
            return true;
        }
        if (comparable.isEmpty()) {
            exact.forEach(issued -> comparable.add(AnswerText.comparable(issued)));
        }
        return comparable.contains(AnswerText.comparable(text));
    }
}
