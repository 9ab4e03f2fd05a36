package io.github.flowdown.assessment;

/** What came of one question. */
public enum Status {
    MET("met"),
    NOT_MET("not met"),
    BLANK("left blank"),
    AWAITING_REVIEW("awaits review"),
    NOT_APPLICABLE("not applicable"),
    NOT_ASKED("not asked"),
    /** Answered, and nothing to fall short of: a text, a number, or a question that is not scored. */
    RECORDED("recorded");

    private final String words;

    Status(String words) {
        this.words = words;
    }

    /** The status in words, for reports. */
    public String words() {
        return words;
    }
}
