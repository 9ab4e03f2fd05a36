package io.github.flowdown.rendering;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.contract.Party;
import io.github.flowdown.contract.ScheduleDetermination;
import io.github.flowdown.schedule.Parties;
import io.github.flowdown.schedule.SecuritySchedule;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Title, what the document is for, who the parties are, and the contract it belongs to. */
final class OpeningPages {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final SecuritySchedule schedule;
    private final Contract contract;
    private final Parties parties;

    OpeningPages(SecuritySchedule schedule) {
        this.schedule = schedule;
        this.contract = schedule.tier().contract();
        this.parties = schedule.parties();
    }

    List<Block> blocks() {
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        blocks.add(new Block.Title(title(schedule), contract.title()));
        passedOn().ifPresent(text -> blocks.add(Block.Text.of(text)));
        introduction().forEach(text -> blocks.add(Block.Text.of(text)));
        blocks.add(new Block.Heading(Block.Heading.Level.SECTION, "Parties", "parties"));
        blocks.add(parties());
        blocks.add(new Block.Heading(Block.Heading.Level.SECTION, "Contract", "contract"));
        blocks.add(contract());
        return blocks.build();
    }

    /** The title as the way of carrying the requirements has it. */
    static String title(SecuritySchedule schedule) {
        return switch (schedule.tier().determination().vehicle()) {
            case SCHEDULE -> schedule.title();
            case ORDINARY_TERMS -> "Security clauses for the ordinary terms";
            case DEVIATION -> "Request for a deviation: no " + schedule.title() + " can be agreed";
        };
    }

    private List<String> introduction() {
        ScheduleDetermination determination = schedule.tier().determination();
        return switch (determination.vehicle()) {
            case SCHEDULE ->
                ImmutableList.of(
                        ("This document sets out what the %s must do to keep information and services secure under contract %s."
                                        + " It forms part of that contract. The annexes explain it and are for information,"
                                        + " unless a paragraph makes them part of the terms.")
                                .formatted(parties.providerRole(), contract.reference()));
            case ORDINARY_TERMS ->
                ImmutableList.of(
                        ("Contract %s needs no separate Security Schedule. These clauses are to be copied into its ordinary terms, with the"
                                        + " definitions behind them. The annexes explain them and are for information,"
                                        + " unless a clause makes them part of the terms.")
                                .formatted(contract.reference()));
            case DEVIATION ->
                ImmutableList.of(
                        ("Contract %s needs a Security Schedule, but one cannot be agreed. This is the request to let the contract go ahead without"
                                        + " it, for a limited time. It says what would have been required, and asks, for each requirement, how it is"
                                        + " carried instead and what risk remains. The contract must not be signed before the request has been decided.")
                                .formatted(contract.reference()));
        };
    }

    /** Further down the supply chain, whose requirements these are. */
    private Optional<String> passedOn() {
        String authority = contract.authority().name();
        return authority.equals(parties.customerName())
                ? Optional.empty()
                : Optional.of("The security requirements here come from %s; the %s passes them on to the %s."
                        .formatted(authority, parties.customerRole(), parties.providerRole()));
    }

    private Block parties() {
        return new Block.Table(
                "Parties",
                "The two parties to the contract, with the name each has in this document",
                ImmutableList.of(
                        new Block.Column("In this document", 25),
                        new Block.Column("Organisation", 45),
                        new Block.Column("Company number", 30)),
                ImmutableList.of(
                        party(parties.customerRole(), parties.customerName(), contract.customer()),
                        party(parties.providerRole(), parties.providerName(), contract.supplier())));
    }

    private static Block.Row party(String role, String name, Party party) {
        return Block.Row.of(
                Block.Cell.of(role),
                Block.Cell.of(name),
                Block.Cell.of(party.companyNumber().orElse("Not given")));
    }

    private Block contract() {
        ImmutableList.Builder<Block.Row> rows = ImmutableList.builder();
        rows.add(row("Reference", contract.reference()));
        rows.add(row("Title", contract.title()));
        if (!contract.authority().name().equals(parties.customerName())) {
            rows.add(row("Authority", contract.authority().name()));
        }
        rows.add(row("Runs", "from " + day(contract.starts()) + " to " + day(contract.ends())));
        rows.add(row("Marking", contract.marking()));
        rows.add(row("Security tier", schedule.tier().decided().title()));
        rows.add(row(
                "Clause library",
                "%s, version %s"
                        .formatted(schedule.library().id(), schedule.library().version())));
        return new Block.Table(
                "Contract",
                "The contract this document belongs to",
                ImmutableList.of(new Block.Column("Detail", 25), new Block.Column("This contract", 75)),
                rows.build());
    }

    private static Block.Row row(String detail, String value) {
        return Block.Row.of(Block.Cell.of(detail), Block.Cell.of(value));
    }

    /** A day as people write it. */
    static String day(LocalDate date) {
        return DAY.format(date);
    }
}
