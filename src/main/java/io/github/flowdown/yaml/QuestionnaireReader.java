package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.INVALID_VALUE;
import static io.github.flowdown.diagnostic.DiagnosticCode.MISSING_KEY;
import static io.github.flowdown.diagnostic.DiagnosticCode.UNKNOWN_NAME;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.AnswerType;
import io.github.flowdown.definition.Assurance;
import io.github.flowdown.definition.Backing;
import io.github.flowdown.definition.Condition;
import io.github.flowdown.definition.ControlOwner;
import io.github.flowdown.definition.FindingRule;
import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.Obligation;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.PerTier;
import io.github.flowdown.definition.Precondition;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.definition.ScoringMethod;
import io.github.flowdown.definition.Section;
import io.github.flowdown.definition.Shortfall;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.diagnostic.Problems;
import io.github.flowdown.diagnostic.Quote;
import io.github.flowdown.yaml.Vocabulary.SubjectKind;
import io.github.flowdown.yaml.WrittenQuestionnaire.WrittenFindingRule;
import io.github.flowdown.yaml.WrittenQuestionnaire.WrittenQuestion;
import io.github.flowdown.yaml.WrittenQuestionnaire.WrittenSection;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a questionnaire of a questionnaire file: resolves its scales, tiers, conditions and options. */
final class QuestionnaireReader {
    private final YamlFile<WrittenQuestionnaire> file;
    private final Problems problems = new Problems();
    private final Report report;
    private final ScaleReader scales;
    private final Map<Pointer, AnswerType> types = new LinkedHashMap<>();

    private QuestionnaireReader(YamlFile<WrittenQuestionnaire> file) {
        this.file = file;
        this.report = new Report(file.places(), problems);
        this.scales = new ScaleReader(report, file.translations());
    }

    /** The questionnaire the buyer answers: without tiers and conditions, since its answers decide them. */
    static Optional<ReadQuestionnaire> risk(YamlFile<WrittenQuestionnaire> file, Problems problems) {
        return new QuestionnaireReader(file).read(List.of(), Vocabulary.ofNoScheme(), true, problems);
    }

    /** The questionnaire the supplier answers. */
    static Optional<ReadQuestionnaire> supplier(
            YamlFile<WrittenQuestionnaire> file, List<Tier> tiers, Vocabulary facts, Problems problems) {
        return new QuestionnaireReader(file).read(tiers, facts, false, problems);
    }

    private Optional<ReadQuestionnaire> read(List<Tier> tiers, Vocabulary facts, boolean risk, Problems all) {
        WrittenQuestionnaire written = file.content();
        refuseEmptySections(written);
        readTypes();
        Map<String, AnswerType> byId = new LinkedHashMap<>();
        Set<String> unreadable = new LinkedHashSet<>();
        for (Placed<WrittenQuestion> question : ReadQuestionnaire.questions(written)) {
            AnswerType type = types.get(question.at());
            if (type == null) {
                unreadable.add(question.value().id());
            } else {
                byId.putIfAbsent(question.value().id(), type);
            }
        }
        ConditionReader conditions = new ConditionReader(
                facts.withQuestions(byId).withUnreadable(unreadable).about(SubjectKind.FACT, SubjectKind.QUESTION),
                report);
        PerTierReader perTier = new PerTierReader(tiers, report);
        List<Section> sections = sections(written.sections(), Pointer.TOP, risk, conditions, perTier);
        Optional<ScoringMethod> scoring = method(written.scoring(), Pointer.TOP, partsOf(written.sections()));
        List<Precondition> preconditions = preconditions(written, conditions);
        List<FindingRule> findingRules = findingRules(written, byId.keySet(), conditions);
        all.addAll(problems.sorted());
        if (problems.anyError()) {
            return Optional.empty();
        }
        Questionnaire questionnaire = new Questionnaire(
                        written.questionnaire(),
                        written.version(),
                        written.title(),
                        written.introduction(),
                        scoring.orElseThrow(),
                        sections,
                        file.fingerprint())
                .withNoAnswers(NoAnswersReader.read(written))
                .withPreconditions(preconditions)
                .withFindingRules(findingRules);
        return Optional.of(new ReadQuestionnaire(file, questionnaire, tiers, risk));
    }

    private List<FindingRule> findingRules(
            WrittenQuestionnaire written, Set<String> questions, ConditionReader conditions) {
        UniqueIds.check(
                "finding", written.findings(), WrittenFindingRule::id, Pointer.TOP.to("findings"), "id", report);
        ImmutableList.Builder<FindingRule> rules = ImmutableList.builder();
        for (int i = 0; i < written.findings().size(); i++) {
            WrittenFindingRule rule = written.findings().get(i);
            Pointer at = Pointer.TOP.to("findings").to(i);
            Condition when = conditions.read(rule.when(), at.to("when"));
            if (!questions.contains(rule.question())) {
                report.unknown(UNKNOWN_NAME, at.to("question"), "question", rule.question(), questions);
            } else {
                rules.add(new FindingRule(
                        rule.id(),
                        when,
                        QuestionId.of(rule.question()),
                        rule.obligation().orElse(Obligation.SHOULD),
                        rule.severity(),
                        rule.finding(),
                        rule.action(),
                        file.at(at)));
            }
        }
        return rules.build();
    }

    /** One that includes others need not have any of its own. */
    private void refuseEmptySections(WrittenQuestionnaire written) {
        Pointer at = Pointer.TOP.to("sections");
        if (written.sections().isEmpty() && report.has(at)) {
            report.add(INVALID_VALUE, at, "'sections' is empty", "write at least one entry");
        } else if (written.sections().isEmpty()) {
            report.add(MISSING_KEY, at, "key 'sections' is missing", "add 'sections: …' here");
        }
    }

    private void readTypes() {
        scales.readAll(file.content().scales(), Pointer.TOP.to("scales"));
        for (Placed<WrittenQuestion> question : ReadQuestionnaire.questions(file.content())) {
            scales.type(
                            question.value().id(),
                            question.value().answer(),
                            question.at().to("answer"))
                    .ifPresent(type -> types.put(question.at(), type));
        }
    }

    private List<Section> sections(
            List<WrittenSection> written,
            Pointer above,
            boolean risk,
            ConditionReader conditions,
            PerTierReader perTier) {
        ImmutableList.Builder<Section> sections = ImmutableList.builder();
        for (int i = 0; i < written.size(); i++) {
            sections.add(section(written.get(i), above.to("sections").to(i), risk, conditions, perTier));
        }
        return sections.build();
    }

    private Section section(
            WrittenSection written, Pointer at, boolean risk, ConditionReader conditions, PerTierReader perTier) {
        checkSection(written, at);
        ImmutableList.Builder<Question> questions = ImmutableList.builder();
        for (int i = 0; i < written.questions().size(); i++) {
            Pointer place = at.to("questions").to(i);
            if (risk) {
                refuseConditions(written.questions().get(i), place);
            }
            questions.add(question(written.questions().get(i), place, conditions, perTier));
        }
        return new Section(
                written.id(),
                written.title(),
                written.introduction(),
                written.weight().orElse(BigDecimal.ONE),
                written.scoring().flatMap(scoring -> method(scoring, at, partsOf(written))),
                written.minimum()
                        .flatMap(minimum -> perTier.texts(
                                minimum, at.to("minimum"), (value, place) -> leastScore(written, value, place))),
                questions.build(),
                sections(written.sections(), at, risk, conditions, perTier));
    }

    private void checkSection(WrittenSection written, Pointer at) {
        if (written.questions().isEmpty() && written.sections().isEmpty()) {
            report.add(
                    MISSING_KEY, at, "section '%s' is empty".formatted(written.id()), "add 'questions' or 'sections'");
        }
        if (written.scoring().isEmpty() && written.weight().isPresent()) {
            report.addAtKey(
                    INVALID_VALUE,
                    at.to("weight"),
                    "section '%s' has a weight but no score of its own to weigh".formatted(written.id()),
                    Optional.of("add 'scoring', or leave 'weight' out"));
        }
    }

    /** A section's minimum is one of its levels, or a number in the unit of its method. */
    private Optional<BigDecimal> leastScore(WrittenSection written, String value, Pointer at) {
        Optional<Scale> levels =
                written.scoring().flatMap(WrittenScoring::levels).flatMap(scales::known);
        Optional<BigDecimal> least = levels.isPresent()
                ? levels.flatMap(scale -> scale.option(value)).flatMap(Option::score)
                : ScalarReader.number(value);
        if (least.isEmpty()) {
            report.add(
                    INVALID_VALUE,
                    at,
                    "%s is not a score of section '%s'".formatted(Quote.of(value), written.id()),
                    levels.map(scale -> "write one of: " + String.join(", ", values(new AnswerType.Choice(scale))))
                            .orElse("write a number"));
        }
        return least;
    }

    private List<Precondition> preconditions(WrittenQuestionnaire written, ConditionReader conditions) {
        ImmutableList.Builder<Precondition> preconditions = ImmutableList.builder();
        for (int i = 0; i < written.requires().size(); i++) {
            Pointer at = Pointer.TOP.to("requires").to(i);
            preconditions.add(new Precondition(
                    conditions.read(written.requires().get(i).when(), at.to("when")),
                    written.requires().get(i).because(),
                    file.at(at)));
        }
        return preconditions.build();
    }

    /** The ids of what a section scores: its questions and sections, and for a mere heading in it what stands there. */
    private static Set<String> partsOf(WrittenSection section) {
        Set<String> parts = new LinkedHashSet<>();
        section.questions().forEach(question -> parts.add(question.id()));
        parts.addAll(partsOf(section.sections()));
        return parts;
    }

    private static Set<String> partsOf(List<WrittenSection> sections) {
        Set<String> parts = new LinkedHashSet<>();
        for (WrittenSection section : sections) {
            if (section.scoring().isPresent()) {
                parts.add(section.id());
            } else {
                parts.addAll(partsOf(section));
            }
        }
        return parts;
    }

    /** What decides the tier cannot depend on it, and every criterion has to be answered. */
    private void refuseConditions(WrittenQuestion written, Pointer at) {
        String hint = "leave it out: every contract-risk question is asked of every contract";
        if (written.tiers() != null) {
            report.addAtKey(
                    INVALID_VALUE, at.to("tiers"), "a contract-risk question has no 'tiers'", Optional.of(hint));
        }
        if (written.when().isPresent()) {
            report.addAtKey(INVALID_VALUE, at.to("when"), "a contract-risk question has no 'when'", Optional.of(hint));
        }
        if (types.get(at) != null && !(types.get(at) instanceof AnswerType.Choice)) {
            report.add(
                    INVALID_VALUE,
                    at.to("answer"),
                    "a contract-risk question has to be a choice",
                    "write its options with their points");
        }
    }

    private Question question(WrittenQuestion written, Pointer at, ConditionReader conditions, PerTierReader perTier) {
        AnswerType type = types.getOrDefault(at, new AnswerType.Text());
        Set<Tier> tiers = written.tiers() == null || perTier.isWithoutTiers()
                ? Set.of()
                : perTier.set(written.tiers(), at.to("tiers"));
        return new Question(
                QuestionId.of(written.id()),
                written.text(),
                written.guidance(),
                written.obligation(),
                type,
                written.weight().orElse(BigDecimal.ONE),
                tiers,
                written.supersededBy().filter(QuestionId::isValid).map(QuestionId::of),
                conditions.read(written.when(), at.to("when")),
                written.minimum().flatMap(minimum -> minimum(minimum, type, at.to("minimum"), perTier)),
                ReferenceReader.read(written.references()),
                written.evidence(),
                assurance(written, type, at, perTier),
                written.shortfall()
                        .flatMap(shortfall -> perTier.texts(
                                        shortfall.severity(), at.to("shortfall").to("severity"), this::severity)
                                .map(severity -> new Shortfall(severity, shortfall.finding(), shortfall.action()))),
                written.replaces().stream()
                        .filter(QuestionId::isValid)
                        .map(QuestionId::of)
                        .toList(),
                file.at(at));
    }

    private Assurance assurance(WrittenQuestion written, AnswerType type, Pointer at, PerTierReader perTier) {
        Map<String, Option> satisfied = new LinkedHashMap<>();
        written.satisfiedBy()
                .forEach((scheme, value) -> option(
                                type, value, at.to("satisfied-by").to(scheme))
                        .ifPresent(option -> satisfied.put(scheme, option)));
        return new Assurance(
                written.backing().flatMap(backing -> perTier.texts(backing, at.to("backing"), this::backing)),
                satisfied,
                written.controlOwner().orElse(ControlOwner.SUPPLIER));
    }

    /** The option that a certificate stands for. */
    private Optional<Option> option(AnswerType type, String value, Pointer at) {
        if (type.scale().isEmpty()) {
            report.add(
                    INVALID_VALUE,
                    at,
                    "only a choice of one option can be satisfied by a certificate",
                    "leave 'satisfied-by' out");
            return Optional.empty();
        }
        List<String> values = values(type);
        if (!values.contains(value)) {
            report.unknown(UNKNOWN_NAME, at, "scored option", value, values);
        }
        return values.contains(value) ? type.scale().flatMap(scale -> scale.option(value)) : Optional.empty();
    }

    private Optional<Backing> backing(String word, Pointer at) {
        Optional<Backing> backing = Words.parse(Backing.class, word);
        if (backing.isEmpty()) {
            report.unknown(INVALID_VALUE, at, "way to back an answer", word, Words.all(Backing.class));
        }
        return backing;
    }

    private static List<String> values(AnswerType type) {
        return type.scale().map(Scale::options).orElse(List.of()).stream()
                .filter(option -> !option.isNotApplicable())
                .map(Option::value)
                .toList();
    }

    private Optional<PerTier<Option>> minimum(
            WrittenPerTier written, AnswerType type, Pointer at, PerTierReader perTier) {
        if (type.scale().isEmpty()) {
            report.add(INVALID_VALUE, at, "only a choice has a minimum among its options", "leave 'minimum' out");
            return Optional.empty();
        }
        List<String> values = values(type);
        return perTier.texts(written, at, (value, place) -> {
            if (!values.contains(value)) {
                report.unknown(UNKNOWN_NAME, place, "scored option", value, values);
                return Optional.empty();
            }
            return type.scale().flatMap(scale -> scale.option(value));
        });
    }

    private Optional<FindingSeverity> severity(String word, Pointer at) {
        Optional<FindingSeverity> severity = Words.parse(FindingSeverity.class, word);
        if (severity.isEmpty()) {
            report.unknown(INVALID_VALUE, at, "severity", word, Words.all(FindingSeverity.class));
        }
        return severity;
    }

    private Optional<ScoringMethod> method(WrittenScoring written, Pointer at, Set<String> parts) {
        return new ScoringReader(scales, report).read(written, at.to("scoring"), parts);
    }
}
