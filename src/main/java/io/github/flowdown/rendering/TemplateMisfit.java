package io.github.flowdown.rendering;

/** Why a file cannot serve as a template; never leaves this package. */
final class TemplateMisfit extends Exception {
    private static final long serialVersionUID = 1L;

    private final String hint;

    TemplateMisfit(String message, String hint) {
        super(message, null, false, false);
        this.hint = hint;
    }

    /** What is wrong with it. */
    String message() {
        return String.valueOf(getMessage());
    }

    String hint() {
        return hint;
    }
}
