package io.github.flowdown.definition;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time exactly as a contract writes it. Never turned into another unit: five Working Days over Easter are not a number of days. */
public sealed interface Period {

    /** As written: {@code immediately}, {@code 5 Working Days}, {@code before processing starts}. */
    String written();

    /** As it reads after a verb: {@code immediately}, {@code within 5 Working Days}, {@code before processing starts}. */
    default String within() {
        return written();
    }

    /**
     * Which of two periods ends first for every starting moment and calendar.
     *
     * @return empty when that depends on the calendar, or the two have nothing in common
     */
    Optional<Integer> compare(Period other);

    /** At once, without a number. */
    record Immediately() implements Period {
        @Override
        public String written() {
            return "immediately";
        }

        @Override
        public Optional<Integer> compare(Period other) {
            if (other instanceof BeforeEvent) {
                return Optional.empty();
            }
            return Optional.of(other instanceof Immediately ? 0 : -1);
        }
    }

    /** Before something happens. */
    record BeforeEvent(String event) implements Period {
        @Override
        public String written() {
            return "before " + event;
        }

        @Override
        public Optional<Integer> compare(Period other) {
            return equals(other) ? Optional.of(0) : Optional.empty();
        }
    }

    /** A whole number of units. */
    record Span(int count, TimeUnit unit) implements Period {
        public Span {
            checkArgument(count > 0, "%s %s", count, unit);
        }

        @Override
        public String written() {
            return count + " " + (count == 1 ? unit.singular() : unit.plural());
        }

        @Override
        public String within() {
            return "within " + written();
        }

        @Override
        public Optional<Integer> compare(Period other) {
            if (other instanceof Immediately) {
                return Optional.of(1);
            }
            if (!(other instanceof Span span)) {
                return Optional.empty();
            }
            if (unit == span.unit) {
                return Optional.of(Integer.compare(count, span.count));
            }
            if (unit.months > 0 && span.unit.months > 0) {
                return Optional.of(Long.compare((long) count * unit.months, (long) span.count * span.unit.months));
            }
            return PeriodBounds.of(this).compare(PeriodBounds.of(span));
        }
    }

    /** The units a period is written in. */
    enum TimeUnit {
        HOUR("hour", "hours", 0),
        DAY("day", "days", 0),
        WORKING_DAY("Working Day", "Working Days", 0),
        WEEK("week", "weeks", 0),
        MONTH("month", "months", 1),
        YEAR("year", "years", 12);

        private final String singular;
        private final String plural;
        private final int months;

        TimeUnit(String singular, String plural, int months) {
            this.singular = singular;
            this.plural = plural;
            this.months = months;
        }

        public String singular() {
            return singular;
        }

        public String plural() {
            return plural;
        }
    }

    /** A period from its written form; empty when the text is not one. */
    static Optional<Period> parse(String text) {
        String trimmed = text.strip();
        if (trimmed.equalsIgnoreCase("immediately")) {
            return Optional.of(new Immediately());
        }
        if (trimmed.startsWith("before ") && trimmed.length() > "before ".length()) {
            return Optional.of(
                    new BeforeEvent(trimmed.substring("before ".length()).strip()));
        }
        Matcher span = Forms.SPAN.matcher(trimmed.toLowerCase(Locale.ROOT));
        if (!span.matches()) {
            return Optional.empty();
        }
        for (TimeUnit unit : TimeUnit.values()) {
            String word = span.group(2);
            if (word.equals(unit.singular().toLowerCase(Locale.ROOT))
                    || word.equals(unit.plural().toLowerCase(Locale.ROOT))) {
                return Optional.of(new Span(Integer.parseInt(span.group(1)), unit));
            }
        }
        return Optional.empty();
    }

    /** The written form of a span. */
    final class Forms {
        private static final Pattern SPAN = Pattern.compile("([1-9][0-9]{0,4}) +([a-z]+(?: [a-z]+)?)");

        private Forms() {}
    }
}
