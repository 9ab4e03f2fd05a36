package io.github.flowdown.excel;

import io.github.flowdown.definition.AnswerText;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.definition.Section;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.diagnostic.Quote;
import io.github.flowdown.excel.WrittenCell.Kind;
import io.github.flowdown.response.Drift;
import io.github.flowdown.response.IgnoredBecause;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sorts the rows of a returned workbook into rows of questions, identity and everything else. Rows are known by their Ref, never by their place. */
final class ReturnedRows implements SheetEvents {
    private static final int MOST_NAMED = 5;
    private static final int MOST_MERGED = 20_000;

    private final String source;
    private final IssuedTexts issued;
    private final CappedProblems problems;
    private final CellCounts counts;
    private final Identity identity;
    private final Map<String, IssuedQuestion> byId = new HashMap<>();
    private final Map<String, IssuedQuestion> byComparableId = new HashMap<>();
    private final List<Map<String, IssuedQuestion>> translations;
    private final Map<QuestionId, QuestionRow> rows = new HashMap<>();
    private final Set<QuestionId> inConflict = new HashSet<>();
    private final Map<String, List<CellArea>> mergedAreas = new HashMap<>();
    private final ReturnedEntries entries;
    private final ReturnedOptions options;
    private final DropDowns dropDowns;
    private final DriftReport drift;
    private final Map<String, IssuedQuestion> replaced = new HashMap<>();
    private final Set<QuestionId> wordedAsIssued = new HashSet<>();
    private final Map<String, AnswerColumn> answerColumns = new LinkedHashMap<>();
    private String sheet = "";
    private @Nullable SheetHeadings headings;

    ReturnedRows(
            String source,
            Questionnaire questionnaire,
            IssuedTexts issued,
            CappedProblems problems,
            CellCounts counts,
            Identity identity,
            ReturnedEntries entries,
            ReturnedOptions options,
            DriftReport drift) {
        this.source = source;
        this.issued = issued;
        this.problems = problems;
        this.counts = counts;
        this.identity = identity;
        this.entries = entries;
        this.options = options;
        this.drift = drift;
        this.dropDowns = new DropDowns(source, problems, drift);
        byId.putAll(rowsOf(questionnaire));
        this.translations =
                questionnaire.translations().stream().map(ReturnedRows::rowsOf).toList();
    }

    private static Map<String, IssuedQuestion> rowsOf(Questionnaire questionnaire) {
        Map<String, IssuedQuestion> rows = new HashMap<>();
        for (Section section : questionnaire.allSections()) {
            for (Question question : section.questions()) {
                rows.put(question.id().value(), new IssuedQuestion(section, question));
            }
        }
        return rows;
    }

    /** The first row of a question. */
    Optional<QuestionRow> row(QuestionId question) {
        return Optional.ofNullable(rows.get(question));
    }

    /** Whether a question stands in several rows that do not say the same. */
    boolean isInConflict(QuestionId question) {
        return inConflict.contains(question);
    }

    /** Whether the text beside a question is the one of today. */
    boolean isWordedAsIssued(QuestionId question) {
        return wordedAsIssued.contains(question);
    }

    /** Compares what is offered to choose from with what was issued, when all was read. */
    void compareOffers(Questionnaire questionnaire) {
        dropDowns.compare(questionnaire, this);
        options.finish();
    }

    /** Every answer of a sheet with its row, whether or not it is a question's. */
    Map<String, AnswerColumn> answerColumns() {
        return answerColumns;
    }

    /** The cells of a sheet that are shown as one. */
    List<CellArea> merged(String name) {
        return mergedAreas.getOrDefault(name, List.of());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    @Override
    public void startSheet(String name) {
        sheet = name;
        headings = null;
        entries.startSheet(name);
        options.startSheet(name);
    }

    @Override
    public void row(List<WrittenCell> cells) {
        counts.read(cells.size());
        options.see(cells);
        if (entries.take(cells)) {
            return;
        }
        SheetHeadings known = headings;
        if (known == null) {
            if (!takeHeadings(cells)) {
                takeOutside(cells);
            }
            return;
        }
        WrittenCell ref = cell(cells, known, IssuedColumn.REF);
        IssuedQuestion question = ref == null ? null : question(ref);
        if (ref != null && question != null) {
            takeQuestion(cells, known, ref, question);
        } else if (!takeHeadings(cells)) {
            takeStray(cells, known, ref);
        }
    }

    private boolean takeHeadings(List<WrittenCell> cells) {
        Optional<SheetHeadings> found = SheetHeadings.of(cells);
        if (found.isEmpty()) {
            return false;
        }
        headings = found.get();
        counts.ignore(IgnoredBecause.HEADING, cells.size());
        found.get()
                .doubled()
                .ifPresent(cell -> problems.add(Diagnostic.of(
                                DiagnosticCode.DUPLICATE_COLUMN,
                                at(cell),
                                "there is a second column %s".formatted(Quote.of(cell.text())))
                        .withHint("keep the one with the answers that hold, and delete the other")));
        found.get()
                .uncertain()
                .forEach((cell, column) -> problems.add(Diagnostic.of(
                                DiagnosticCode.COLUMN_UNCERTAIN,
                                at(cell),
                                found.get().isRead(cell)
                                        ? "the column %s was read as %s, by its place"
                                                .formatted(Quote.of(cell.text()), Quote.of(column.heading()))
                                        : "there is a second column for %s, %s; it was not read"
                                                .formatted(Quote.of(column.heading()), Quote.of(cell.text())))
                        .withHint("leave the headings as they were issued: " + Quote.of(column.heading()))));
        return true;
    }

    private @Nullable IssuedQuestion question(WrittenCell ref) {
        // A number has lost its zeros: 3.10 would pass for 3.1.
        if (ref.isNumber() && ref.text().indexOf('.') >= 0) {
            return null;
        }
        IssuedQuestion exact = byId.get(ref.text());
        if (exact != null || byId.isEmpty()) {
            return exact;
        }
        if (byComparableId.isEmpty()) {
            byId.forEach((id, question) -> byComparableId.put(AnswerText.comparable(id), question));
            byId.values()
                    .forEach(question -> question.question()
                            .replaces()
                            .forEach(old -> replaced.merge(
                                    AnswerText.comparable(old.value()), question, (first, second) -> first)));
            replacedTwice().forEach(replaced::remove);
        }
        String comparable = AnswerText.comparable(ref.text());
        IssuedQuestion found = byComparableId.get(comparable);
        return found == null ? replaced.get(comparable) : found;
    }

    private void takeQuestion(List<WrittenCell> cells, SheetHeadings known, WrittenCell ref, IssuedQuestion question) {
        Map<IssuedColumn, WrittenCell> suppliers = new EnumMap<>(IssuedColumn.class);
        List<WrittenCell> strays = new ArrayList<>();
        for (WrittenCell cell : cells) {
            IssuedColumn column = known.columns().get(cell.column());
            if (column != null && column.isSuppliers()) {
                suppliers.put(column, cell);
            } else if (column == IssuedColumn.QUESTION) {
                compareQuestion(cell, question);
            } else if (!cell.isBlank() && (column == null || !isOurs(cell, column, question))) {
                counts.ignore(IgnoredBecause.BESIDE_A_QUESTION, 1);
                strays.add(cell);
                if (column != null) {
                    drift(Drift.Kind.TEXT, question, question.text(column), cell);
                }
            } else {
                counts.ignore(IgnoredBecause.ISSUED, 1);
            }
        }
        reportStrays(
                strays,
                "text beside question %s that is not one of the supplier's columns: "
                        .formatted(question.question().id()));
        QuestionRow row =
                new QuestionRow(question.question(), sheet, ref, suppliers, strays, known.place(IssuedColumn.ANSWER));
        column().add(row);
        add(row);
    }

    private void compareQuestion(WrittenCell cell, IssuedQuestion question) {
        if (isOurs(cell, IssuedColumn.QUESTION, question)) {
            counts.ignore(IgnoredBecause.ISSUED, 1);
            wordedAsIssued.add(question.question().id());
            return;
        }
        counts.reject(1);
        drift(Drift.Kind.QUESTION_TEXT, question, question.question().text(), cell);
        problems.add(Diagnostic.of(
                        DiagnosticCode.QUESTION_TEXT_CHANGED,
                        at(cell),
                        "the text of %s was changed to %s"
                                .formatted(question.question().id(), Quote.of(cell.text())))
                .withHint("check that the answer is meant for the question as issued: "
                        + Quote.of(question.question().text())));
    }

    private boolean isOurs(WrittenCell cell, IssuedColumn column, IssuedQuestion question) {
        if (column == IssuedColumn.REF) {
            return true;
        }
        if (column == IssuedColumn.STATUS) {
            return cell.formula() || StatusFormula.VALUES.contains(cell.text());
        }
        return isText(cell, question.text(column))
                || translations.stream()
                        .flatMap(other -> Stream.ofNullable(
                                other.get(question.question().id().value())))
                        .anyMatch(other -> isText(cell, other.text(column)));
    }

    private static boolean isText(WrittenCell cell, String ours) {
        return cell.text().equals(ours) || AnswerText.comparable(cell.text()).equals(AnswerText.comparable(ours));
    }

    private void add(QuestionRow row) {
        QuestionId id = row.question().id();
        QuestionRow first = rows.putIfAbsent(id, row);
        if (first == null) {
            return;
        }
        boolean same = row.saysTheSameAs(first);
        drift.add(
                Drift.Kind.ROW_REPEATED,
                Optional.of(id),
                first.question().text(),
                row.ref().text(),
                new Location.InCell(source, sheet, row.ref().name()));
        String where = new Location.InCell(source, first.sheet(), first.ref().name()).place();
        Location here = new Location.InCell(source, sheet, row.ref().name());
        if (same) {
            counts.ignore(IgnoredBecause.SAID_BEFORE, row.cells().size());
            problems.add(Diagnostic.of(
                            DiagnosticCode.DUPLICATE_ROW,
                            here,
                            "%s stands here and at %s, with the same answer".formatted(id, where))
                    .withHint("delete one of the two rows"));
        } else {
            inConflict.add(id);
            counts.reject(row.cells().size());
            problems.add(Diagnostic.of(
                            DiagnosticCode.DUPLICATE_ROW,
                            here,
                            "%s stands here and at %s, with different answers".formatted(id, where))
                    .withHint(
                            "keep the row that holds, and delete the other; until then the answer counts as not read"));
        }
    }

    /** A row under the headings that is no question's. */
    private void takeStray(List<WrittenCell> cells, SheetHeadings known, @Nullable WrittenCell ref) {
        boolean answered = cells.stream().anyMatch(cell -> isSuppliers(known, cell) && !cell.isBlank());
        WrittenCell answer = cell(cells, known, IssuedColumn.ANSWER);
        if (answer != null && !answer.isBlank()) {
            column().addStray(answer);
        }
        if (ref != null && !ref.isBlank() && answered) {
            rejectSuppliers(cells, known);
            reportUnknown(ref);
        } else if (answer != null && !answer.isBlank() && !IssuedColumn.ANSWER.isIssuedAs(answer.text())) {
            rejectSuppliers(cells, known);
            problems.add(
                    Diagnostic.of(
                                    DiagnosticCode.ANSWER_WITHOUT_REF,
                                    at(answer),
                                    "%s stands under the answers, in a row that is no question's"
                                            .formatted(Quote.of(answer.text())))
                            .withHint(
                                    "put it into the row of the question it belongs to, and leave the Ref column as it was issued"));
        } else {
            takeOutside(cells);
        }
    }

    private void rejectSuppliers(List<WrittenCell> cells, SheetHeadings known) {
        WrittenCell first = cells.get(0);
        drift.add(Drift.Kind.ROW_ADDED, Optional.empty(), "", first.text(), at(first));
        for (WrittenCell cell : cells) {
            if (isSuppliers(known, cell)) {
                counts.reject(1);
            } else {
                counts.ignore(IgnoredBecause.IN_A_ROW_WITHOUT_A_QUESTION, 1);
            }
        }
    }

    private void reportUnknown(WrittenCell ref) {
        String latin = Lookalikes.latin(ref.text());
        if (!latin.equals(ref.text()) && byId.containsKey(latin)) {
            problems.add(Diagnostic.of(
                            DiagnosticCode.ANSWER_LOOKALIKE,
                            at(ref),
                            "%s looks like question %s but holds letters of another alphabet; the row was not read"
                                    .formatted(Quote.of(ref.text()), latin))
                    .withHint("write the Ref again: " + latin));
        } else {
            problems.add(Diagnostic.of(
                            DiagnosticCode.UNKNOWN_QUESTION,
                            at(ref),
                            "%s is not a question of this questionnaire; the row was not read"
                                    .formatted(Quote.of(ref.text())))
                    .withHint("put the answer into the row of the question it belongs to"));
        }
    }

    private static boolean isSuppliers(SheetHeadings known, WrittenCell cell) {
        IssuedColumn column = known.columns().get(cell.column());
        return column != null && column.isSuppliers();
    }

    /** A row that has nothing to do with questions: identity, what we issued ourselves, or something the supplier added. */
    private void takeOutside(List<WrittenCell> cells) {
        List<WrittenCell> strays = new ArrayList<>();
        boolean issuedRow = false;
        for (int i = 0; i < cells.size(); i++) {
            WrittenCell cell = cells.get(i);
            Optional<CoverLabel> label = cell.kind() == Kind.TEXT ? CoverLabel.of(cell.text()) : Optional.empty();
            if (label.isPresent() && i + 1 < cells.size()) {
                identity.found(sheet, label.get(), cells.get(i + 1));
                issuedRow = true;
                i++;
                continue;
            }
            boolean ours = cell.isBlank() || issued.contain(cell.text()) || (issuedRow && cell.formula());
            issuedRow |= ours;
            if (!ours) {
                strays.add(cell);
            }
        }
        counts.ignore(IgnoredBecause.ISSUED, cells.size() - strays.size());
        counts.ignore(IgnoredBecause.OUTSIDE_THE_QUESTIONS, strays.size());
        reportStrays(strays, "text outside the questions: ");
    }

    /** One diagnostic for a row, so that a long table on an added sheet does not drown the rest. */
    private void reportStrays(List<WrittenCell> strays, String what) {
        if (!strays.isEmpty()) {
            String others = strays.size() == 1
                    ? ""
                    : strays.stream()
                                    .skip(1)
                                    .limit(MOST_NAMED)
                                    .map(WrittenCell::name)
                                    .collect(Collectors.joining(", ", ", and in ", ""))
                            + (strays.size() > MOST_NAMED + 1 ? " …" : "");
            note(strays.get(0), what + Quote.of(strays.get(0).text()) + others);
        }
    }

    @Override
    public void merged(CellArea area) {
        List<CellArea> areas = mergedAreas.computeIfAbsent(sheet, unused -> new ArrayList<>());
        if (areas.size() == MOST_MERGED) {
            throw WorkbookRefusal.tooLarge("a sheet has more than %s merged cells".formatted(MOST_MERGED));
        }
        areas.add(area);
    }

    @Override
    public void list(List<CellArea> where, List<String> items) {
        dropDowns.add(sheet, where, items);
    }

    @Override
    public void shape(String text) {
        problems.add(Diagnostic.of(
                        DiagnosticCode.TEXT_OUTSIDE_QUESTIONS,
                        new Location.InCell(source, sheet, "A1"),
                        "a text box or shape on the sheet: " + Quote.of(text))
                .withHint("write it into the row of the question it belongs to; it was not read"));
    }

    @Override
    public void note(String cell, String text) {
        problems.add(Diagnostic.of(
                        DiagnosticCode.TEXT_OUTSIDE_QUESTIONS,
                        new Location.InCell(source, sheet, cell),
                        "a note on the cell: " + Quote.of(text))
                .withHint("write it under Comment or justification if it belongs to the answer"));
    }

    private void note(WrittenCell cell, String message) {
        problems.add(Diagnostic.of(DiagnosticCode.TEXT_OUTSIDE_QUESTIONS, at(cell), message)
                .withHint("write it under Comment or justification if it belongs to an answer; it was not read"));
    }

    private static @Nullable WrittenCell cell(List<WrittenCell> cells, SheetHeadings known, IssuedColumn wanted) {
        for (WrittenCell cell : cells) {
            if (known.columns().get(cell.column()) == wanted) {
                return cell;
            }
        }
        return null;
    }

    private AnswerColumn column() {
        return answerColumns.computeIfAbsent(sheet, unused -> new AnswerColumn());
    }

    /** Ids that several questions say they stand for: nobody can tell which of them an answer was meant for. */
    private Set<String> replacedTwice() {
        Set<String> once = new HashSet<>();
        return byId.values().stream()
                .flatMap(question -> question.question().replaces().stream())
                .map(old -> AnswerText.comparable(old.value()))
                .filter(old -> !once.add(old))
                .collect(Collectors.toSet());
    }

    private void drift(Drift.Kind kind, IssuedQuestion question, String text, WrittenCell cell) {
        drift.add(kind, Optional.of(question.question().id()), text, cell.text(), at(cell));
    }

    private Location at(WrittenCell cell) {
        return new Location.InCell(source, sheet, cell.name());
    }
}
