package io.github.flowdown.definition;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Pattern;

/** The visible id of a question: letters, digits, {@code .}, {@code -} and {@code _}, beginning with a letter or digit. */
public record QuestionId(String value) implements Comparable<QuestionId> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public QuestionId {
        checkArgument(isValid(value), "question id '%s'", value);
    }

    public static QuestionId of(String value) {
        return new QuestionId(value);
    }

    /** Whether a text has the form of an id. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(QuestionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
