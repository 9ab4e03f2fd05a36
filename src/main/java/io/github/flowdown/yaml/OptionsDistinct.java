package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.AMBIGUOUS_OPTION;

import io.github.flowdown.definition.AnswerText;
import io.github.flowdown.diagnostic.Quote;
import io.github.flowdown.yaml.WrittenQuestionnaire.WrittenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** No text a supplier may write names two options of a scale, and no two options have the same value. */
final class OptionsDistinct implements Rule<ReadQuestionnaire> {
    @Override
    public void check(ReadQuestionnaire read, Report report) {
        Translations translations = read.file().translations();
        read.scales().forEach(scale -> check(scale.value(), scale.at(), translations, report));
    }

    private static void check(List<WrittenOption> options, Pointer at, Translations translations, Report report) {
        Map<String, Integer> namedBy = new HashMap<>();
        for (int i = 0; i < options.size(); i++) {
            WrittenOption option = options.get(i);
            boolean sameValue = options.subList(0, i).stream()
                    .anyMatch(other -> other.value().equals(option.value()));
            if (sameValue) {
                report.add(
                        AMBIGUOUS_OPTION,
                        at.to(i).to("value"),
                        "two options have the value %s".formatted(Quote.of(option.value())),
                        "give each option its own value");
                continue;
            }
            claim(option.value(), i, at.to(i).to("value"), options, namedBy, report);
            claim(option.label(), i, at.to(i).to("label"), options, namedBy, report);
            for (String label : translations.of(at.to(i).to("label")).values()) {
                claim(label, i, at.to(i).to("label"), options, namedBy, report);
            }
            for (int j = 0; j < option.synonyms().size(); j++) {
                claim(option.synonyms().get(j), i, at.to(i).to("synonyms").to(j), options, namedBy, report);
            }
        }
    }

    private static void claim(
            String name,
            int option,
            Pointer at,
            List<WrittenOption> options,
            Map<String, Integer> namedBy,
            Report report) {
        Integer other = namedBy.putIfAbsent(AnswerText.comparable(name), option);
        if (other != null && other != option) {
            report.add(
                    AMBIGUOUS_OPTION,
                    at,
                    "%s names option '%s' as well as '%s'"
                            .formatted(
                                    Quote.of(name),
                                    options.get(option).value(),
                                    options.get(other).value()),
                    "leave it out of one of them");
        }
    }
}
