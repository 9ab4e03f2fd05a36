package io.github.flowdown.definition;

import static io.github.flowdown.Example.period;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "immediately, immediately, immediately",
        "Immediately, immediately, immediately",
        "24 hours, 24 hours, within 24 hours",
        "1 hour, 1 hour, within 1 hour",
        "5 Working Days, 5 Working Days, within 5 Working Days",
        "5 working days, 5 Working Days, within 5 Working Days",
        "1 month, 1 month, within 1 month",
        "6 years, 6 years, within 6 years",
        "before processing starts, before processing starts, before processing starts",
    })
    void aPeriodKeepsTheUnitItIsWrittenIn(String text, String written, String within) {
        assertThat(period(text).written()).isEqualTo(written);
        assertThat(period(text).within()).isEqualTo(within);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "0 days",
                "-1 days",
                "1.5 days",
                "five days",
                "5",
                "days",
                "before",
                "before ",
                "5 fortnights",
                "5 days and 3 hours",
                "100000 days"
            })
    void otherTextsAreNoPeriod(String text) {
        assertThat(Period.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "immediately, 1 hour",
        "4 hours, 24 hours",
        "23 hours, 1 day",
        "24 hours, 1 Working Day",
        "5 Working Days, 10 Working Days",
        "5 days, 5 Working Days",
        "6 days, 1 week",
        "7 Working Days, 1 month",
        "28 days, 29 days",
        "27 days, 1 month",
        "180 days, 6 months",
        "6 months, 184 days",
        "11 months, 1 year",
        "1 year, 13 months",
        "365 days, 1 year",
        "1 year, 366 days",
        "3 months, 1 year",
        "1 year, 2 years",
    })
    void theFirstOfTheseIsShorterWhateverTheCalendar(String shorter, String longer) {
        assertThat(period(shorter).compare(period(longer))).contains(-1);
        assertThat(period(longer).compare(period(shorter))).contains(1);
    }

    @ParameterizedTest
    @CsvSource({
        "immediately, immediately",
        "before processing starts, before processing starts",
        "5 Working Days, 5 Working Days",
        "24 hours, 1 day",
        "7 days, 1 week",
        "168 hours, 1 week",
        "12 months, 1 year",
    })
    void theseAreTheSameLengthHoweverWritten(String one, String other) {
        assertThat(period(one).compare(period(other))).contains(0);
        assertThat(period(other).compare(period(one))).contains(0);
    }

    @ParameterizedTest
    @CsvSource({
        "5 Working Days, 7 days",
        "5 Working Days, 1 week",
        "4 Working Days, 10 days",
        "20 Working Days, 1 month",
        "1 month, 30 days",
        "3 months, 90 days",
        "before processing starts, 24 hours",
        "immediately, before processing starts",
        "before processing starts, before the contract starts",
    })
    void whichOfTheseEndsFirstDependsOnTheCalendar(String one, String other) {
        assertThat(period(one).compare(period(other))).isEmpty();
        assertThat(period(other).compare(period(one))).isEmpty();
    }

    @Test
    void fourWorkingDaysOverChristmasCanBeMoreThanTenDays() {
        // From Friday 24 December 2027: two substitute days, New Year and its substitute lie between.
        assertThat(period("4 Working Days").compare(period("11 days"))).isEmpty();
        assertThat(period("4 Working Days").compare(period("14 days"))).contains(-1);
    }
}
