package io.github.flowdown.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.definition.Period.Span;
import io.github.flowdown.definition.Period.TimeUnit;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PeriodProperties {
    private static final EnglishCalendar CALENDAR = new EnglishCalendar();

    @Property(tries = 5000)
    void whatIsShorterEndsNoLaterWhateverTheDayItBegins(
            @ForAll("spans") Span one, @ForAll("spans") Span other, @ForAll("moments") LocalDateTime start) {
        one.compare(other)
                .ifPresent(order -> assertThat(Integer.signum(end(start, one).compareTo(end(start, other))))
                        .as("%s and %s from %s", one.written(), other.written(), start)
                        .isIn(order, 0));
    }

    @Property(tries = 3000)
    void whatIsTheSameLengthEndsTogether(
            @ForAll("spans") Span one, @ForAll("spans") Span other, @ForAll("moments") LocalDateTime start) {
        if (one.compare(other).equals(Optional.of(0))) {
            assertThat(end(start, one)).isEqualTo(end(start, other));
        }
    }

    @Example
    void theWorstWorkingDaysOfHalfACenturyAreShorterThanTheBoundSays() {
        for (int count = 1; count <= 60; count++) {
            Span working = new Span(count, TimeUnit.WORKING_DAY);
            long longest = 0;
            for (LocalDate day = LocalDate.of(2020, 1, 1); day.getYear() < 2070; day = day.plusDays(1)) {
                longest = Math.max(longest, CALENDAR.plusWorkingDays(day, count).toEpochDay() - day.toEpochDay());
            }
            assertThat(PeriodBounds.of(working).longest()).isGreaterThanOrEqualTo(24 * longest);
        }
    }

    @Property(tries = 3000)
    void comparingTheOtherWayRoundTurnsTheAnswerRound(@ForAll("periods") Period one, @ForAll("periods") Period other) {
        assertThat(other.compare(one)).isEqualTo(one.compare(other).map(order -> -order));
    }

    @Property(tries = 5000)
    void shorterThanShorterIsShorter(
            @ForAll("periods") Period one, @ForAll("periods") Period other, @ForAll("periods") Period third) {
        if (isNotLonger(one, other) && isNotLonger(other, third)) {
            assertThat(isNotLonger(one, third))
                    .as("%s, %s, %s", one.written(), other.written(), third.written())
                    .isTrue();
        }
    }

    @Property
    void whatIsWrittenReadsBack(@ForAll("periods") Period period) {
        assertThat(Period.parse(period.written())).contains(period);
    }

    @Provide
    Arbitrary<Span> spans() {
        return Combinators.combine(Arbitraries.integers().between(1, 60), Arbitraries.of(TimeUnit.class))
                .as(Span::new);
    }

    @Provide
    Arbitrary<Period> periods() {
        return Arbitraries.oneOf(
                spans().map(span -> (Period) span),
                Arbitraries.of(
                        new Period.Immediately(),
                        new Period.BeforeEvent("processing starts"),
                        new Period.BeforeEvent("the contract ends")));
    }

    @Provide
    Arbitrary<LocalDateTime> moments() {
        return Arbitraries.longs()
                .between(0, 100L * 366 * 24)
                .map(hours -> LocalDateTime.of(2020, 1, 1, 0, 0).plusHours(hours));
    }

    private static boolean isNotLonger(Period one, Period other) {
        return one.compare(other).map(order -> order <= 0).orElse(false);
    }

    private static LocalDateTime end(LocalDateTime start, Span span) {
        return switch (span.unit()) {
            case HOUR -> start.plusHours(span.count());
            case DAY -> start.plusDays(span.count());
            case WORKING_DAY ->
                CALENDAR.plusWorkingDays(start.toLocalDate(), span.count()).atTime(start.toLocalTime());
            case WEEK -> start.plusWeeks(span.count());
            case MONTH -> start.plusMonths(span.count());
            case YEAR -> start.plusYears(span.count());
        };
    }
}
