package io.github.flowdown.schedule;

import static io.github.flowdown.ClauseBuilder.clause;
import static io.github.flowdown.Example.HIGH;
import static io.github.flowdown.Example.LOW;
import static io.github.flowdown.Example.contract;
import static io.github.flowdown.Example.fact;
import static io.github.flowdown.Example.library;
import static io.github.flowdown.Example.tierOf;
import static io.github.flowdown.Example.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.Case;
import io.github.flowdown.ClauseBuilder;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.definition.Condition;
import io.github.flowdown.definition.Period;
import io.github.flowdown.definition.Period.TimeUnit;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.schedule.FlowDownRule.Kind;
import java.util.ArrayList;
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

class ScheduleProperties {
    private static final List<List<Tier>> TIERS = List.of(List.of(), List.of(HIGH), List.of(LOW), List.of(LOW, HIGH));

    @Property(tries = 300)
    void draftingTwiceGivesAnEqualSchedule(
            @ForAll("libraries") ClauseLibrary library, @ForAll("chains") Contract chain) {
        assertThat(documents(library, chain)).isEqualTo(documents(library, chain));
    }

    @Property(tries = 300)
    void numbersHaveNoGapsAndNoReferenceDangles(
            @ForAll("libraries") ClauseLibrary library, @ForAll("chains") Contract chain) {
        for (SecuritySchedule document : documents(library, chain)) {
            assertThat(document.clauses().stream().map(DraftedClause::number))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, document.clauses().size())
                                    .boxed()
                                    .toList());
            runs(document)
                    .filter(Run.CrossReference.class::isInstance)
                    .map(Run.CrossReference.class::cast)
                    .forEach(reference -> assertThat(reference.text())
                            .isEqualTo(Integer.toString(document.clause(reference.clause())
                                    .orElseThrow()
                                    .number())));
        }
    }

    @Property(tries = 300)
    void nothingIsLeftToFillIn(@ForAll("libraries") ClauseLibrary library, @ForAll("chains") Contract chain) {
        documents(library, chain)
                .forEach(document -> assertThat(runs(document).map(Run::text))
                        .noneMatch(text -> text.contains("{") || text.contains("}")));
    }

    @Property(tries = 300)
    void everyClauseIsEitherInWithAReasonOrOutWithOne(
            @ForAll("libraries") ClauseLibrary library, @ForAll("chains") Contract chain) {
        for (SecuritySchedule document : documents(library, chain)) {
            List<String> in = ids(document);
            List<String> out =
                    document.leftOut().stream().map(left -> left.clause().id()).toList();
            assertThat(Stream.concat(in.stream(), out.stream()))
                    .containsExactlyInAnyOrderElementsOf(
                            library.clauses().stream().map(Clause::id).toList());
            assertThat(document.clauses())
                    .allMatch(drafted -> !drafted.reasons().isEmpty()
                            && !drafted.paragraphs().isEmpty());
            assertThat(document.leftOut()).noneMatch(left -> left.because().isEmpty());
        }
    }

    @Property(tries = 300)
    void whatFlowsUnchangedIsNeverWeakerAnywhereBelow(
            @ForAll("libraries") ClauseLibrary library, @ForAll("chains") Contract chain) {
        ScheduleDrafter drafter = new ScheduleDrafter(library);
        SecuritySchedule above = drafter.draft(tierOf(chain));
        drafter.flowDown(above).forEach(below -> assertNeverWeaker(above, below));
    }

    @Property(tries = 300)
    void decisionsSayWhatTheDocumentCarries(
            @ForAll("libraries") ClauseLibrary library, @ForAll("chains") Contract chain) {
        ScheduleDrafter drafter = new ScheduleDrafter(library);
        for (FlowDown flowDown : drafter.flowDown(drafter.draft(tierOf(chain)))) {
            assertThat(flowDown.decisions().stream()
                            .filter(FlowDown.ClauseDecision::flows)
                            .map(decision -> decision.clause().id()))
                    .containsExactlyElementsOf(ids(flowDown.document()));
        }
    }

    @Property(tries = 2000)
    void strictnessTurnsRoundWithTheValues(
            @ForAll("values") ParameterValue one,
            @ForAll("values") ParameterValue other,
            @ForAll Parameter.Direction stricter) {
        Strictness turned = switch (one.comparedWith(other, stricter)) {
            case STRICTER -> Strictness.LOOSER;
            case LOOSER -> Strictness.STRICTER;
            case SAME -> Strictness.SAME;
            case NOT_COMPARABLE -> Strictness.NOT_COMPARABLE;
        };
        assertThat(other.comparedWith(one, stricter)).isEqualTo(turned);
        assertThat(one.comparedWith(one, stricter)).isEqualTo(Strictness.SAME);
    }

    @Provide
    Arbitrary<ParameterValue> values() {
        Arbitrary<Period> periods = Combinators.combine(
                        Arbitraries.integers().between(1, 30), Arbitraries.of(TimeUnit.class))
                .as((count, unit) -> (Period) new Period.Span(count, unit));
        return Arbitraries.oneOf(
                periods.map(period -> new ParameterValue.OfPeriod(period, false)),
                Combinators.combine(periods, periods)
                        .as((critical, other) ->
                                new ParameterValue.OfPeriods(Map.of("critical", critical, "other", other))),
                Arbitraries.bigDecimals().ofScale(2).map(ParameterValue.OfNumber::new),
                Arbitraries.of("the manager", "the director").map(ParameterValue.OfText::new));
    }

    /** A contract with a sub-contract and one below that, each of any risk or not assessed. */
    @Provide
    Arbitrary<Contract> chains() {
        Arbitrary<Contract> assessed = Arbitraries.of(Case.contracts());
        Arbitrary<Contract> any = Arbitraries.oneOf(assessed, Arbitraries.of(contract("EX-9", Map.of())));
        return Combinators.combine(assessed, any, any)
                .as((top, middle, bottom) -> with(top, with(middle, bottom)))
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<ClauseLibrary> libraries() {
        return Combinators.combine(
                        Arbitraries.of(TIERS),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Kind.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of("none", "all", "low", "high", "list"),
                        Arbitraries.integers().between(0, 99))
                .as(Written::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(ScheduleProperties::written)
                .withoutEdgeCases();
    }

    private record Written(
            List<Tier> tiers, boolean onFact, Kind flows, boolean onFactBelow, String refers, int target) {}

    private static ClauseLibrary written(List<Written> clauses) {
        List<Clause> made = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            made.add(written(i, clauses.get(i), clauses.size()));
        }
        return library(made.toArray(Clause[]::new));
    }

    private static Clause written(int number, Written as, int clauses) {
        Condition personalData = fact("personal-data", "ordinary", "special");
        String target = "{clause:c" + as.target() % clauses + "}";
        ClauseBuilder builder = clause("c" + number)
                .at(as.tiers().toArray(Tier[]::new))
                .when(as.onFact() ? personalData : Condition.always())
                .flows(as.flows(), as.onFactBelow() ? personalData : Condition.always())
                .deadline(
                        "reply",
                        as.target() % 2 == 0 ? Map.of(HIGH, "4 hours") : Map.of(LOW, "1 day", HIGH, "5 Working Days"))
                .number("people", Map.of(LOW, "1", HIGH, "3"));
        return switch (as.refers()) {
            case "all" ->
                builder.says("The {provider} replies {reply}, as paragraph " + target + " says.")
                        .build();
            case "low" ->
                builder.says("At low, see " + target + ".", Set.of(LOW), Condition.always())
                        .build();
            case "high" ->
                builder.says("{people} people watch.")
                        .says("With personal data, see " + target + ".", Set.of(HIGH), personalData)
                        .build();
            case "list" ->
                builder.lists(Paragraph.GeneratedList.IMPROVEMENT_PLAN, "See " + target + ":")
                        .build();
            default ->
                builder.says("The {provider} replies {reply} with {people} people.")
                        .build();
        };
    }

    private static void assertNeverWeaker(SecuritySchedule above, FlowDown below) {
        for (DraftedClause drafted : above.clauses()) {
            Clause clause = drafted.clause();
            Optional<DraftedClause> carried = below.document().clause(clause.id());
            if (clause.flowDown().kind() == Kind.SAME && carried.isPresent()) {
                clause.parameters()
                        .forEach((name, parameter) -> assertThat(value(carried.get(), name)
                                        .comparedWith(value(drafted, name), parameter.stricter()))
                                .isIn(Strictness.SAME, Strictness.STRICTER));
                assertThat(paragraphs(carried.get(), below.document())).containsAll(paragraphs(drafted, above));
            }
        }
        below.below().forEach(further -> assertNeverWeaker(below.document(), further));
    }

    private static ParameterValue value(DraftedClause clause, String parameter) {
        return Optional.ofNullable(clause.parameters().get(parameter)).orElseThrow();
    }

    /** What can be compared between two documents: neither the names of the parties nor numbers nor values. */
    private static Set<String> paragraphs(DraftedClause clause, SecuritySchedule in) {
        return clause.paragraphs().stream()
                .map(paragraph -> paragraph.text().stream()
                        .filter(Run.Words.class::isInstance)
                        .map(Run::text)
                        .filter(text -> !text.equals(in.parties().providerRole()))
                        .collect(Collectors.joining("…")))
                .collect(Collectors.toSet());
    }

    private static List<SecuritySchedule> documents(ClauseLibrary library, Contract chain) {
        ScheduleDrafter drafter = new ScheduleDrafter(library);
        SecuritySchedule top = drafter.draft(tierOf(chain));
        List<SecuritySchedule> all = new ArrayList<>(List.of(top));
        for (FlowDown below : drafter.flowDown(top)) {
            all.add(below.document());
            below.below().forEach(further -> all.add(further.document()));
        }
        return all;
    }

    private static Stream<Run> runs(SecuritySchedule document) {
        return document.clauses().stream()
                .flatMap(drafted -> Stream.concat(
                        drafted.purpose().stream(),
                        drafted.paragraphs().stream()
                                .flatMap(paragraph -> Stream.concat(
                                        paragraph.text().stream(),
                                        paragraph.items().stream().flatMap(item -> item.text().stream())))));
    }

    private static List<String> ids(SecuritySchedule document) {
        return document.clauses().stream().map(drafted -> drafted.clause().id()).toList();
    }
}
