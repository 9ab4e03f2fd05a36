package io.github.flowdown.rendering;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.schedule.FlowDown;
import io.github.flowdown.schedule.FlowDown.ClauseDecision;
import io.github.flowdown.schedule.FlowDownRule;
import io.github.flowdown.schedule.SecuritySchedule;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole supply chain below a contract: every sub-contract with its place in the tree, what flows into it and what does not, and what needs a look. */
final class ChainOverview {
    static final String TITLE = "What flows down the supply chain";

    private final SecuritySchedule schedule;
    private final List<Link> links;

    ChainOverview(SecuritySchedule schedule, List<FlowDown> flowDowns) {
        this.schedule = schedule;
        ImmutableList.Builder<Link> all = ImmutableList.builder();
        collect(flowDowns, schedule, "", all);
        this.links = all.build();
    }

    /**
     * A sub-contract in its place.
     *
     * @param place counted level by level: 1.2 is the second sub-contract of the first
     */
    private record Link(String place, FlowDown flowDown, SecuritySchedule above) {
        Contract contract() {
            return flowDown.contract();
        }

        String tier() {
            return flowDown.document().tier().decided().title();
        }

        boolean isHigherThanAbove() {
            return flowDown.document().tier().decided().compareTo(above.tier().decided()) > 0;
        }

        String anchor() {
            return "chain-" + place;
        }
    }

    private static void collect(
            List<FlowDown> flowDowns, SecuritySchedule above, String within, ImmutableList.Builder<Link> links) {
        int number = 0;
        for (FlowDown flowDown : flowDowns) {
            number++;
            String place = within + number;
            links.add(new Link(place, flowDown, above));
            collect(flowDown.below(), flowDown.document(), place + ".", links);
        }
    }

    /** A document of its own. */
    List<Block> document() {
        Contract contract = schedule.tier().contract();
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        blocks.add(new Block.Title(TITLE, contract.reference() + ": " + contract.title()));
        blocks.add(Block.Text.of(
                "Contract %s is between %s and %s, at tier %s. This overview shows which of its security requirements every contract further down the"
                                .formatted(
                                        contract.reference(),
                                        schedule.parties().customerName(),
                                        schedule.parties().providerName(),
                                        schedule.tier().decided().title())
                        + " supply chain must carry, and why."));
        return blocks.addAll(blocks()).build();
    }

    /** The same within another document. */
    List<Block> blocks() {
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        blocks.add(Block.Text.of(
                "Each sub-contract has a place in the chain: 1.2 is the second sub-contract of the first. The document of a sub-contract has the"
                        + " wording for its parties."));
        blocks.add(chain());
        blocks.add(new Block.Heading(Block.Heading.Level.SECTION, "What needs a look", "chain-attention"));
        blocks.addAll(attention());
        links.forEach(link -> add(link, blocks));
        return blocks.build();
    }

    private Block chain() {
        return new Block.Table(
                "The supply chain",
                "Every sub-contract of the supply chain: its place, its parties, its tier, and how many paragraphs flow down",
                ImmutableList.of(
                        new Block.Column("Place", 10),
                        new Block.Column("Contract", 31),
                        new Block.Column("Between", 29),
                        new Block.Column("Tier", 18),
                        new Block.Column("Flows down", 12)),
                links.stream().map(ChainOverview::chainRow).toList());
    }

    private static Block.Row chainRow(Link link) {
        List<ClauseDecision> decisions = link.flowDown().decisions();
        return Block.Row.of(
                Block.Cell.of(new Span.Link(link.anchor(), link.place())),
                lines(link.contract().reference(), link.contract().title()),
                lines(
                        link.contract().customer().name(),
                        "and " + link.contract().supplier().name()),
                link.flowDown().assessed() ? Block.Cell.of(link.tier()) : lines(link.tier(), "(not assessed)"),
                Block.Cell.of("%s of %s"
                        .formatted(
                                decisions.stream().filter(ClauseDecision::flows).count(), decisions.size())));
    }

    private List<Block> attention() {
        ImmutableList.Builder<Block.Row> rows = ImmutableList.builder();
        for (Link link : links) {
            if (!link.flowDown().assessed()) {
                rows.add(attention(
                        link,
                        "Nobody has assessed its risk, so the tier of the contract above, %s, was taken."
                                .formatted(link.tier()),
                        "Have the risk assessed before the sub-contract is let."));
            }
            if (link.isHigherThanAbove()) {
                rows.add(attention(
                        link,
                        "Its tier, %s, is higher than that of the contract above, %s."
                                .formatted(
                                        link.tier(),
                                        link.above().tier().decided().title()),
                        "Check the risk answers of both: what is passed on is part of the contract above."));
            }
        }
        List<Block.Row> found = rows.build();
        return found.isEmpty()
                ? ImmutableList.of(
                        Block.Text.of(
                                "Every contract of the chain has been assessed, and none has a higher tier than the contract above it."))
                : ImmutableList.of(new Block.Table(
                        "What needs a look",
                        "Sub-contracts that nobody has assessed, or whose tier is higher than that of the contract above",
                        ImmutableList.of(
                                new Block.Column("Place", 12),
                                new Block.Column("Contract", 22),
                                new Block.Column("What was found", 33),
                                new Block.Column("To do", 33)),
                        found));
    }

    private static Block.Row attention(Link link, String found, String action) {
        return Block.Row.of(
                Block.Cell.of(new Span.Link(link.anchor(), link.place())),
                Block.Cell.of(link.contract().reference()),
                Block.Cell.of(found),
                Block.Cell.of(action));
    }

    private void add(Link link, ImmutableList.Builder<Block> blocks) {
        Contract contract = link.contract();
        blocks.add(new Block.Heading(
                Block.Heading.Level.SECTION,
                "%s  %s: %s".formatted(link.place(), contract.reference(), contract.title()),
                link.anchor()));
        blocks.add(Block.Text.of("Between %s and %s, at tier %s%s."
                .formatted(
                        contract.customer().name(),
                        contract.supplier().name(),
                        link.tier(),
                        link.flowDown()
                                .subContractorClass()
                                .map(of -> ", in the sub-contractor class " + of.title())
                                .orElse(""))));
        blocks.add(new Block.Table(
                "What flows down into " + contract.reference(),
                "The paragraphs that flow down into the sub-contract and those that do not, with the reason",
                ImmutableList.of(
                        new Block.Column("What happens", 20),
                        new Block.Column("Paragraphs", 42),
                        new Block.Column("Why", 38)),
                rows(link)));
    }

    /** What happens to a paragraph, and why; paragraphs of which the same is to be said stand together. */
    private record Fate(Outcome outcome, String because) {
        static Fate of(ClauseDecision decision, Link link) {
            if (!decision.flows()) {
                return new Fate(Outcome.STAYS, decision.because());
            }
            return new Fate(
                    decision.clause().flowDown().kind() == FlowDownRule.Kind.SAME
                                    && link.above()
                                            .clause(decision.clause().id())
                                            .isPresent()
                            ? Outcome.UNCHANGED
                            : Outcome.AT_ITS_OWN_TIER,
                    decision.because());
        }
    }

    private enum Outcome {
        UNCHANGED("Flows down unchanged"),
        AT_ITS_OWN_TIER("Flows down at its own tier"),
        STAYS("Does not flow down");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }
    }

    private List<Block.Row> rows(Link link) {
        Map<Fate, ImmutableList.Builder<List<Span>>> byFate = new LinkedHashMap<>();
        link.flowDown().decisions().stream()
                .sorted(Comparator.comparing(decision -> Fate.of(decision, link).outcome()))
                .forEach(decision -> byFate.computeIfAbsent(Fate.of(decision, link), any -> ImmutableList.builder())
                        .add(line(link, decision)));
        ImmutableList.Builder<Block.Row> rows = ImmutableList.builder();
        byFate.forEach((fate, lines) -> rows.add(Block.Row.of(
                Block.Cell.of(fate.outcome().words),
                new Block.Cell(lines.build()),
                Block.Cell.of(Sentence.whole(fate.because())))));
        return rows.build();
    }

    /** The number above, which can be followed only where that contract's document is this one, the title, and the number below. */
    private List<Span> line(Link link, ClauseDecision decision) {
        String id = decision.clause().id();
        ImmutableList.Builder<Span> line = ImmutableList.builder();
        link.above()
                .clause(id)
                .ifPresent(drafted -> line.add(
                        link.above().equals(schedule)
                                ? new Span.ClauseNumber(ScheduleContent.anchor(id), Integer.toString(drafted.number()))
                                : Span.words(Integer.toString(drafted.number()))));
        Optional<Integer> there = link.flowDown().document().clause(id).map(drafted -> drafted.number());
        String gap = link.above().clause(id).isPresent() ? " " : "";
        line.add(Span.words(gap
                + decision.clause().title()
                + there.map(", as %s"::formatted).orElse("")));
        return line.build();
    }

    private static Block.Cell lines(String... lines) {
        return new Block.Cell(ImmutableList.copyOf(lines).stream()
                .map(line -> (List<Span>) ImmutableList.of(Span.words(line)))
                .toList());
    }
}
