package io.github.flowdown.diagnostic;

/**
 * Every problem Flowdown can report. A code is stable for ever and decides its severity: {@code FD1} the form of YAML,
 * {@code FD2} the meaning of a definition, {@code FD3} workbooks, {@code FD4} contracts, reviews and deviations, {@code FD5} clauses and drafting.
 */
public enum DiagnosticCode {
    // FD1: the form of YAML
    FILE_NOT_FOUND("FD1001", Severity.ERROR),
    FILE_NOT_READABLE("FD1002", Severity.ERROR),
    FILE_EMPTY("FD1003", Severity.ERROR),
    NOT_UTF8("FD1004", Severity.ERROR),
    YAML_SYNTAX("FD1005", Severity.ERROR),
    YAML_FEATURE_REFUSED("FD1006", Severity.ERROR),
    SECOND_DOCUMENT("FD1007", Severity.ERROR),
    DUPLICATE_KEY("FD1008", Severity.ERROR),
    UNKNOWN_KEY("FD1009", Severity.ERROR),
    MISSING_KEY("FD1010", Severity.ERROR),
    WRONG_SHAPE("FD1011", Severity.ERROR),
    INVALID_VALUE("FD1012", Severity.ERROR),
    WRONG_KIND_OF_FILE("FD1013", Severity.ERROR),
    OUTSIDE_ROOT("FD1014", Severity.ERROR),
    TOO_LARGE("FD1015", Severity.ERROR),
    INCLUDE_CYCLE("FD1050", Severity.ERROR),

    // FD2: the meaning of a definition
    DUPLICATE_ID("FD2001", Severity.ERROR),
    UNKNOWN_NAME("FD2002", Severity.ERROR),
    DANGLING_REFERENCE("FD2003", Severity.ERROR),
    AMBIGUOUS_OPTION("FD2004", Severity.ERROR),
    CONDITION_CYCLE("FD2005", Severity.ERROR),
    CONDITION_NEVER_HOLDS("FD2006", Severity.ERROR),
    CONDITION_MISFIT("FD2007", Severity.ERROR),
    BANDS_DO_NOT_MEET("FD2008", Severity.ERROR),
    NOT_PROPORTIONATE("FD2009", Severity.ERROR),
    SCORE_MISFIT("FD2010", Severity.ERROR),
    SHORTFALL_MISSING("FD2011", Severity.ERROR),
    POLICY_NOT_COVERED("FD2012", Severity.WARNING),
    NOT_IN_A_SCHEME("FD2013", Severity.NOTE),
    CASE_DIFFERS("FD2100", Severity.ERROR),
    CASE_MISFIT("FD2101", Severity.ERROR),
    CASES_WITHOUT_SCHEME("FD2102", Severity.ERROR),
    NOT_TIGHTER("FD2103", Severity.ERROR),
    REVIEW_OVERDUE("FD2104", Severity.WARNING),

    // FD3: workbooks
    WORKBOOK_NOT_FOUND("FD3001", Severity.ERROR),
    NOT_A_WORKBOOK("FD3002", Severity.ERROR),
    WORKBOOK_DAMAGED("FD3003", Severity.ERROR),
    WORKBOOK_ENCRYPTED("FD3004", Severity.ERROR),
    WORKBOOK_TOO_LARGE("FD3005", Severity.ERROR),
    WORKBOOK_UNSAFE("FD3006", Severity.ERROR),
    NO_QUESTIONS_FOUND("FD3007", Severity.ERROR),
    WRONG_QUESTIONNAIRE("FD3008", Severity.ERROR),
    WRONG_VERSION("FD3009", Severity.ERROR),
    IDENTITY_MISSING("FD3010", Severity.WARNING),
    WRONG_CONTRACT("FD3011", Severity.ERROR),
    TIER_DIFFERS("FD3012", Severity.WARNING),
    FINGERPRINT_DIFFERS("FD3013", Severity.WARNING),
    ISSUE_DIFFERS("FD3014", Severity.WARNING),
    ANSWER_NOT_AN_OPTION("FD3020", Severity.WARNING),
    ANSWER_FORMULA("FD3021", Severity.WARNING),
    ANSWER_ERROR_VALUE("FD3022", Severity.WARNING),
    ANSWER_STRUCK_THROUGH("FD3023", Severity.WARNING),
    ANSWER_NOT_A_NUMBER("FD3024", Severity.WARNING),
    ANSWER_NOT_A_DATE("FD3025", Severity.WARNING),
    ANSWER_AMBIGUOUS_DATE("FD3026", Severity.WARNING),
    ANSWER_OUT_OF_RANGE("FD3027", Severity.WARNING),
    ANSWER_LOOKALIKE("FD3028", Severity.WARNING),
    JUSTIFICATION_MISSING("FD3029", Severity.WARNING),
    DUPLICATE_ROW("FD3030", Severity.WARNING),
    UNKNOWN_QUESTION("FD3031", Severity.WARNING),
    QUESTION_ROW_MISSING("FD3032", Severity.WARNING),
    QUESTION_TEXT_CHANGED("FD3033", Severity.WARNING),
    ANSWER_NOT_ASKED("FD3034", Severity.WARNING),
    TEXT_OUTSIDE_QUESTIONS("FD3035", Severity.NOTE),
    EVIDENCE_DATE_UNREADABLE("FD3036", Severity.WARNING),
    ANSWER_NOT_A_CERTIFICATE("FD3040", Severity.WARNING),
    ACTIVE_CONTENT("FD3037", Severity.WARNING),
    TEXT_CUT("FD3038", Severity.WARNING),
    DUPLICATE_COLUMN("FD3039", Severity.ERROR),

    // FD4: contracts
    UNKNOWN_FACT("FD4001", Severity.ERROR),
    UNKNOWN_FACT_VALUE("FD4002", Severity.ERROR),
    FACT_MISSING("FD4003", Severity.ERROR),
    CONTRACT_NOT_ASSESSED("FD4004", Severity.WARNING),
    DATES_OUT_OF_ORDER("FD4005", Severity.ERROR),
    UNKNOWN_TIER("FD4006", Severity.ERROR),
    UNKNOWN_PARAMETER("FD4007", Severity.ERROR),
    PARAMETER_LOOSENED("FD4008", Severity.ERROR),
    SUB_CONTRACT_TIER_HIGHER("FD4009", Severity.WARNING),
    DUPLICATE_CONTRACT("FD4010", Severity.ERROR),

    // FD4: reviews
    REVIEW_OF_ANOTHER_CONTRACT("FD4020", Severity.ERROR),
    REVIEW_UNKNOWN_QUESTION("FD4021", Severity.ERROR),
    REVIEW_UNKNOWN_OPTION("FD4022", Severity.ERROR),
    REVIEW_NOT_ASKED("FD4023", Severity.ERROR),
    REVIEW_MISFIT("FD4024", Severity.ERROR),
    REVIEW_WRONG_DIRECTION("FD4025", Severity.ERROR),
    REVIEW_AFTER_AS_OF("FD4026", Severity.ERROR),
    REVIEW_DECIDED_TWICE("FD4027", Severity.ERROR),

    // FD4: deviations
    DEVIATIONS_NOT_PROVIDED_FOR("FD4030", Severity.ERROR),
    DEVIATION_WITHOUT_AS_OF("FD4031", Severity.ERROR),
    DUPLICATE_DEVIATION("FD4032", Severity.ERROR),
    DEVIATION_FROM_ANOTHER_CONTRACT("FD4033", Severity.ERROR),
    DEVIATION_FROM_NOTHING("FD4034", Severity.ERROR),
    DEVIATION_DATES_OUT_OF_ORDER("FD4035", Severity.ERROR),
    DEVIATION_TOO_LONG("FD4036", Severity.ERROR),
    DEVIATION_APPROVER_NOT_ENTITLED("FD4037", Severity.ERROR),
    DEVIATION_APPROVED_BY_ITS_REQUESTER("FD4038", Severity.ERROR),
    DEVIATION_RENEWAL_OF_NOTHING("FD4039", Severity.ERROR),
    DEVIATION_RENEWED_TOO_OFTEN("FD4040", Severity.ERROR),
    DEVIATION_RISK_RISES("FD4041", Severity.ERROR),
    DEVIATION_EXPIRED("FD4042", Severity.WARNING),
    DEVIATION_EXPIRING("FD4043", Severity.WARNING),

    // FD4: assessment
    CALENDAR_DATES("FD4100", Severity.ERROR),

    // FD5: clauses and drafting
    CLAUSE_DANGLING("FD5001", Severity.ERROR),
    PARAMETER_MISFIT("FD5002", Severity.ERROR),
    UNDEFINED_TERM("FD5003", Severity.ERROR),
    UNUSED_DEFINITION("FD5004", Severity.WARNING),
    MODAL_VERB_DIFFERS("FD5005", Severity.ERROR),
    UNKNOWN_TOKEN("FD5006", Severity.ERROR),
    NOTHING_DRAFTED("FD5007", Severity.ERROR),
    TEMPLATE_MISFIT("FD5008", Severity.ERROR),
    ASSESSMENT_MISFIT("FD5009", Severity.ERROR),
    PARAMETERS_CONTRADICT("FD5010", Severity.ERROR),
    PROCESSOR_TERMS_INCOMPLETE("FD5011", Severity.ERROR),
    TEMPLATE_STYLES_SUPPLIED("FD5100", Severity.NOTE),
    TEMPLATE_MARGINS_COMPLETED("FD5101", Severity.NOTE),
    DEFINITION_NAMES_CLAUSE("FD5102", Severity.ERROR),
    PARAMETER_NOT_ALLOWED("FD5103", Severity.ERROR);

    private final String id;
    private final Severity severity;

    DiagnosticCode(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    /** The code as printed, for example {@code FD3020}. */
    public String id() {
        return id;
    }

    public Severity severity() {
        return severity;
    }
}
