package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.UNKNOWN_NAME;

import com.google.common.collect.ImmutableMap;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.contract.DecidedTier;
import io.github.flowdown.contract.Party;
import io.github.flowdown.contract.RiskAnswer;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.yaml.WrittenCases.OtherFacts;
import io.github.flowdown.yaml.WrittenCases.WrittenCase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes the contract of a case: the facts it gives, and the rest as it says. */
final class CaseContract {
    private static final LocalDate STARTS = LocalDate.of(2027, 1, 4);
    private static final LocalDate ENDS = LocalDate.of(2030, 1, 3);

    private final Scheme scheme;
    private final Report report;

    CaseContract(Scheme scheme, Report report) {
        this.scheme = scheme;
        this.report = report;
    }

    /** The contract; empty, with the reason reported, when a fact or a tier is none of the scheme's. */
    Optional<Contract> of(WrittenCase written, Pointer at) {
        Optional<Map<QuestionId, RiskAnswer>> risk = risk(written, at);
        Optional<DecidedTier> decided = written.decidedTier().flatMap(id -> decided(id, at.to("decided-tier")));
        return risk.isEmpty() || written.decidedTier().isPresent() != decided.isPresent()
                ? Optional.empty()
                : Optional.of(contract(
                        "CASE",
                        risk.orElseThrow(),
                        decided,
                        subContracts(written.subContracts().orElse(0), at),
                        at));
    }

    private Optional<Map<QuestionId, RiskAnswer>> risk(WrittenCase written, Pointer at) {
        List<Question> questions = scheme.tiering().questionnaire().questions();
        boolean known = knowsEveryFact(written.facts(), questions, at.to("facts"));
        ImmutableMap.Builder<QuestionId, RiskAnswer> answers = ImmutableMap.builder();
        for (Question question : questions) {
            String given = written.facts().get(question.id().value());
            Pointer place = given == null ? at : at.to("facts").to(question.id().value());
            Optional<Scale> scale = question.answerType().scale();
            if (given != null && scale.isPresent() && scale.get().option(given).isEmpty()) {
                report.unknown(
                        UNKNOWN_NAME,
                        place,
                        "option of '%s'".formatted(question.id()),
                        given,
                        scale.get().options().stream().map(Option::value).toList());
                known = false;
            }
            Optional<String> value = Optional.ofNullable(given)
                    .or(() -> scale.map(of -> other(of, written.otherFacts().orElse(OtherFacts.LOWEST))
                            .value()));
            value.ifPresent(answer ->
                    answers.put(question.id(), new RiskAnswer(answer, false, Optional.empty(), report.at(place))));
        }
        return known ? Optional.of(answers.buildOrThrow()) : Optional.empty();
    }

    private boolean knowsEveryFact(Map<String, String> facts, List<Question> questions, Pointer at) {
        List<String> known =
                questions.stream().map(question -> question.id().value()).toList();
        facts.keySet().stream()
                .filter(fact -> !known.contains(fact))
                .forEach(fact -> report.addAtKey(
                        UNKNOWN_NAME, at.to(fact), "there is no fact '%s'".formatted(fact), Nearest.hint(fact, known)));
        return known.containsAll(facts.keySet());
    }

    private static Option other(Scale scale, OtherFacts which) {
        return which == OtherFacts.LOWEST ? scale.worst() : scale.best();
    }

    private Optional<DecidedTier> decided(String id, Pointer at) {
        Optional<Tier> tier = scheme.tier(id);
        if (tier.isEmpty()) {
            report.unknown(
                    UNKNOWN_NAME,
                    at,
                    "tier",
                    id,
                    scheme.tiers().stream().map(Tier::id).toList());
        }
        return tier.map(known -> new DecidedTier(known, "the case says so", "the case", report.at(at)));
    }

    private List<Contract> subContracts(int count, Pointer at) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> contract("CASE-" + i, Map.of(), Optional.empty(), List.of(), at))
                .toList();
    }

    private Contract contract(
            String reference,
            Map<QuestionId, RiskAnswer> risk,
            Optional<DecidedTier> decided,
            List<Contract> below,
            Pointer at) {
        return new Contract(
                reference,
                "Case",
                Party.named("Authority"),
                Party.named("Authority"),
                Party.named("Supplier"),
                STARTS,
                ENDS,
                1,
                Optional.empty(),
                "OFFICIAL",
                risk,
                decided,
                List.of(),
                below,
                Optional.empty(),
                report.at(at),
                "case");
    }
}
