package io.github.flowdown;

import io.github.flowdown.assessment.Deviation;
import io.github.flowdown.assessment.Deviations;
import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.QuestionId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes deviations for tests: approved on 1 November 2026 and live from then until 31 March 2027, unless said otherwise. */
public final class Approved {
    private final String id;
    private String contract = "EX-1";
    private Optional<QuestionId> question = Optional.empty();
    private Optional<String> clause = Optional.empty();
    private String departure = "the Provider may sign in with a password alone on two old machines";
    private LocalDate starts = LocalDate.of(2026, 11, 1);
    private LocalDate expires = LocalDate.of(2027, 3, 31);

    private Approved(String id) {
        this.id = id;
    }

    public static Approved deviation(String id) {
        return new Approved(id);
    }

    public Approved under(String reference) {
        contract = reference;
        return this;
    }

    public Approved accepting(String id) {
        question = Optional.of(QuestionId.of(id));
        return this;
    }

    public Approved varying(String id) {
        clause = Optional.of(id);
        return this;
    }

    public Approved saying(String text) {
        departure = text;
        return this;
    }

    public Approved from(String day) {
        starts = LocalDate.parse(day);
        return this;
    }

    public Approved until(String day) {
        expires = LocalDate.parse(day);
        return this;
    }

    public Deviation build() {
        return new Deviation(
                id,
                contract,
                question,
                clause,
                departure,
                "two machines in one room",
                "They cannot be changed before the spring.",
                FindingSeverity.HIGH,
                new Deviation.Risk(FindingSeverity.HIGH, "Low.", "Somebody could get in.", FindingSeverity.MEDIUM),
                List.of("Switching them off."),
                List.of(new Deviation.Control("the room is locked", "Site Manager", "the door log")),
                "Service Manager",
                "Information Asset Owner",
                new Deviation.Request("Sam Field", LocalDate.of(2026, 10, 1)),
                new Deviation.Approval("Jo Marsh", "Chief Security Officer", LocalDate.of(2026, 11, 1)),
                starts,
                expires,
                Optional.empty(),
                Example.at("deviations.yaml", id));
    }

    public static Deviations all(Approved... builders) {
        return new Deviations(Arrays.stream(builders).map(Approved::build).toList(), "deviations-fingerprint");
    }
}
