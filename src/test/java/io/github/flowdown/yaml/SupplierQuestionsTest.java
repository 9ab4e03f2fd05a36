package io.github.flowdown.yaml;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.definition.Catalogue.Entry;
import io.github.flowdown.definition.Obligation;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.Reference;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.definition.Shortfall;
import io.github.flowdown.definition.Tier;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every question put to a supplier has to offer the one who answers it, and the one who relies on the answer. */
class SupplierQuestionsTest {
    private static final Scheme DWP =
            new SchemeReader().builtIn("dwp").orThrow().scheme();
    private static final Set<String> THE_DEPARTMENTS_OWN = Set.of("dwp-isp", "dwp-standards");
    private static final Pattern ADVICE = Pattern.compile("(?:Choose|choose|Say|say|Claim|Answer) ([A-Z][^.;]*)");

    @Test
    void thereAreEnoughQuestionsAndNotTooMany() {
        assertThat(questions()).hasSizeBetween(110, 160);
    }

    @Test
    void aSupplierAtTheLowTierIsAskedThirtyAtMost() {
        assertThat(askedAt("low")).isLessThanOrEqualTo(30);
        assertThat(askedAt("low")).isLessThan(askedAt("moderate"));
        assertThat(askedAt("moderate")).isLessThan(askedAt("high"));
        assertThat(askedAt("high")).isLessThan(askedAt("very-high"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void itRefersToThePolicyAndToTwoOutsideSources(Question question) {
        Set<String> sources =
                question.references().stream().map(Reference::catalogue).collect(toSet());
        assertThat(sources).contains("dwp-isp");
        assertThat(sources)
                .filteredOn(source -> !THE_DEPARTMENTS_OWN.contains(source))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void itIsOneShortQuestionWithGuidanceAndExpectedEvidence(Question question) {
        assertThat(question.text())
                .endsWith("?")
                .doesNotContain("and/or")
                .doesNotContain("e.g.")
                .containsOnlyOnce("?")
                .hasSizeLessThanOrEqualTo(135);
        assertThat(question.guidance()).hasValueSatisfying(SupplierQuestionsTest::isASentence);
        assertThat(question.evidence()).hasValueSatisfying(SupplierQuestionsTest::isASentence);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void fallingShortSaysAFactAndThenWhatToDo(Question question) {
        if (question.obligation() == Obligation.MAY) {
            return;
        }
        Shortfall shortfall = question.shortfall().orElseThrow();
        isASentence(shortfall.finding());
        isASentence(shortfall.action());
        assertThat(shortfall.finding())
                .doesNotContain(" must ")
                .doesNotContain(" should ")
                .doesNotContain("you");
        assertThat(shortfall.action()).doesNotStartWith("The ").doesNotStartWith("You ");
    }

    @Test
    void noTwoQuestionsSayTheSame() {
        assertThat(questions()).extracting(Question::text).doesNotHaveDuplicates();
        assertThat(questions().filter(question -> question.shortfall().isPresent()))
                .extracting(question -> question.shortfall().orElseThrow().finding())
                .doesNotHaveDuplicates();
    }

    /** Short forms that a small supplier may never have met are spelt out or explained where they stand. */
    @ParameterizedTest
    @MethodSource("questions")
    void noShortFormIsLeftUnexplained(Question question) {
        assertThat(Stream.of(
                        question.text(),
                        question.guidance().orElse(""),
                        question.evidence().orElse("")))
                .allSatisfy(text -> assertThat(text)
                        .doesNotContainPattern(
                                "\\b(MFA|SIEM|EDR|SSO|VPN|BYOD|DPIA|SLA|RTO|RPO|SOC|IAM|RBAC|ISMS|KMS|HSM|BPSS)\\b"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void guidanceNamesOnlyAnswersThatAreOnOffer(Question question) {
        List<String> labels = question.answerType().scale().stream()
                .flatMap(scale -> scale.options().stream())
                .map(Option::label)
                .toList();
        String guidance = question.guidance().orElseThrow();
        ADVICE.matcher(guidance)
                .results()
                .map(advice -> advice.group(1))
                .forEach(advised -> assertThat(labels)
                        .as("%s advises '%s'", question.id(), advised)
                        .anyMatch(advised::startsWith));
        assertThat(guidance.contains("Claim Not applicable"))
                .as("%s says when it does not apply", question.id())
                .isEqualTo(labels.contains("Not applicable"));
    }

    /** The topics of the clauses in use across government; every one is asked about. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
                    certification                       ; CE-01 CE-02 CE-05
                    loss of certification               ; CE-03 CE-06
                    security management plan            ; GV-05
                    risk assessment and approval        ; RM-01 OP-02
                    classification and handling         ; CL-01
                    location and off-shoring            ; LO-01 LO-03 LO-04
                    personnel security                  ; PE-01 PE-03 TR-01
                    access control                      ; AC-01 AC-02 AC-03
                    encryption                          ; CY-01 CY-02 CY-03
                    devices                             ; MD-01 MD-02 MD-03
                    network and cloud                   ; NS-01 CS-01
                    patching                            ; VM-01
                    vulnerability scanning              ; VM-03
                    security testing                    ; PT-01 PT-02
                    remediation after a test            ; PT-03
                    malware protection                  ; DE-01
                    logging and monitoring              ; LG-01 LG-04 DE-03
                    incident notification               ; IR-02
                    breach action plan                  ; IR-11
                    continuity and recovery             ; BC-01 DR-01
                    backup                              ; BK-01 BK-02 BK-03
                    return, deletion and disposal       ; DI-01 DI-02 DI-03
                    registers                           ; AM-02 SC-04
                    secure development                  ; SD-01 SD-02 SD-03
                    artificial intelligence             ; AI-01 AI-02 AI-03
                    notice of change                    ; CH-01
                    audit and inspection                ; AU-01
                    assurance return                    ; AU-02
                    records                             ; RE-01
                    sub-contracting                     ; SC-01 SC-03
                    data processing                     ; DP-01 DP-02
                    exceptions                          ; EX-01 EX-02
                    termination for security default    ; TE-01
                    Welsh language                      ; WL-01
                    """)
    void everyTopicOfAScheduleIsAskedAbout(String topic, String asked) {
        assertThat(questions()).extracting(question -> question.id().value()).contains(asked.split(" "));
    }

    /** The smallest things each source asks for; its headings, and what no supplier can affect, are left out. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "dwp-isp, .*",
        "csf-2.0, .{5}",
        "caf-4.0, .{4}",
        "cis-8.1, .*",
        "ncsc-cloud, .*",
        "cyber-essentials, .*",
        "uk-gdpr-28, .*",
    })
    void everythingThatASourceAsksForIsAskedAbout(String catalogue, String leaves) {
        Set<String> referredTo = questions()
                .flatMap(question -> question.references().stream())
                .filter(reference -> reference.catalogue().equals(catalogue))
                .map(Reference::entry)
                .collect(toSet());
        assertThat(requireNonNull(DWP.catalogues().get(catalogue)).entries().values().stream()
                        .filter(entry -> entry.notForSuppliers().isEmpty())
                        .map(Entry::id)
                        .filter(id -> id.matches(leaves)))
                .isNotEmpty()
                .allMatch(referredTo::contains);
    }

    private static void isASentence(String text) {
        assertThat(text).matches("(?s)[A-Z].*\\.");
    }

    private static long askedAt(String tier) {
        Tier asked = DWP.tiers().stream()
                .filter(candidate -> candidate.id().equals(tier))
                .findFirst()
                .orElseThrow();
        return questions().filter(question -> question.isAskedAt(asked)).count();
    }

    private static Stream<Question> questions() {
        List<Question> questions = DWP.questionnaire().questions();
        return questions.stream();
    }
}
