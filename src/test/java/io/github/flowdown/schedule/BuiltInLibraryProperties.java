package io.github.flowdown.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.flowdown.Flowdown;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.contract.ContractFacts;
import io.github.flowdown.contract.DecidedTier;
import io.github.flowdown.contract.Party;
import io.github.flowdown.contract.RiskAnswer;
import io.github.flowdown.definition.Circumstances;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.diagnostic.Location;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What holds of every schedule that can be drafted from the clause library for the department, whatever the contract. */
class BuiltInLibraryProperties {
    private static final Flowdown DWP = Flowdown.builtIn("dwp");
    private static final List<Tier> TIERS = DWP.scheme().tiers();

    @Property(tries = 60)
    void everyClauseInHasAReasonThatHoldsAndEveryOtherAConditionThatDoesNot(@ForAll("chains") Contract contract) {
        SecuritySchedule schedule = DWP.draft(contract);
        Circumstances facts = new ContractFacts(contract, schedule.tier().decided());
        Set<String> referredTo = schedule.clauses().stream()
                .flatMap(BuiltInLibraryProperties::runs)
                .filter(Run.CrossReference.class::isInstance)
                .map(run -> ((Run.CrossReference) run).clause())
                .collect(Collectors.toSet());
        for (DraftedClause drafted : schedule.clauses()) {
            Clause clause = drafted.clause();
            boolean byItself =
                    clause.isAt(schedule.tier().decided()) && !clause.when().fails(facts);
            assertThat(byItself || referredTo.contains(clause.id()))
                    .as(clause.id())
                    .isTrue();
            assertThat(drafted.reasons()).as(clause.id()).isNotEmpty();
        }
        for (SecuritySchedule.LeftOut left : schedule.leftOut()) {
            boolean nothingToList = left.because().equals("there is nothing to list");
            assertThat(nothingToList
                            || !left.clause().isAt(schedule.tier().decided())
                            || left.clause().when().fails(facts))
                    .as(left.clause().id())
                    .isTrue();
        }
    }

    @Property(tries = 60)
    void everyDocumentOfAChainIsNumberedWithoutGapsAndFilledInFull(@ForAll("chains") Contract contract) {
        for (SecuritySchedule document : documents(contract)) {
            assertThat(document.clauses().stream().map(DraftedClause::number))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, document.clauses().size())
                                    .boxed()
                                    .toList());
            assertThat(document.clauses().stream()
                            .flatMap(BuiltInLibraryProperties::runs)
                            .map(Run::text))
                    .noneMatch(text -> text.isEmpty() || text.contains("{") || text.contains("}"));
            document.clauses().stream()
                    .flatMap(BuiltInLibraryProperties::runs)
                    .filter(Run.CrossReference.class::isInstance)
                    .map(Run.CrossReference.class::cast)
                    .forEach(reference -> assertThat(document.clause(reference.clause())
                                    .map(target -> Integer.toString(target.number())))
                            .contains(reference.text()));
        }
    }

    /** The facts stay and only the tier is decided otherwise, so what differs comes from the tier alone. */
    @Property(tries = 60)
    void aHigherTierDropsNoClauseAndLoosensNoParameter(@ForAll("contracts") Contract contract) {
        SecuritySchedule lower = DWP.draft(decidedAs(contract, TIERS.get(0)));
        for (Tier tier : TIERS.subList(1, TIERS.size())) {
            SecuritySchedule higher = DWP.draft(decidedAs(contract, tier));
            for (DraftedClause below : lower.clauses()) {
                assertThat(higher.clause(below.clause().id()))
                        .as("%s at %s", below.clause().id(), tier.id())
                        .isPresent();
                assertNotLooser(below, higher.clause(below.clause().id()).orElseThrow());
            }
            lower = higher;
        }
    }

    @Property(tries = 60)
    void whatFlowsUnchangedIsNeverLooserBelow(@ForAll("chains") Contract contract) {
        SecuritySchedule schedule = DWP.draft(contract);
        DWP.flowDown(schedule).forEach(flowDown -> assertNotLooser(schedule, flowDown));
    }

    @Property(tries = 15)
    void draftingTwiceGivesTheSameBytes(@ForAll("chains") Contract contract) throws IOException {
        assertThat(docx(contract)).isEqualTo(docx(contract));
        assertThat(DWP.json(DWP.draft(contract))).isEqualTo(DWP.json(DWP.draft(contract)));
    }

    /** Where personal data is handled, every term of Article 28(3) stands. */
    @Property(tries = 60)
    void whereverPersonalDataIsHandledTheProcessorTermsAreComplete(@ForAll("contracts") Contract contract) {
        boolean handled = !value(contract.risk().get(QuestionId.of("personal-data")))
                .value()
                .equals("none");
        for (StatementTrace term : DWP.trace(DWP.draft(contract)).rows()) {
            if (handled && term.statement().catalogue().equals("uk-gdpr-28")) {
                assertThat(term.clauses()).as(term.statement().toString()).isNotEmpty();
            }
        }
    }

    private static void assertNotLooser(SecuritySchedule above, FlowDown flowDown) {
        for (DraftedClause drafted : above.clauses()) {
            if (drafted.clause().flowDown().kind() == FlowDownRule.Kind.SAME) {
                flowDown.document()
                        .clause(drafted.clause().id())
                        .ifPresent(carried -> assertNotLooser(drafted, carried));
            }
        }
        flowDown.below().forEach(further -> assertNotLooser(flowDown.document(), further));
    }

    private static <T> T value(@Nullable T present) {
        return Optional.ofNullable(present).orElseThrow();
    }

    private static void assertNotLooser(DraftedClause looser, DraftedClause stricter) {
        looser.clause()
                .parameters()
                .forEach((name, parameter) -> assertThat(
                                value(stricter.parameters().get(name))
                                        .comparedWith(value(looser.parameters().get(name)), parameter.stricter()))
                        .as("%s.%s", looser.clause().id(), name)
                        .isNotEqualTo(Strictness.LOOSER));
    }

    private static List<SecuritySchedule> documents(Contract contract) {
        SecuritySchedule top = DWP.draft(contract);
        List<SecuritySchedule> documents = new ArrayList<>(List.of(top));
        add(DWP.flowDown(top), documents);
        return documents;
    }

    private static void add(List<FlowDown> flowDowns, List<SecuritySchedule> documents) {
        for (FlowDown flowDown : flowDowns) {
            documents.add(flowDown.document());
            add(flowDown.below(), documents);
        }
    }

    private static Stream<Run> runs(DraftedClause clause) {
        return Stream.concat(
                clause.purpose().stream(),
                clause.paragraphs().stream()
                        .flatMap(paragraph -> Stream.concat(
                                paragraph.text().stream(),
                                paragraph.items().stream().flatMap(item -> item.text().stream()))));
    }

    private static byte[] docx(Contract contract) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DWP.writeDocx(DWP.draft(contract), out);
        return out.toByteArray();
    }

    @Provide
    Arbitrary<Contract> contracts() {
        return risks().map(risk -> contract("EX-1", risk, List.of())).withoutEdgeCases();
    }

    /** A contract with up to two sub-contracts, one of them perhaps with one of its own, assessed or not. */
    @Provide
    Arbitrary<Contract> chains() {
        Arbitrary<Map<QuestionId, RiskAnswer>> perhaps = Arbitraries.oneOf(risks(), Arbitraries.just(Map.of()));
        return Combinators.combine(
                        risks(), perhaps, perhaps, Arbitraries.integers().between(0, 3))
                .as((top, middle, bottom, shape) -> {
                    Contract deep = contract("EX-1-A-1", bottom, List.of());
                    Contract first = contract("EX-1-A", middle, shape > 1 ? List.of(deep) : List.of());
                    return contract("EX-1", top, shape == 0 ? List.of() : List.of(first));
                })
                .withoutEdgeCases();
    }

    private static Arbitrary<Map<QuestionId, RiskAnswer>> risks() {
        List<Question> questions = DWP.scheme().tiering().questionnaire().questions();
        return Arbitraries.integers()
                .between(0, 99)
                .list()
                .ofSize(questions.size())
                .map(picks -> {
                    Map<QuestionId, RiskAnswer> risk = new LinkedHashMap<>();
                    for (int i = 0; i < questions.size(); i++) {
                        List<Option> options = questions
                                .get(i)
                                .answerType()
                                .scale()
                                .orElseThrow()
                                .options();
                        risk.put(
                                questions.get(i).id(),
                                new RiskAnswer(
                                        options.get(picks.get(i) % options.size())
                                                .value(),
                                        false,
                                        Optional.empty(),
                                        new Location.InModel("risk")));
                    }
                    return ImmutableMap.copyOf(risk);
                });
    }

    private static Contract contract(String reference, Map<QuestionId, RiskAnswer> risk, List<Contract> below) {
        return new Contract(
                reference,
                "Example service",
                Party.named("Example Department"),
                Party.named("Buyer of " + reference),
                Party.named("Provider of " + reference),
                LocalDate.of(2027, 1, 4),
                LocalDate.of(2030, 1, 3),
                1,
                Optional.empty(),
                "OFFICIAL",
                risk,
                Optional.empty(),
                List.of(),
                below,
                Optional.empty(),
                new Location.InModel(reference),
                "fingerprint");
    }

    private static Contract decidedAs(Contract contract, Tier tier) {
        return new Contract(
                contract.reference(),
                contract.title(),
                contract.authority(),
                contract.customer(),
                contract.supplier(),
                contract.starts(),
                contract.ends(),
                contract.issueNumber(),
                contract.returnBy(),
                contract.marking(),
                contract.risk(),
                Optional.of(new DecidedTier(tier, "the test says so", "Tester", contract.location())),
                contract.parameters(),
                contract.subContracts(),
                contract.jurisdiction(),
                contract.location(),
                contract.fingerprint());
    }
}
