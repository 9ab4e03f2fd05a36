package io.github.flowdown.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.diagnostic.Problems;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarsStayTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No",
                "yes",
                "on",
                "off",
                "y",
                "~",
                "null",
                "NULL",
                "true",
                "012",
                "0o14",
                "0x1F",
                "3.10",
                "1e3",
                ".inf",
                ".nan",
                "1:1:1",
                "1_000",
                "2027-03-31",
                "+1",
                "-0",
                "=",
                "1.0",
                "№"
            })
    void whatIsWrittenIsWhatIsRead(String written) {
        assertThat(title(written)).isEqualTo(written);
    }

    @Test
    void quotesAreYamlsAndAreTakenAway() {
        assertThat(title("'it''s'")).isEqualTo("it's");
        assertThat(title("\"two\\nlines\"")).isEqualTo("two\nlines");
        assertThat(title("one\n  text over\n  lines")).isEqualTo("one text over lines");
    }

    @Test
    void optionsMayBeCalledYesAndNoWithoutQuotes() {
        WrittenQuestionnaire read = bind("""
                        questionnaire: q
                        version: 3.10
                        title: T
                        scales: {yes-no: [{value: no, label: No, score: 0}, {value: yes, label: Yes, score: 1, synonyms: [on, 1, ~]}]}
                        scoring: {method: points}
                        sections: [{id: 012, title: S, scoring: {method: points}, questions: [{id: 1, text: T, obligation: may, answer: yes-no}]}]
                        """, WrittenQuestionnaire.class);

        assertThat(read.version()).isEqualTo("3.10");
        List<WrittenQuestionnaire.WrittenOption> yesNo = read.scales().getOrDefault("yes-no", List.of());
        assertThat(yesNo).extracting(WrittenQuestionnaire.WrittenOption::value).containsExactly("no", "yes");
        assertThat(yesNo.get(1).synonyms()).containsExactly("on", "1", "~");
        assertThat(read.sections().get(0).id()).isEqualTo("012");
    }

    @Test
    void numbersAreExact() {
        assertThat(ScalarReader.number("0.1").orElseThrow()).hasToString("0.1");
        assertThat(ScalarReader.number("123456789012.123456").orElseThrow()).hasToString("123456789012.123456");
        assertThat(ScalarReader.number("1234567890123")).isEmpty();
    }

    private static String title(String written) {
        return bind(
                        "catalogue: c\nversion: v\nentries: [{id: e, title: t}]\ntitle: " + written + "\n",
                        WrittenCatalogue.class)
                .title();
    }

    private static <T> T bind(String yaml, Class<T> type) {
        Problems problems = new Problems();
        Optional<T> content = YamlSource.of("t.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems)
                .flatMap(source -> Binder.bind(source, type, problems))
                .map(YamlFile::content);
        assertThat(problems.sorted()).isEmpty();
        return content.orElseThrow();
    }
}
