package io.github.flowdown;

import com.google.common.hash.Hashing;
import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.assessment.Assessor;
import io.github.flowdown.assessment.Deviations;
import io.github.flowdown.assessment.Explanation;
import io.github.flowdown.assessment.ImprovementPlan;
import io.github.flowdown.assessment.Replay;
import io.github.flowdown.assessment.Review;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.contract.TierAssessor;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.Jurisdiction;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.definition.WorkingCalendar;
import io.github.flowdown.diagnostic.CheckReport;
import io.github.flowdown.diagnostic.Checked;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.InvalidInputException;
import io.github.flowdown.excel.AnnotatedReturnWriter;
import io.github.flowdown.excel.ImportLimits;
import io.github.flowdown.excel.ImprovementPlanWriter;
import io.github.flowdown.excel.Issue;
import io.github.flowdown.excel.QuestionnaireWorkbookWriter;
import io.github.flowdown.excel.ResponseWorkbookReader;
import io.github.flowdown.excel.ScorecardReader;
import io.github.flowdown.excel.ScorecardWriter;
import io.github.flowdown.excel.WorkbookHygiene;
import io.github.flowdown.rendering.AssessmentJsonWriter;
import io.github.flowdown.rendering.CheckHtmlWriter;
import io.github.flowdown.rendering.CheckJsonWriter;
import io.github.flowdown.rendering.DocxScheduleWriter;
import io.github.flowdown.rendering.Dossier;
import io.github.flowdown.rendering.ExplanationJsonWriter;
import io.github.flowdown.rendering.HtmlReportWriter;
import io.github.flowdown.rendering.HtmlScheduleWriter;
import io.github.flowdown.rendering.ImprovementPlanCalendar;
import io.github.flowdown.rendering.MarkdownScheduleWriter;
import io.github.flowdown.rendering.ReplayJsonWriter;
import io.github.flowdown.rendering.ResponseJsonWriter;
import io.github.flowdown.rendering.ScheduleJsonWriter;
import io.github.flowdown.rendering.TierJsonWriter;
import io.github.flowdown.response.AskedQuestions;
import io.github.flowdown.response.Response;
import io.github.flowdown.schedule.ClauseLibrary;
import io.github.flowdown.schedule.FlowDown;
import io.github.flowdown.schedule.ScheduleDrafter;
import io.github.flowdown.schedule.SecuritySchedule;
import io.github.flowdown.schedule.Trace;
import io.github.flowdown.yaml.AssessmentJsonReader;
import io.github.flowdown.yaml.CalendarReader;
import io.github.flowdown.yaml.ContractReader;
import io.github.flowdown.yaml.DefinitionChecker;
import io.github.flowdown.yaml.DeviationReader;
import io.github.flowdown.yaml.ReviewReader;
import io.github.flowdown.yaml.SchemeFiles;
import io.github.flowdown.yaml.SchemeReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A loaded scheme and what can be done with it: read contracts, issue questionnaires, read what comes back, assess it, draft the Security Schedule.
 * Immutable and safe for use by many threads; load it once and share it.
 */
public final class Flowdown {
    private final Scheme scheme;
    private final ClauseLibrary clauses;
    private final Map<String, SchemeFiles> translations;
    private final Optional<LocalDate> asOf;
    private final Optional<LocalDate> planFrom;
    private final Optional<WorkingCalendar> calendar;
    private final ImportLimits limits;
    private final DocxScheduleWriter docx;

    private Flowdown(
            SchemeFiles files,
            Optional<LocalDate> asOf,
            Optional<LocalDate> planFrom,
            Optional<WorkingCalendar> calendar,
            ImportLimits limits,
            DocxScheduleWriter docx) {
        this.scheme = files.scheme();
        this.clauses = files.library();
        this.translations = files.translations();
        this.asOf = asOf;
        this.planFrom = planFrom;
        this.calendar = calendar;
        this.limits = limits;
        this.docx = docx;
    }

    /**
     * A scheme that comes with Flowdown.
     *
     * @throws InvalidInputException if there is none of that id
     */
    public static Flowdown builtIn(String id) {
        return with().builtIn(id).orThrow();
    }

    /** A scheme of your own, from its scheme file. */
    public static Checked<Flowdown> read(Path schemeFile) {
        return with().read(schemeFile);
    }

    /** Checks definition files and folders of them, and Excel workbooks to be sent: everything there is to say, and what was proved. */
    public static CheckReport check(List<Path> filesAndFolders) throws IOException {
        List<Path> definitions = new ArrayList<>();
        List<Diagnostic> ofWorkbooks = new ArrayList<>();
        for (Path path : filesAndFolders) {
            if (ScorecardReader.isWorkbook(path)) {
                ofWorkbooks.addAll(checkWorkbook(path));
            } else {
                definitions.add(path);
            }
        }
        int workbooks = filesAndFolders.size() - definitions.size();
        return workbooks == 0
                ? new DefinitionChecker().check(definitions)
                : new DefinitionChecker().check(definitions).and(workbooks, ofWorkbooks);
    }

    /**
     * Checks any Excel workbook before it is sent or published: that it hides nothing and that everybody can read it. The list is immutable, and empty
     * when there is nothing to say.
     */
    public static List<Diagnostic> checkWorkbook(Path workbook) throws IOException {
        return new WorkbookHygiene().check(workbook);
    }

    /** The same from a stream, which is left open. */
    public static List<Diagnostic> checkWorkbook(String name, InputStream workbook) throws IOException {
        return new WorkbookHygiene().check(name, workbook);
    }

    /** The same, with a warning for everything whose review was due before a day. */
    public static CheckReport check(List<Path> filesAndFolders, LocalDate asOf) throws IOException {
        return new DefinitionChecker(Optional.of(asOf)).check(filesAndFolders);
    }

    /** What a check came to, as JSON. */
    public static String json(CheckReport report) {
        return Text.of(out -> new CheckJsonWriter().write(report, out));
    }

    /** Writes what a check came to as one page of HTML: what was proved, and what is done about every "must" of a policy. */
    public static void writeHtml(CheckReport report, Path file) throws IOException {
        OutputFile.write(file, out -> new CheckHtmlWriter().write(report, out));
    }

    /** For setting options before loading. */
    public static Builder with() {
        return new Builder();
    }

    public Scheme scheme() {
        return scheme;
    }

    /** What schedules are drafted from; {@link ClauseLibrary#NONE} where the scheme has no clause library. */
    public ClauseLibrary clauses() {
        return clauses;
    }

    public Checked<Contract> readContract(Path file) throws IOException {
        return new ContractReader(scheme, clauses).read(file);
    }

    /** The same from an upload. */
    public Checked<Contract> readContract(String name, InputStream in) throws IOException {
        return new ContractReader(scheme, clauses).read(name, in);
    }

    /** The tier of a contract, whether it needs a schedule, and why. */
    public TierDecision tier(Contract contract) {
        return new TierAssessor().decide(scheme, contract);
    }

    /** The questions that go into the workbook for the supplier. The list is immutable. */
    public List<Question> asked(Contract contract) {
        return AskedQuestions.beforeAnswers(tier(contract), scheme.questionnaire())
                .of(scheme.questionnaire());
    }

    /** Writes the workbook for the supplier. */
    public void issue(Contract contract, Path file) throws IOException {
        OutputFile.write(file, out -> issue(contract, out));
    }

    /** Writes the workbook for the supplier; does not close the stream. */
    public void issue(Contract contract, OutputStream out) throws IOException {
        new QuestionnaireWorkbookWriter()
                .write(Issue.of(scheme.questionnaire(), tier(contract)).offering(scheme.certificateSchemes()), out);
    }

    /** Writes the workbook for the supplier, with the answers of an earlier return in it, to be confirmed one by one. */
    public void issue(Contract contract, Response previous, Path file) throws IOException {
        OutputFile.write(
                file,
                out -> new QuestionnaireWorkbookWriter()
                        .write(
                                Issue.of(scheme.questionnaire(), tier(contract))
                                        .offering(scheme.certificateSchemes())
                                        .carryingOver(previous),
                                out));
    }

    /** Reads the workbook a supplier sent back for a contract. */
    public Checked<Response> readResponse(Contract contract, Path workbook) throws IOException {
        return reader().read(scheme.questionnaire(), tier(contract), workbook);
    }

    /** The same from an upload. */
    public Checked<Response> readResponse(Contract contract, String name, InputStream in) throws IOException {
        return reader().read(scheme.questionnaire(), tier(contract), name, in);
    }

    private ResponseWorkbookReader reader() {
        return new ResponseWorkbookReader(limits).knowing(scheme.certificateSchemes());
    }

    /** Reads what the assurance lead decided about a response: a review file, or the scorecard filled in. */
    public Checked<Review> readReview(Response response, Path file) throws IOException {
        return ScorecardReader.isWorkbook(file)
                ? new ScorecardReader(limits, asOf).read(response, file)
                : new ReviewReader(asOf).read(response, file);
    }

    /** The same from an upload. */
    public Checked<Review> readReview(Response response, String name, InputStream in) throws IOException {
        PushbackInputStream file = new PushbackInputStream(in, ScorecardReader.BEGINNING);
        byte[] beginning = file.readNBytes(ScorecardReader.BEGINNING);
        file.unread(beginning);
        return ScorecardReader.isWorkbook(beginning)
                ? new ScorecardReader(limits, asOf).read(response, name, file)
                : new ReviewReader(asOf).read(response, name, file);
    }

    /** Reads the deviations approved for a contract. Needs an as-of date: on another day others are live. */
    public Checked<Deviations> readDeviations(Contract contract, Path... files) throws IOException {
        return new DeviationReader(scheme, clauses, asOf).read(tier(contract), List.of(files));
    }

    /** The same from an upload. */
    public Checked<Deviations> readDeviations(Contract contract, String name, InputStream in) throws IOException {
        return new DeviationReader(scheme, clauses, asOf).read(tier(contract), name, in);
    }

    /**
     * What a response means for its contract.
     *
     * @throws IllegalArgumentException if the response was read for another contract
     */
    public Assessment assess(Contract contract, Response response) {
        return assess(contract, response, Review.NONE, Deviations.NONE);
    }

    /**
     * What a response means for its contract, given what was decided about it.
     *
     * @param review what the assurance lead decided about the answers, or {@link Review#NONE}
     * @param deviations what was approved to be done otherwise, or {@link Deviations#NONE}
     * @throws IllegalArgumentException if the response was read for another contract, or there are deviations and no as-of date
     */
    public Assessment assess(Contract contract, Response response, Review review, Deviations deviations) {
        if (!response.tier().contract().equals(contract)) {
            throw new IllegalArgumentException("the response was read for contract %s, not for %s"
                    .formatted(response.tier().contract().reference(), contract.reference()));
        }
        return new Assessor().assess(scheme, response, review, deviations, asOf);
    }

    /**
     * An assessment made before, worked out again from its {@code assessment.json} with the review and the deviations recorded there, for the as-of
     * date or else the day recorded; refused when definitions or contract have changed since.
     */
    public Checked<Assessment> readAssessment(Contract contract, Path json) throws IOException {
        return new AssessmentJsonReader(scheme)
                .read(tier(contract), json)
                .map(recorded -> new Assessor()
                        .assess(
                                scheme,
                                recorded.response(),
                                recorded.review(),
                                recorded.deviations(),
                                asOf.or(recorded::asOf)));
    }

    /**
     * Makes an assessment again from its {@code assessment.json}, for the day recorded there, and says whether the same comes out to the byte, or what
     * differs and which of its inputs have changed.
     */
    public Checked<Replay> replay(Path json, Path contract, ReplaySources sources) throws IOException {
        return new Replayer(this, contract, sources).replay(json);
    }

    /** This, for the days an assessment was made for. */
    Flowdown asRecorded(Optional<LocalDate> day, Optional<LocalDate> planStart) {
        return new Flowdown(
                new SchemeFiles(scheme, clauses, translations),
                asOf.or(() -> day),
                planFrom.or(() -> planStart),
                calendar,
                limits,
                docx);
    }

    Optional<LocalDate> asOf() {
        return asOf;
    }

    /** The Security Schedule for a supplier that has been assessed. */
    public SecuritySchedule draft(Assessment assessment) {
        return new ScheduleDrafter(scheme, clauses).draft(assessment);
    }

    /** The Security Schedule to put into a tender, before any supplier has answered. */
    public SecuritySchedule draft(Contract contract) {
        return new ScheduleDrafter(scheme, clauses).draft(tier(contract));
    }

    /** The same with the clauses that live deviations vary until a day. */
    public SecuritySchedule draft(Contract contract, Deviations deviations) {
        return new ScheduleDrafter(scheme, clauses).draft(tier(contract), deviations.on(asOf, scheme.deviationRules()));
    }

    /** What each sub-contract below a schedule must carry, at any depth. */
    public List<FlowDown> flowDown(SecuritySchedule schedule) {
        return new ScheduleDrafter(scheme, clauses).flowDown(schedule);
    }

    /** Writes a schedule as a Word document. */
    public void writeDocx(SecuritySchedule schedule, Path file) throws IOException {
        OutputFile.write(file, out -> writeDocx(schedule, out));
    }

    /** Writes a schedule as a Word document; does not close the stream. */
    public void writeDocx(SecuritySchedule schedule, OutputStream out) throws IOException {
        docx.write(schedule, flowDown(schedule), out);
    }

    /** Writes a schedule as Markdown. */
    public void writeMarkdown(SecuritySchedule schedule, Path file) throws IOException {
        OutputFile.write(file, out -> new MarkdownScheduleWriter().write(schedule, flowDown(schedule), out));
    }

    /** Writes a schedule as one page of HTML. */
    public void writeHtml(SecuritySchedule schedule, Path file) throws IOException {
        OutputFile.write(file, out -> new HtmlScheduleWriter().write(schedule, flowDown(schedule), out));
    }

    /** The way from policy to question, answer and clause in a schedule, and back. */
    public Trace trace(SecuritySchedule schedule) {
        return Trace.of(schedule);
    }

    /** What has to be done about the findings of an assessment, by whom and by when. */
    public ImprovementPlan plan(Assessment assessment) {
        return ImprovementPlan.of(assessment, workingDays(assessment.contract()), planFrom);
    }

    private WorkingCalendar workingDays(Contract contract) {
        return calendar.orElseGet(
                () -> new CalendarReader().builtIn(contract.jurisdiction().orElse(Jurisdiction.ENGLAND_AND_WALES)));
    }

    /** Writes what has to be done as a workbook. */
    public void writePlan(Assessment assessment, Path file) throws IOException {
        OutputFile.write(
                file,
                out -> new ImprovementPlanWriter()
                        .write(plan(assessment), assessment.contract().marking(), out));
    }

    /** Writes what has to be done for calendar programs (iCalendar). */
    public void writePlanCalendar(Assessment assessment, Path file) throws IOException {
        OutputFile.write(
                file, out -> new ImprovementPlanCalendar().write(plan(assessment), assessment.contract(), out));
    }

    /** Writes the report as one HTML page. Needs the optional dependency {@code gg.jte:jte-runtime}. */
    public void writeReport(Assessment assessment, Path file) throws IOException {
        OutputFile.write(file, out -> new HtmlReportWriter().write(dossier(assessment), out));
    }

    /** Writes the assessment as JSON, with everything needed to reproduce it. */
    public void writeJson(Assessment assessment, Path file) throws IOException {
        OutputFile.write(file, out -> writeJson(assessment, out));
    }

    /** Writes the assessment as JSON; does not close the stream. */
    public void writeJson(Assessment assessment, OutputStream out) throws IOException {
        new AssessmentJsonWriter().write(dossier(assessment), out);
    }

    /** Writes the scorecard, in which the assurance lead decides about each answer; {@link #readReview(Response, Path)} reads it back. */
    public void writeScorecard(Assessment assessment, Path file) throws IOException {
        OutputFile.write(file, out -> new ScorecardWriter().write(assessment, out));
    }

    /**
     * Writes the supplier's own workbook with a comment at each cell that something was said about, and a sheet that lists them.
     *
     * @param returned the workbook as it was read; its name has to be the one the diagnostics give
     */
    public void writeAnnotated(Path returned, List<Diagnostic> diagnostics, Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(returned);
        OutputFile.write(
                file, out -> new AnnotatedReturnWriter(limits).write(bytes, returned.toString(), diagnostics, out));
    }

    /**
     * Writes everything there is to say about an assessment into a folder, as {@link #writeAll(Assessment, Path)} does, and {@code annotated-return.xlsx}.
     *
     * @param returned the workbook that was assessed
     * @throws IllegalArgumentException if another workbook was assessed
     */
    public List<Path> writeAll(Assessment assessment, Path returned, Path folder) throws IOException {
        byte[] bytes = Files.readAllBytes(returned);
        Response response = assessment.response();
        if (!Hashing.sha256().hashBytes(bytes).toString().equals(response.fingerprint())) {
            throw new IllegalArgumentException(returned + " is not the workbook that was assessed");
        }
        OutputFolder output = everything(assessment, folder);
        output.add(
                "annotated-return.xlsx",
                out -> new AnnotatedReturnWriter(limits).write(bytes, response.source(), response.diagnostics(), out));
        return output.write();
    }

    /**
     * Writes everything there is to say about an assessment into a folder: {@code assessment.json}, {@code report.html},
     * {@code improvement-plan.xlsx}, {@code improvement-plan.ics}, {@code scorecard.xlsx}, {@code security-schedule.docx}, {@code security-schedule.md},
     * {@code security-schedule.html} and {@code flow-down/NAME.docx} for each sub-contract, and, where there are sub-contracts,
     * {@code flow-down-overview.docx} and {@code flow-down-overview.html} about the whole supply chain. A scheme without a clause library has the
     * first five only.
     *
     * @return the files written, in that order; either all are written or none
     */
    public List<Path> writeAll(Assessment assessment, Path folder) throws IOException {
        return everything(assessment, folder).write();
    }

    private OutputFolder everything(Assessment assessment, Path folder) {
        ImprovementPlan plan = plan(assessment);
        Dossier dossier = dossier(assessment, plan);
        OutputFolder output = new OutputFolder(folder);
        output.add("assessment.json", out -> new AssessmentJsonWriter().write(dossier, out));
        output.add("report.html", out -> new HtmlReportWriter().write(dossier, out));
        output.add(
                "improvement-plan.xlsx",
                out -> new ImprovementPlanWriter()
                        .write(plan, assessment.contract().marking(), out));
        output.add(
                "improvement-plan.ics", out -> new ImprovementPlanCalendar().write(plan, assessment.contract(), out));
        output.add("scorecard.xlsx", out -> new ScorecardWriter().write(assessment, out));
        dossier.schedule().ifPresent(schedule -> addSchedule(output, schedule, dossier.flowDown()));
        return output;
    }

    /**
     * Writes a schedule and its flow-down documents into a folder, under the names of {@link #writeAll(Assessment, Path)}, with
     * {@code security-schedule.json}.
     *
     * @return the files written; either all are written or none
     */
    public List<Path> writeAll(SecuritySchedule schedule, Path folder) throws IOException {
        OutputFolder output = new OutputFolder(folder);
        List<FlowDown> below = flowDown(schedule);
        addSchedule(output, schedule, below);
        output.add("security-schedule.json", out -> new ScheduleJsonWriter().write(schedule, below, out));
        return output.write();
    }

    /** A tier decision as JSON. */
    public String json(TierDecision tier) {
        return Text.of(out -> new TierJsonWriter().write(scheme, tier, List.of(), out));
    }

    /** A return as JSON: its answers, or, when it was refused, the diagnostics alone. */
    public String json(Checked<Response> returned) {
        return Text.of(out -> new ResponseJsonWriter().write(returned, out));
    }

    /** An assessment as JSON, as {@code assessment.json} has it. */
    public String json(Assessment assessment) {
        return Text.of(out -> new AssessmentJsonWriter().write(dossier(assessment), out));
    }

    /** What came of making an assessment again, as JSON. */
    public static String json(Replay replay) {
        return Text.of(out -> new ReplayJsonWriter().write(replay, out));
    }

    /** Why an assessment came out as it did, as JSON. */
    public static String json(Explanation explanation) {
        return Text.of(out -> new ExplanationJsonWriter().write(explanation, out));
    }

    /** A schedule as JSON. */
    public String json(SecuritySchedule schedule) {
        return Text.of(out -> new ScheduleJsonWriter().write(schedule, flowDown(schedule), out));
    }

    private Dossier dossier(Assessment assessment) {
        return dossier(assessment, plan(assessment));
    }

    private Dossier dossier(Assessment assessment, ImprovementPlan plan) {
        Dossier dossier = Dossier.of(assessment).with(plan);
        if (clauses.isEmpty()) {
            return dossier;
        }
        SecuritySchedule schedule = draft(assessment);
        return dossier.with(schedule, flowDown(schedule));
    }

    private void addSchedule(OutputFolder output, SecuritySchedule schedule, List<FlowDown> below) {
        output.add("security-schedule.docx", out -> docx.write(schedule, below, out));
        output.add("security-schedule.md", out -> new MarkdownScheduleWriter().write(schedule, below, out));
        output.add("security-schedule.html", out -> new HtmlScheduleWriter().write(schedule, below, out));
        below.forEach(flowDown -> addFlowDown(output, flowDown));
        if (!below.isEmpty()) {
            output.add("flow-down-overview.docx", out -> docx.writeOverview(schedule, below, out));
            output.add("flow-down-overview.html", out -> new HtmlScheduleWriter().writeOverview(schedule, below, out));
        }
    }

    private void addFlowDown(OutputFolder output, FlowDown flowDown) {
        output.add(
                "flow-down/" + OutputFolder.safeName(flowDown.contract().reference()) + ".docx",
                out -> docx.write(flowDown.document(), flowDown.below(), out));
        flowDown.below().forEach(deeper -> addFlowDown(output, deeper));
    }

    /**
     * The same scheme with its texts in another of its languages: for issuing a workbook, for example. Answers are the same in every language.
     *
     * @throws IllegalArgumentException if the scheme has no such language
     */
    public Flowdown in(String language) {
        SchemeFiles translated = translations.get(language);
        if (translated == null) {
            throw new IllegalArgumentException(
                    translations.isEmpty()
                            ? "scheme %s has no language '%s': it is written in one language only"
                                    .formatted(scheme.id(), language)
                            : "scheme %s has no language '%s' beside its default; it has: %s"
                                    .formatted(scheme.id(), language, String.join(", ", translations.keySet())));
        }
        return new Flowdown(
                new SchemeFiles(translated.scheme(), translated.library(), translations),
                asOf,
                planFrom,
                calendar,
                limits,
                docx);
    }

    /** The languages of the scheme beside its default. The set is immutable. */
    public Set<String> languages() {
        return translations.keySet();
    }

    /** Options, set before a scheme is loaded. */
    public static final class Builder {
        private Optional<LocalDate> asOf = Optional.empty();
        private Optional<Path> template = Optional.empty();
        private Optional<LocalDate> planFrom = Optional.empty();
        private Optional<Path> workingDays = Optional.empty();
        private ImportLimits limits = ImportLimits.standard();

        private Builder() {}

        /** The day assessments are made for. It is recorded; nothing ever looks at the machine's clock. */
        public Builder asOf(LocalDate day) {
            asOf = Optional.of(day);
            return this;
        }

        /** The day from which the periods of improvement plans are counted, where it is not the day of the assessment. */
        public Builder planFrom(LocalDate day) {
            planFrom = Optional.of(day);
            return this;
        }

        /** A calendar of bank holidays to count Working Days by, instead of the one the contract names. */
        public Builder workingDays(Path calendarFile) {
            workingDays = Optional.of(calendarFile);
            return this;
        }

        /** A Word document or template whose styles, header and footer the schedules take. */
        public Builder template(Path docxOrDotx) {
            template = Optional.of(docxOrDotx);
            return this;
        }

        /** How much of a returned workbook is read before it is refused. */
        public Builder limits(ImportLimits importLimits) {
            limits = importLimits;
            return this;
        }

        /** Loads a scheme that comes with Flowdown. */
        public Checked<Flowdown> builtIn(String id) {
            return loaded(new SchemeReader().builtIn(id));
        }

        /** Loads a scheme of your own, from its scheme file. */
        public Checked<Flowdown> read(Path schemeFile) {
            return loaded(new SchemeReader().read(schemeFile));
        }

        private Checked<Flowdown> loaded(Checked<SchemeFiles> files) {
            return files.and(
                    calendar().and(writer(), (days, docx) -> (Function<SchemeFiles, Flowdown>)
                            read -> new Flowdown(read, asOf, planFrom, days, limits, docx)),
                    (read, made) -> made.apply(read));
        }

        private Checked<Optional<WorkingCalendar>> calendar() {
            return workingDays
                    .map(file -> new CalendarReader().read(file).map(Optional::of))
                    .orElseGet(() -> Checked.of(Optional.empty(), List.of()));
        }

        private Checked<DocxScheduleWriter> writer() {
            return template.map(DocxScheduleWriter::withTemplate)
                    .orElseGet(() -> Checked.of(DocxScheduleWriter.withBuiltInTemplate(), List.of()));
        }
    }
}
