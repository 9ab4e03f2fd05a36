package io.github.flowdown.yaml;

import io.github.flowdown.yaml.WrittenQuestionnaire.WrittenSection;

/** No id of a question or section is used twice in a questionnaire. */
final class UniqueQuestionIds implements Rule<ReadQuestionnaire> {
    @Override
    public void check(ReadQuestionnaire read, Report report) {
        UniqueIds.check(
                "section id",
                read.file().content().sections(),
                WrittenSection::id,
                Pointer.TOP.to("sections"),
                "id",
                report);
        UniqueIds questions = new UniqueIds("question id", report);
        read.questions()
                .forEach(question -> questions.add(
                        question.value().id().value(), question.at().to("id")));
    }
}
