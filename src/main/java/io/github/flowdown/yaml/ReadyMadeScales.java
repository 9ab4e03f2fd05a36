package io.github.flowdown.yaml;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.yaml.WrittenQuestionnaire.Good;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The scales that nobody has to write. */
final class ReadyMadeScales {
    /** The name under which a question can ask for Yes or No. */
    static final String YES_NO = "yes-no";

    private static final Option NOT_APPLICABLE =
            new Option("not-applicable", "Not applicable", Optional.empty(), true, List.of("n/a", "na"));

    private ReadyMadeScales() {}

    /** Yes and No, of which one earns everything and the other nothing. */
    static Scale yesNo(Good good, boolean notApplicable) {
        boolean yesIsGood = good == Good.YES;
        Option yes = option("yes", "Yes", yesIsGood ? 1 : 0, "y");
        Option no = option("no", "No", yesIsGood ? 0 : 1, "n");
        ImmutableList.Builder<Option> options = ImmutableList.builder();
        options.add(yesIsGood ? no : yes, yesIsGood ? yes : no);
        if (notApplicable) {
            options.add(NOT_APPLICABLE);
        }
        return new Scale(yesIsGood ? YES_NO : "no-yes", options.build());
    }

    private static Option option(String value, String label, int score, String synonym) {
        return new Option(value, label, Optional.of(BigDecimal.valueOf(score)), false, List.of(synonym));
    }
}
