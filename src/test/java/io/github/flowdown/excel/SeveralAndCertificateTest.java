package io.github.flowdown.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.definition.AnswerType;
import io.github.flowdown.definition.Condition;
import io.github.flowdown.definition.Obligation;
import io.github.flowdown.definition.Option;
import io.github.flowdown.excel.AnswerReader.Read;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells that hold several options, or a certificate. */
class SeveralAndCertificateTest {
    @ParameterizedTest
    @CsvSource({"Yes; No, AS_WRITTEN", "' no ;YES; ', EVENED_OUT", "'Yes\nNo', AS_WRITTEN", "No;No;Yes, EVENED_OUT"})
    void severalOptionsAreReadInTheOrderOfTheScale(String written, String how) {
        Read read = read(new AnswerType.MultiChoice(Sample.IMPLEMENTED), written);

        assertThat(read)
                .isInstanceOfSatisfying(
                        Read.Several.class,
                        several -> assertThat(several.options())
                                .extracting(Option::label)
                                .containsExactly("No", "Yes"));
        assertThat(read.reading().name()).isEqualTo(how);
    }

    @Test
    void oneOptionThatIsNoneLeavesTheWholeAnswerUnread() {
        assertThat(read(new AnswerType.MultiChoice(Sample.IMPLEMENTED), "Yes; Perhaps"))
                .isInstanceOfSatisfying(
                        Read.Refused.class,
                        refused -> assertThat(refused.message()).isEqualTo("'Perhaps' is not an answer to AC-01"));
    }

    @Test
    void aCertificateIsItsNumberAndItsDates() {
        assertThat(read(new AnswerType.Certificate(Optional.of("ce")), "A-12; 1 March 2026; 28/02/2027"))
                .isInstanceOfSatisfying(Read.Held.class, held -> {
                    assertThat(held.scheme()).isEmpty();
                    assertThat(held.number()).isEqualTo("A-12");
                    assertThat(held.issued()).isEqualTo("2026-03-01");
                    assertThat(held.expires()).isEqualTo("2027-02-28");
                });
    }

    @Test
    void theSchemeStandsFirstWhereTheQuestionNamesNone() {
        assertThat(read(new AnswerType.Certificate(Optional.empty()), "SOC 2\nT-9\n2026-01-31\n2027-01-30"))
                .isInstanceOfSatisfying(
                        Read.Held.class, held -> assertThat(held.scheme()).contains("SOC 2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yes", "A-12; 2026", "A-12; 3/4/2026; 28 February 2027", "A-12; 1 March 2027; 1 March 2026"})
    void anythingElseAwaitsReview(String written) {
        assertThat(read(new AnswerType.Certificate(Optional.of("ce")), written))
                .isInstanceOfSatisfying(Read.Refused.class, refused -> {
                    assertThat(refused.code().id()).isEqualTo("FD3040");
                    assertThat(refused.hint())
                            .isEqualTo("write number; issued; expires, for example A-1234; 1 March 2026; 28 February"
                                    + " 2027");
                });
    }

    private static Read read(AnswerType type, String written) {
        return AnswerReader.read(
                Sample.question("AC-01", "Which?", Obligation.MAY, type, "", Condition.always()),
                new WrittenCell(2, 5, WrittenCell.Kind.TEXT, written, false, false, false));
    }
}
