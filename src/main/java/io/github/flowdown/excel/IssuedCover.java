package io.github.flowdown.excel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.Questionnaire;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the Cover sheet says: identity and instructions.
 *
 * @param identity the value beside each label
 */
record IssuedCover(
        String reference,
        String title,
        String marking,
        String introduction,
        Map<CoverLabel, String> identity,
        List<Step> steps) {
    static final String SHEET = "Cover";
    static final String ABOUT = "About this";
    static final String INSTRUCTIONS = "How to fill this in";
    static final String PROGRESS = "Progress";
    static final String STILL_TO_ANSWER = "Still to answer";
    static final String STILL_TO_EXPLAIN = "Still to explain";
    static final String STILL_TO_CONFIRM = "Still to confirm";
    static final Step CONFIRMING = new Step(
            "Carried over",
            "Your answers to an earlier questionnaire are filled in where they can be. Check each one. Under Carried over, choose Confirmed if it still"
                    + " holds, or change it and choose Changed. What is not confirmed does not count.");
    static final int SHORT_FINGERPRINT = 16;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    IssuedCover {
        identity = ImmutableMap.copyOf(identity);
        steps = ImmutableList.copyOf(steps);
    }

    /** One instruction. */
    record Step(String title, String text) {}

    static IssuedCover of(Questionnaire questionnaire, TierDecision tier) {
        Contract contract = tier.contract();
        return new IssuedCover(
                contract.reference(),
                questionnaire.title(),
                contract.marking(),
                questionnaire
                        .introduction()
                        .map(text -> text.strip().replaceAll("\\n+", "\n\n"))
                        .orElse("Please answer for the service you provide under this contract."),
                identity(questionnaire, tier),
                steps(contract));
    }

    /** The part of a questionnaire's fingerprint that is shown. */
    static String shortFingerprint(Questionnaire questionnaire) {
        String whole = questionnaire.fingerprint();
        return whole.substring(0, Math.min(SHORT_FINGERPRINT, whole.length()));
    }

    private static Map<CoverLabel, String> identity(Questionnaire questionnaire, TierDecision tier) {
        Contract contract = tier.contract();
        return ImmutableMap.<CoverLabel, String>builder()
                .put(CoverLabel.CONTRACT, contract.reference())
                .put(CoverLabel.CONTRACT_TITLE, contract.title())
                .put(CoverLabel.BUYER, contract.customer().name())
                .put(CoverLabel.SUPPLIER, contract.supplier().name())
                .put(
                        CoverLabel.RETURN_BY,
                        contract.returnBy().map(IssuedCover::day).orElse("As agreed with the buyer"))
                .put(CoverLabel.TIER, tier.decided().title())
                .put(CoverLabel.ISSUE, Integer.toString(contract.issueNumber()))
                .put(CoverLabel.QUESTIONNAIRE, questionnaire.id())
                .put(CoverLabel.VERSION, questionnaire.version())
                .put(CoverLabel.FINGERPRINT, shortFingerprint(questionnaire))
                .buildOrThrow();
    }

    /** How the last instruction begins, before the day. */
    static String returning(Contract contract) {
        return "Save the file as an Excel workbook (.xlsx) and return it to "
                + contract.customer().contact().orElse(contract.customer().name());
    }

    private static List<Step> steps(Contract contract) {
        return ImmutableList.of(
                new Step(
                        "Answer",
                        "Go to the Questions sheet and fill in the framed cells under Your answer. Where there is a list, choose from it. If no"
                                + " answer fits exactly, choose the weaker one and say why beside it."),
                new Step(
                        "Explain",
                        "Where Status says Explain, write your reasons under Comment or justification. Write anything else you want us to know"
                                + " there too: text typed into an answer cannot be read as an answer."),
                new Step(
                        "Evidence",
                        "Under Evidence, name the document, certificate or link that backs your answer, and its date under Evidence date. Please"
                                + " do not paste documents into this workbook."),
                new Step(
                        "Backing",
                        "Under How it is backed, choose what stands behind your answer. List your certificates on the Certificates sheet, and the"
                                + " companies you use for this contract on the Sub-contractors sheet."),
                new Step(
                        "Dates and numbers",
                        "Write dates as day/month/year, for example 31/03/2027, and numbers as digits."),
                new Step(
                        "Status",
                        "To answer: we need an answer. Explain: we need your reasons as well. Not needed: another answer makes this question"
                                + " unnecessary. Done: nothing more to do. An empty answer counts as not met."),
                new Step(
                        "Layout",
                        "You may sort, filter or hide rows and make rows and columns larger. Please leave the Ref column as it is: we recognise"
                                + " each question by it. The sheets are protected against slips only, without a password; nothing is hidden."),
                new Step(
                        "Return",
                        returning(contract)
                                + contract.returnBy()
                                        .map(day -> " by " + day(day))
                                        .orElse("")
                                + "."));
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
