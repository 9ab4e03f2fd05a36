package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.CLAUSE_DANGLING;
import static io.github.flowdown.diagnostic.DiagnosticCode.PARAMETER_MISFIT;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.diagnostic.Problems;
import io.github.flowdown.schedule.ApplicableDocument;
import io.github.flowdown.schedule.Clause;
import io.github.flowdown.schedule.ClauseLibrary;
import io.github.flowdown.schedule.ClauseText;
import io.github.flowdown.schedule.Definition;
import io.github.flowdown.schedule.FlowDownRule;
import io.github.flowdown.schedule.Paragraph;
import io.github.flowdown.schedule.Parameter;
import io.github.flowdown.schedule.ParameterOrder;
import io.github.flowdown.schedule.SubContractorClass;
import io.github.flowdown.yaml.Vocabulary.SubjectKind;
import io.github.flowdown.yaml.WrittenLibrary.WrittenClause;
import io.github.flowdown.yaml.WrittenLibrary.WrittenParagraph;
import io.github.flowdown.yaml.WrittenLibrary.WrittenParameter;
import io.github.flowdown.yaml.WrittenLibrary.WrittenPart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a clause library of a clause library file: resolves its tiers and conditions, and reads its parameters. */
final class LibraryReader {
    private final YamlFile<WrittenLibrary> file;
    private final Problems problems = new Problems();
    private final Report report;
    private final PerTierReader perTier;
    private final ConditionReader conditions;
    private final ConditionReader factsOnly;

    private LibraryReader(YamlFile<WrittenLibrary> file, List<Tier> tiers, Vocabulary vocabulary) {
        this.file = file;
        this.report = new Report(file.places(), problems);
        this.perTier = new PerTierReader(tiers, report);
        this.conditions = new ConditionReader(vocabulary.about(SubjectKind.values()), report);
        this.factsOnly = new ConditionReader(vocabulary.about(SubjectKind.FACT), report);
    }

    static Optional<ReadLibrary> read(
            YamlFile<WrittenLibrary> file, List<Tier> tiers, Vocabulary vocabulary, Problems problems) {
        LibraryReader reader = new LibraryReader(file, tiers, vocabulary);
        ClauseLibrary library = reader.library();
        problems.addAll(reader.problems.sorted());
        return reader.problems.anyError() ? Optional.empty() : Optional.of(new ReadLibrary(file, library, tiers));
    }

    private ClauseLibrary library() {
        WrittenLibrary written = file.content();
        ImmutableList.Builder<ClauseLibrary.Part> parts = ImmutableList.builder();
        for (int i = 0; i < written.parts().size(); i++) {
            parts.add(part(written.parts().get(i), Pointer.TOP.to("parts").to(i)));
        }
        return new ClauseLibrary(
                written.clauseLibrary(),
                written.version(),
                written.title(),
                definitions(),
                documents(),
                parts.build(),
                classes(),
                orders(),
                file.fingerprint());
    }

    /** Whether there are such parameters is checked where all clauses are known. */
    private List<ParameterOrder> orders() {
        ImmutableList.Builder<ParameterOrder> orders = ImmutableList.builder();
        for (int i = 0; i < file.content().inOrder().size(); i++) {
            Pointer at = Pointer.TOP.to("in-order").to(i);
            orders.add(new ParameterOrder(
                    file.content().inOrder().get(i).stream()
                            .map(LibraryReader::ref)
                            .toList(),
                    file.at(at)));
        }
        return orders.build();
    }

    private static ParameterOrder.Ref ref(String written) {
        int dot = written.indexOf('.');
        return dot < 0
                ? new ParameterOrder.Ref(written, "")
                : new ParameterOrder.Ref(written.substring(0, dot), written.substring(dot + 1));
    }

    private List<SubContractorClass> classes() {
        ImmutableList.Builder<SubContractorClass> classes = ImmutableList.builder();
        for (int i = 0; i < file.content().subContractorClasses().size(); i++) {
            var written = file.content().subContractorClasses().get(i);
            Pointer at = Pointer.TOP.to("sub-contractor-classes").to(i);
            classes.add(new SubContractorClass(
                    written.id(), written.title(), factsOnly.read(written.when(), at.to("when")), file.at(at)));
        }
        return classes.build();
    }

    private Set<String> flowDownTo(WrittenClause written, Pointer at) {
        List<String> known = file.content().subContractorClasses().stream()
                .map(WrittenLibrary.WrittenClass::id)
                .toList();
        for (int i = 0; i < written.flowDownTo().size(); i++) {
            if (!known.contains(written.flowDownTo().get(i))) {
                report.unknown(
                        CLAUSE_DANGLING,
                        at.to(i),
                        "class of sub-contractors called",
                        written.flowDownTo().get(i),
                        known);
            }
        }
        return Set.copyOf(written.flowDownTo());
    }

    private List<Definition> definitions() {
        ImmutableList.Builder<Definition> definitions = ImmutableList.builder();
        for (int i = 0; i < file.content().definitions().size(); i++) {
            var written = file.content().definitions().get(i);
            definitions.add(new Definition(
                    written.term(),
                    ClauseText.parse(written.means()),
                    file.at(Pointer.TOP.to("definitions").to(i))));
        }
        return definitions.build();
    }

    private Map<String, ApplicableDocument> documents() {
        Map<String, ApplicableDocument> documents = new LinkedHashMap<>();
        for (int i = 0; i < file.content().documents().size(); i++) {
            var written = file.content().documents().get(i);
            documents.putIfAbsent(
                    written.id(),
                    new ApplicableDocument(
                            written.id(),
                            written.title(),
                            written.version(),
                            written.refersTo(),
                            file.at(Pointer.TOP.to("documents").to(i))));
        }
        return documents;
    }

    private ClauseLibrary.Part part(WrittenPart written, Pointer at) {
        ImmutableList.Builder<Clause> clauses = ImmutableList.builder();
        for (int i = 0; i < written.clauses().size(); i++) {
            clauses.add(clause(written.clauses().get(i), at.to("clauses").to(i)));
        }
        return new ClauseLibrary.Part(written.id(), written.title(), clauses.build());
    }

    private Clause clause(WrittenClause written, Pointer at) {
        ImmutableList.Builder<Paragraph> paragraphs = ImmutableList.builder();
        for (int i = 0; i < written.paragraphs().size(); i++) {
            paragraphs.add(
                    paragraph(written.paragraphs().get(i), at.to("paragraphs").to(i)));
        }
        return new Clause(
                written.id(),
                written.title(),
                written.obligation(),
                tiers(written.tiers(), at),
                conditions.read(written.when(), at.to("when")),
                ClauseText.parse(written.purpose()),
                ReferenceReader.read(written.references()),
                written.testedBy().stream()
                        .filter(QuestionId::isValid)
                        .map(QuestionId::of)
                        .toList(),
                new FlowDownRule(
                        written.flowDown(),
                        factsOnly.read(written.flowDownWhen(), at.to("flow-down-when")),
                        flowDownTo(written, at.to("flow-down-to"))),
                parameters(written.parameters(), at.to("parameters")),
                written.inOrder(),
                paragraphs.build(),
                file.at(at));
    }

    private Set<Tier> tiers(@Nullable List<String> written, Pointer at) {
        return written == null ? Set.of() : perTier.set(written, at.to("tiers"));
    }

    private Paragraph paragraph(WrittenParagraph written, Pointer at) {
        return new Paragraph(
                ClauseText.parse(written.text()),
                written.items().stream().map(ClauseText::parse).toList(),
                tiers(written.tiers(), at),
                conditions.read(written.when(), at.to("when")),
                written.lists(),
                written.form(),
                written.unless());
    }

    private Map<String, Parameter> parameters(Map<String, WrittenParameter> written, Pointer at) {
        ImmutableMap.Builder<String, Parameter> parameters = ImmutableMap.builder();
        written.forEach((name, parameter) ->
                parameter(name, parameter, at.to(name)).ifPresent(read -> parameters.put(name, read)));
        return parameters.buildOrThrow();
    }

    private Optional<Parameter> parameter(String name, WrittenParameter written, Pointer at) {
        checkDirection(written, at);
        boolean plain = written.reads().isPresent();
        if (plain && written.type() != Parameter.Type.PERIOD) {
            report.add(PARAMETER_MISFIT, at.to("reads"), "only a period has 'reads'", "leave it out");
        }
        ParameterValues values = new ParameterValues(written.type(), plain, PARAMETER_MISFIT, report);
        return perTier.byTier(written.byTier(), at.to("by-tier"), values::read)
                .map(byTier -> new Parameter(
                        name,
                        written.title(),
                        written.type(),
                        written.stricter()
                                .map(WrittenLibrary.Stricter::direction)
                                .orElse(Parameter.Direction.NONE),
                        byTier,
                        written.allowed(),
                        written.tightest().flatMap(tightest -> values.read(tightest, at.to("tightest"))),
                        file.at(at)));
    }

    private void checkDirection(WrittenParameter written, Pointer at) {
        if (written.stricter()
                .filter(stricter -> !stricter.suits(written.type()))
                .isPresent()) {
            report.add(
                    PARAMETER_MISFIT,
                    at.to("stricter"),
                    "'%s' does not suit a parameter of type %s"
                            .formatted(Words.of(written.stricter().orElseThrow()), Words.of(written.type())),
                    suitable(written.type()));
        }
        boolean words = written.type() == Parameter.Type.TEXT || written.type() == Parameter.Type.ROLE;
        if (!written.allowed().isEmpty() && !words) {
            report.add(
                    PARAMETER_MISFIT,
                    at.to("allowed"),
                    "only a text or a role has a list of allowed values",
                    "use 'tightest' to set a limit");
        }
        if (written.tightest().isPresent() && written.stricter().isEmpty()) {
            report.add(
                    PARAMETER_MISFIT,
                    at.to("tightest"),
                    "'tightest' says nothing where no value is stricter than another",
                    "add 'stricter', or leave it out");
        }
    }

    private static String suitable(Parameter.Type type) {
        return switch (type) {
            case PERIOD, PERIODS -> "write shorter or longer";
            case NUMBER, MONEY -> "write lower or higher";
            case LIST -> "write fewer or more";
            case TEXT, ROLE -> "leave it out; a list of 'allowed' values, the mildest first, puts them in order";
        };
    }
}
