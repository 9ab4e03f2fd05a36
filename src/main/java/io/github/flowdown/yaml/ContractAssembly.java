package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.CONTRACT_NOT_ASSESSED;
import static io.github.flowdown.diagnostic.DiagnosticCode.DATES_OUT_OF_ORDER;
import static io.github.flowdown.diagnostic.DiagnosticCode.DUPLICATE_CONTRACT;
import static io.github.flowdown.diagnostic.DiagnosticCode.INVALID_VALUE;
import static io.github.flowdown.diagnostic.DiagnosticCode.MISSING_KEY;
import static io.github.flowdown.diagnostic.DiagnosticCode.UNKNOWN_TIER;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.contract.DecidedTier;
import io.github.flowdown.contract.Party;
import io.github.flowdown.contract.RiskAnswer;
import io.github.flowdown.definition.Jurisdiction;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.diagnostic.Problems;
import io.github.flowdown.diagnostic.Quote;
import io.github.flowdown.schedule.ClauseLibrary;
import io.github.flowdown.yaml.WrittenContract.WrittenDecidedTier;
import io.github.flowdown.yaml.WrittenContract.WrittenParty;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes a contract tree of a contract file: hands down what sub-contracts inherit and checks everything against the scheme. */
final class ContractAssembly {
    private static final String DEFAULT_MARKING = "OFFICIAL";

    private final Scheme scheme;
    private final YamlFile<WrittenContract> file;
    private final Report report;
    private final RiskAnswersReader riskAnswers;
    private final ParameterChoicesReader parameters;
    private final ContractTiers tiers;
    private final Problems problems;
    private final Map<String, Pointer> references = new HashMap<>();

    ContractAssembly(Scheme scheme, ClauseLibrary library, YamlFile<WrittenContract> file, Problems problems) {
        this.scheme = scheme;
        this.file = file;
        this.problems = problems;
        this.report = new Report(file.places(), problems);
        this.riskAnswers = new RiskAnswersReader(scheme.tiering().questionnaire(), report);
        this.parameters = new ParameterChoicesReader(library, report);
        this.tiers = new ContractTiers(scheme, library, report);
    }

    /** The contract; empty when anything in it is wrong. */
    Optional<Contract> contract() {
        WrittenContract root = file.content();
        if (root.authority().isEmpty()) {
            report.add(MISSING_KEY, Pointer.TOP, "key 'authority' is missing", "add 'authority: {name: …}' here");
        }
        Party authority = root.authority().map(ContractAssembly::party).orElseGet(() -> Party.named(""));
        Contract contract =
                contract(root, Pointer.TOP, new Above(authority, authority, DEFAULT_MARKING, Optional.empty(), true));
        if (!problems.anyError()) {
            tiers.check(contract, Pointer.TOP);
        }
        return problems.anyError() ? Optional.empty() : Optional.of(contract);
    }

    /** What the contract above hands down. */
    private record Above(
            Party authority, Party customer, String marking, Optional<Jurisdiction> jurisdiction, boolean atRoot) {}

    private Contract contract(WrittenContract written, Pointer at, Above above) {
        checkReference(written.contract(), at.to("contract"));
        checkDates(written, at);
        if (!above.atRoot() && written.authority().isPresent()) {
            report.addAtKey(
                    INVALID_VALUE,
                    at.to("authority"),
                    "a sub-contract has no authority of its own",
                    Optional.of("leave it out: it is the authority of the contract at the top"));
        }
        Party supplier = party(written.supplier());
        String marking = written.marking().orElse(above.marking());
        Optional<Jurisdiction> jurisdiction = written.jurisdiction().or(above::jurisdiction);
        ImmutableList.Builder<Contract> subContracts = ImmutableList.builder();
        for (int i = 0; i < written.subContracts().size(); i++) {
            subContracts.add(contract(
                    written.subContracts().get(i),
                    at.to("sub-contracts").to(i),
                    new Above(above.authority(), supplier, marking, jurisdiction, false)));
        }
        return new Contract(
                written.contract(),
                written.title(),
                above.authority(),
                above.customer(),
                supplier,
                written.starts(),
                written.ends(),
                written.issue().orElse(1),
                written.returnBy(),
                marking,
                risk(written, at, above),
                written.decidedTier().flatMap(decided -> decidedTier(decided, at.to("decided-tier"))),
                parameters.read(written.parameters(), at.to("parameters")),
                subContracts.build(),
                jurisdiction,
                file.at(at),
                file.fingerprint());
    }

    private Map<QuestionId, RiskAnswer> risk(WrittenContract written, Pointer at, Above above) {
        if (!scheme.tiering().asksQuestions() && above.atRoot()) {
            checkTierNamed(written, at);
        }
        if (written.risk() == null && !above.atRoot() && scheme.tiering().asksQuestions()) {
            report.add(
                    CONTRACT_NOT_ASSESSED,
                    at,
                    "nobody has assessed the risk of sub-contract %s".formatted(written.contract()),
                    "answer the contract-risk questions under 'risk'");
            return Map.of();
        }
        return riskAnswers.read(written.risk() == null ? Map.of() : written.risk(), at.to("risk"));
    }

    /** Where nothing is asked about the contract, only the contract itself can say its tier. */
    private void checkTierNamed(WrittenContract written, Pointer at) {
        if (scheme.tiers().size() > 1 && written.decidedTier().isEmpty()) {
            report.add(
                    MISSING_KEY,
                    at,
                    "the contract does not name its tier, and scheme '%s' has no contract-risk questionnaire to find it by"
                            .formatted(scheme.id()),
                    "add 'decided-tier' with one of: "
                            + scheme.tiers().stream().map(Tier::id).collect(Collectors.joining(", ")));
        }
    }

    private void checkReference(String reference, Pointer at) {
        Pointer first = references.putIfAbsent(reference, at);
        if (first != null) {
            report.add(
                    DUPLICATE_CONTRACT,
                    at,
                    "contract reference %s is used twice, first at %s"
                            .formatted(reference, report.at(first).place()),
                    "give this contract its own reference");
        }
    }

    private void checkDates(WrittenContract written, Pointer at) {
        if (written.ends().isBefore(written.starts())) {
            report.add(
                    DATES_OUT_OF_ORDER,
                    at.to("ends"),
                    "the contract ends on %s, before it starts on %s".formatted(written.ends(), written.starts()),
                    "correct one of the dates");
        }
        Optional<LocalDate> returnBy = written.returnBy().filter(day -> day.isAfter(written.ends()));
        returnBy.ifPresent(day -> report.add(
                DATES_OUT_OF_ORDER,
                at.to("return-by"),
                "the questionnaire is due on %s, after the contract ends on %s".formatted(day, written.ends()),
                "correct one of the dates"));
    }

    private Optional<DecidedTier> decidedTier(WrittenDecidedTier written, Pointer at) {
        Optional<Tier> tier = scheme.tier(written.tier());
        if (tier.isEmpty()) {
            report.add(
                    UNKNOWN_TIER,
                    at.to("tier"),
                    "scheme '%s' has no tier %s".formatted(scheme.id(), Quote.of(written.tier())),
                    Nearest.hint(
                            written.tier(),
                            scheme.tiers().stream().map(Tier::id).toList()));
        }
        return tier.map(known -> new DecidedTier(known, written.because(), written.role(), file.at(at)));
    }

    private static Party party(WrittenParty written) {
        return new Party(written.name(), written.contact(), written.companyNumber());
    }
}
