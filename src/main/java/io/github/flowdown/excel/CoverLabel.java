package io.github.flowdown.excel;

import com.google.common.collect.ImmutableMap;
import io.github.flowdown.definition.AnswerText;
import java.util.Optional;

/** The labels on the Cover sheet by which a returned workbook is recognised. */
enum CoverLabel {
    CONTRACT("Contract reference"),
    CONTRACT_TITLE("Contract title"),
    BUYER("Buyer"),
    SUPPLIER("Supplier"),
    RETURN_BY("Return by"),
    TIER("Tier"),
    ISSUE("Issue number"),
    QUESTIONNAIRE("Questionnaire id"),
    VERSION("Questionnaire version"),
    FINGERPRINT("Fingerprint");

    private static final int LONGEST = 40;
    private static final ImmutableMap<String, CoverLabel> BY_TEXT = byText();

    private final String text;

    CoverLabel(String text) {
        this.text = text;
    }

    /** The label as issued. */
    String text() {
        return text;
    }

    /** The label a cell holds, however its case and spaces were changed. */
    static Optional<CoverLabel> of(String written) {
        CoverLabel exact = BY_TEXT.get(written);
        return exact != null || written.length() > LONGEST
                ? Optional.ofNullable(exact)
                : Optional.ofNullable(BY_TEXT.get(AnswerText.comparable(written)));
    }

    private static ImmutableMap<String, CoverLabel> byText() {
        ImmutableMap.Builder<String, CoverLabel> all = ImmutableMap.builder();
        for (CoverLabel label : values()) {
            all.put(label.text, label);
            all.put(AnswerText.comparable(label.text), label);
        }
        return all.buildKeepingLast();
    }
}
