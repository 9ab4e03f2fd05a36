package io.github.flowdown.yaml;

/** No id of a question or section is used twice in a questionnaire. */
final class UniqueQuestionIds implements Rule<ReadQuestionnaire> {
    @Override
    public void check(ReadQuestionnaire read, Report report) {
        UniqueIds sections = new UniqueIds("section id", report);
        ReadQuestionnaire.sections(read.file().content().sections(), Pointer.TOP)
                .forEach(section ->
                        sections.add(section.value().id(), section.at().to("id")));
        UniqueIds questions = new UniqueIds("question id", report);
        read.questions()
                .forEach(question -> questions.add(
                        question.value().id().value(), question.at().to("id")));
    }
}
