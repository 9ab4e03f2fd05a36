package io.github.flowdown.rendering;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.DeviationRules;
import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.Period;
import io.github.flowdown.definition.Reason;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.rendering.Block.Cell;
import io.github.flowdown.rendering.Block.Column;
import io.github.flowdown.rendering.Block.Row;
import io.github.flowdown.schedule.DraftedClause;
import io.github.flowdown.schedule.SecuritySchedule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The form in which somebody asks to let a contract without the Security Schedule that it needs (policy statement 1.5): what is known is filled in, what only
 * people can say is asked for.
 */
final class DeviationRequest {
    private static final String ASKED = "To be stated: ";

    private final SecuritySchedule schedule;
    private final TierDecision tier;

    DeviationRequest(SecuritySchedule schedule) {
        this.schedule = schedule;
        this.tier = schedule.tier();
    }

    List<Block> blocks() {
        return ImmutableList.of(
                heading(Block.Heading.Level.CHAPTER, "The request", "request"),
                request(),
                heading(Block.Heading.Level.PART, "Each requirement, and how it is carried instead", "requirements"),
                Block.Text.of(
                        "A requirement that the other terms of the contract meet in full needs no deviation: name the term. For each of"
                                + " the others, state the controls that make up for it, their owner, and the risk that remains."),
                requirements(),
                heading(Block.Heading.Level.PART, "Decision", "decision"),
                Block.Text.of(
                        "Nobody decides on a request of their own, or on one whose controls they are to carry out."),
                decision(),
                heading(Block.Heading.Level.PART, "What the Security Schedule would have said", "would-have-said"),
                Block.Text.of(
                        "The paragraphs behind the contents are the requirements in full. They bind nobody until a contract takes them up."));
    }

    private static Block heading(Block.Heading.Level level, String text, String anchor) {
        return new Block.Heading(level, text, anchor);
    }

    private Block request() {
        return new Block.Table(
                "The request",
                "What is asked for and why, with what still has to be stated",
                ImmutableList.of(new Column("Matter", 30), new Column("Answer", 70)),
                ImmutableList.of(
                        row(
                                "Contract",
                                tier.contract().reference() + ", "
                                        + tier.contract().title()),
                        row(
                                "Departs from",
                                "Clause library %s, version %s, at tier %s: %s"
                                        .formatted(
                                                schedule.library().id(),
                                                schedule.library().version(),
                                                tier.decided().title(),
                                                clauses(schedule.clauses().size()))),
                        row(
                                "Why no schedule can be agreed",
                                Sentence.whole(tier.determination().reason().text())),
                        row(
                                "Why the tier is what it is",
                                tier.reasons().stream()
                                        .map(Reason::text)
                                        .map(Sentence::whole)
                                        .collect(Collectors.joining(" "))),
                        row("Requested by, and on which day", ASKED + "name, role and date"),
                        row(
                                "Business justification",
                                ASKED + "the business need, and what happens if the request is refused"),
                        row(
                                "Alternatives considered",
                                ASKED
                                        + "other suppliers, other terms, other ways of working, and why each was not taken"),
                        row(
                                "What is not covered",
                                ASKED + "the uses, places and data to which the deviation does not extend"),
                        row(
                                "Assessment of the risk",
                                ASKED
                                        + "the risk without the controls, its likelihood and impact, and the risk with them"),
                        row("Owner of the deviation", ASKED + "who sees that the conditions are kept"),
                        row("Owner of the remaining risk", ASKED + "who accepts it"),
                        row("From and until", ASKED + "the first and the last day. " + longest()),
                        row("Review", ASKED + "the day on which it is looked at again before it ends"),
                        row("How the requirement is then met", ASKED + "the steps, each with an owner and a date")));
    }

    private static String clauses(int number) {
        return number == 1 ? "1 paragraph heading" : number + " paragraph headings, listed below";
    }

    private String longest() {
        return rules().flatMap(rules -> strictest()
                        .flatMap(severity -> rules.longest(severity, tier.decided()))
                        .map(Period::written)
                        .map("It lasts no longer than %s."::formatted))
                .orElse("A deviation without a last day is not possible.");
    }

    private Block requirements() {
        return new Block.Table(
                "Each requirement",
                "Every requirement of the schedule, with room to say how it is carried instead",
                ImmutableList.of(
                        new Column("Requirement", 26),
                        new Column("What it is for", 30),
                        new Column("Carried by", 22),
                        new Column("Controls, and risk that remains", 22)),
                schedule.clauses().stream().map(DeviationRequest::requirement).toList());
    }

    private static Row requirement(DraftedClause clause) {
        return Row.of(
                ScheduleContent.clauseCell(clause),
                new Cell(ImmutableList.of(ScheduleContent.spans(clause.purpose()))),
                Cell.of("To be stated"),
                Cell.of("To be stated"));
    }

    private Block decision() {
        List<String> roles = rules().flatMap(
                        rules -> strictest().map(severity -> rules.approvers(severity, tier.decided())))
                .filter(approvers -> !approvers.isEmpty())
                .orElse(ImmutableList.of("The person entitled to accept the risk"));
        return new Block.Table(
                "Decision",
                "Who may approve, with room for the decision",
                ImmutableList.of(
                        new Column(roles.size() == 1 ? "Role" : "Role (one of these approves)", 34),
                        new Column("Name", 22),
                        new Column("Approved, refused, conditions", 26),
                        new Column("Date", 18)),
                roles.stream()
                        .map(role -> Row.of(
                                Cell.of(role),
                                Cell.of("To be stated"),
                                Cell.of("To be stated"),
                                Cell.of("To be stated")))
                        .toList());
    }

    private Optional<DeviationRules> rules() {
        return schedule.scheme().flatMap(Scheme::deviationRules);
    }

    /** To go without a whole schedule is as serious as the worst finding for which the scheme has rules. */
    private Optional<FindingSeverity> strictest() {
        return rules().flatMap(rules -> ImmutableList.copyOf(FindingSeverity.values()).reverse().stream()
                .filter(severity -> !rules.approvers(severity, tier.decided()).isEmpty()
                        || rules.longest(severity, tier.decided()).isPresent())
                .findFirst());
    }

    private static Row row(String matter, String answer) {
        return Row.of(Cell.of(matter), Cell.of(answer));
    }
}
