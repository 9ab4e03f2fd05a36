package io.github.flowdown.assessment;

/** Where a deviation stands in its life on a day. */
public enum DeviationStatus {
    NOT_YET_STARTED("not yet started"),
    LIVE("live"),
    /** Still live, and soon to end. */
    EXPIRING("expiring"),
    EXPIRED("expired");

    private final String words;

    DeviationStatus(String words) {
        this.words = words;
    }

    /** The status in words, for reports. */
    public String words() {
        return words;
    }

    /** Whether the deviation holds. */
    public boolean isLive() {
        return this == LIVE || this == EXPIRING;
    }
}
