package io.github.flowdown.yaml;

import io.github.flowdown.schedule.Parameter;
import io.github.flowdown.schedule.ParameterValue;
import java.util.stream.Collectors;

/** Tells people what values a parameter allows. */
final class ParameterLimits {
    private ParameterLimits() {}

    static String hint(Parameter parameter) {
        if (!parameter.allowed().isEmpty()) {
            return "write one of: "
                    + parameter.allowed().stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
        }
        return parameter
                .tightest()
                .map(ParameterValue::inTable)
                .map("the strictest value possible is '%s'"::formatted)
                .orElse("write another value");
    }
}
