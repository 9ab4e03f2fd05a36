package io.github.flowdown.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.definition.Condition;
import io.github.flowdown.definition.Obligation;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.response.Answer;
import io.github.flowdown.response.Drift;
import io.github.flowdown.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A workbook of an earlier version is read as far as ids and words agree; one of a later version is not read at all. */
class EarlierVersionTest {
    private static final String BACKUPS = "Are backups restored once a year?";
    private static final String LOGS = "Are logs kept for a year?";

    private static final Questionnaire OLD =
            version("1.9", asked("A-1", BACKUPS), asked("A-2", LOGS), asked("A-3", "Old?"), asked("A-4", "Gone?"));
    private static final Questionnaire NEW = version(
            "1.10",
            asked("A-1", BACKUPS),
            asked("B-2", LOGS, "A-2"),
            asked("B-3", "New?", "A-3"),
            asked("B-5", "Added?"));

    @Test
    void answersAreTakenWhereIdAndWordsAgreeOrTheIdWasReplaced() {
        ReturnedWorkbook returned = answered(OLD).read(NEW, Sample.tier());
        assertThat(values(returned)).containsExactly("A-1 fully", "B-2 fully", "B-3 not read", "B-5 open");
        assertThat(printed(returned))
                .contains(
                        "FD3105 the workbook is of version '1.9', earlier than '1.10'; only answers to questions worded the same were read",
                        "FD3106 this answers 'A-2' of an earlier version; it was taken as the answer to B-2",
                        "FD3106 this answers 'A-3' of an earlier version; it was not taken as the answer to B-3",
                        "FD3033 the text of B-3 was changed to 'Old?'",
                        "FD3031 'A-4' is not a question of this questionnaire; the row was not read",
                        "FD3032 the row of B-5 is missing")
                .noneMatch(line -> line.startsWith("FD3013"));
        assertThat(returned.response().orElseThrow().intake().drift())
                .anyMatch(drift -> drift.kind() == Drift.Kind.VERSION);
    }

    @Test
    void anAnswerToOtherWordsIsNotTaken() {
        Questionnaire reworded = version("2", asked("A-1", "Are backups restored every month?"));
        ReturnedWorkbook returned = answered(OLD).read(reworded, Sample.tier());
        assertThat(values(returned)).containsExactly("A-1 not read");
    }

    @Test
    void anAnswerBesideAnEmptyQuestionIsNotTaken() {
        Filled filled = answered(OLD).with("A-1", IssuedColumn.QUESTION, cell -> cell.setCellValue(""));
        assertThat(values(filled.read(NEW, Sample.tier()))).contains("A-1 not read");
    }

    @Test
    void inTheSameVersionAReplacedIdIsNoQuestion() {
        Filled filled = answered(NEW).with("B-2", IssuedColumn.REF, cell -> cell.setCellValue("A-2"));
        assertThat(values(filled.read(NEW, Sample.tier()))).contains("B-2 not read");
    }

    @Test
    void anIdThatTwoQuestionsReplaceIsNotGuessed() {
        Questionnaire split = version("2", asked("C-1", LOGS, "A-2"), asked("C-2", LOGS, "A-2"), asked("A-1", BACKUPS));
        assertThat(values(answered(OLD).read(split, Sample.tier())))
                .containsExactly("C-1 open", "C-2 open", "A-1 fully");
    }

    @ParameterizedTest
    @CsvSource({"1.10, 1.9", "2, 1.10", "2027-draft, 1.10", "1.10-rc, 1.10", "'', 1.10"})
    void aLaterVersionOrOneWithoutAnOrderIsRefused(String theirs, String ours) {
        Filled filled = answered(OLD)
                .change(workbook -> workbook.getSheet("Cover")
                        .getRow(10)
                        .getCell(1)
                        .setCellValue(theirs.isEmpty() ? "soon" : theirs));
        ReturnedWorkbook returned = filled.read(version(ours, asked("A-1", BACKUPS)), Sample.tier());
        assertThat(returned.response()).isEmpty();
        assertThat(printed(returned)).anyMatch(line -> line.startsWith("FD3009"));
    }

    private static Filled answered(Questionnaire questionnaire) {
        Filled filled = Filled.of(questionnaire, Sample.tier());
        questionnaire
                .questions()
                .forEach(question -> filled.answer(question.id().value(), "Yes"));
        return filled;
    }

    private static Questionnaire version(String version, Question... questions) {
        Questionnaire sample = Sample.questionnaire(Sample.section("Safeguards", List.of(questions)));
        return new Questionnaire(
                sample.id(),
                version,
                sample.title(),
                sample.introduction(),
                sample.scoring(),
                sample.sections(),
                "fingerprint " + version);
    }

    private static Question asked(String id, String text, String... replaces) {
        Question plain = Sample.question(id, text, Obligation.MUST, Sample.choice(), "", Condition.always());
        return new Question(
                plain.id(),
                plain.text(),
                plain.guidance(),
                plain.obligation(),
                plain.answerType(),
                plain.weight(),
                plain.tiers(),
                plain.supersededBy(),
                plain.when(),
                plain.minimum(),
                plain.references(),
                plain.evidence(),
                plain.assurance(),
                plain.shortfall(),
                Stream.of(replaces).map(QuestionId::of).toList(),
                plain.location());
    }

    private static List<String> values(ReturnedWorkbook returned) {
        return returned.response().map(Response::answers).orElseThrow().values().stream()
                .map(answer -> answer.question() + " "
                        + answer.value().orElse(answer instanceof Answer.Unreadable ? "not read" : "open"))
                .toList();
    }

    private static List<String> printed(ReturnedWorkbook returned) {
        return returned.diagnostics().stream()
                .map(problem -> problem.code().id() + " " + problem.message())
                .toList();
    }
}
