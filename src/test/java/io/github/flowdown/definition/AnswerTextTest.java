package io.github.flowdown.definition;

import static io.github.flowdown.Example.IMPLEMENTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.definition.Scale.Match;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fully in place",
                "fully in place",
                "FULLY IN PLACE",
                "  Fully   in\tplace \n",
                "Fully\u00A0in\u00A0place",
                "Fully\u2009in\u202Fplace",
                "\uFEFFFully in pl\u200Bace",
                "Ful\u00ADly in place",
                "\uFF26\uFF55\uFF4C\uFF4C\uFF59\u3000in place",
            })
    void whatAReaderWouldCallTheSameIsTheSame(String written) {
        assertThat(AnswerText.comparable(written)).isEqualTo("fully in place");
    }

    @Test
    void quotationMarksAndDashesAreStraightened() {
        assertThat(AnswerText.comparable("‘Don’t’ “know” – yet")).isEqualTo("'don't' \"know\" - yet");
    }

    @Test
    void letterCaseIsFoldedInEveryAlphabet() {
        assertThat(AnswerText.comparable("STRASSE")).isEqualTo(AnswerText.comparable("straße"));
        assertThat(AnswerText.comparable("TITLE")).isEqualTo("title");
    }

    @Test
    void anOptionIsFoundByLabelValueOrSynonym() {
        assertThat(matched("partly in place")).contains("partly by LABEL");
        assertThat(matched("PARTLY")).contains("partly by VALUE");
        assertThat(matched("Partial")).contains("partly by SYNONYM");
        assertThat(matched("N/A")).contains("not-applicable by SYNONYM");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yes, except for one server",
                "yes but",
                "Yes.",
                "Yes?",
                "not fully",
                "Not",
                "ful",
                "n",
                "",
                " ",
                "yes / no",
                "Yes\nNo",
                "Нo",
            })
    void nothingElseIsEverTakenForAnOption(String written) {
        assertThat(IMPLEMENTED.match(written)).isEmpty();
    }

    @Test
    void aLabelIsPreferredToAnotherOptionsSynonym() {
        Scale scale = new Scale(
                "odd",
                List.of(
                        new Option("a", "First", Optional.of(BigDecimal.ZERO), false, List.of("Second")),
                        new Option("b", "Second", Optional.of(BigDecimal.ONE), false, List.of())));
        assertThat(scale.match("second").orElseThrow().option().value()).isEqualTo("b");
        assertThat(scale.match("second").orElseThrow().by()).isEqualTo(Match.LABEL);
    }

    private static Optional<String> matched(String written) {
        return IMPLEMENTED.match(written).map(match -> match.option().value() + " by " + match.by());
    }
}
