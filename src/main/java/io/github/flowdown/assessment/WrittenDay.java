package io.github.flowdown.assessment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people write them: {@code 31 March 2027}. */
final class WrittenDay {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private WrittenDay() {}

    static String of(LocalDate day) {
        return FORM.format(day);
    }
}
