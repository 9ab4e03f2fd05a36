package io.github.flowdown.rendering;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.schedule.DraftedClause;
import io.github.flowdown.schedule.FlowDown;
import io.github.flowdown.schedule.FlowDown.ClauseDecision;
import io.github.flowdown.schedule.SecuritySchedule;
import java.util.List;

/** Which paragraphs go on into which sub-contract, as which number, and why or why not. */
final class FlowDownTables {
    private final SecuritySchedule schedule;
    private final List<FlowDown> flowDowns;
    private final ImmutableList.Builder<Block> blocks = ImmutableList.builder();

    FlowDownTables(SecuritySchedule schedule, List<FlowDown> flowDowns) {
        this.schedule = schedule;
        this.flowDowns = flowDowns;
    }

    List<Block> blocks() {
        blocks.add(Block.Text.of(
                "What each contract further down the supply chain must carry. Its own document has the wording."));
        flowDowns.forEach(flowDown -> add(schedule, flowDown));
        return blocks.build();
    }

    private void add(SecuritySchedule above, FlowDown flowDown) {
        Contract contract = flowDown.contract();
        blocks.add(new Block.Heading(
                Block.Heading.Level.SECTION,
                contract.reference() + ": " + contract.title(),
                "flow-down-" + contract.reference()));
        blocks.add(Block.Text.of(summary(flowDown)));
        blocks.add(new Block.Table(
                "What flows down into " + contract.reference(),
                "For every paragraph: its number in the sub-contract, or that it does not flow down, and the reason",
                ImmutableList.of(
                        new Block.Column("Paragraph of the contract above", 33),
                        new Block.Column("Flows down as", 21),
                        new Block.Column("Why", 46)),
                flowDown.decisions().stream()
                        .map(decision -> row(above, flowDown, decision))
                        .toList()));
        flowDown.below().forEach(below -> add(flowDown.document(), below));
    }

    private static String summary(FlowDown flowDown) {
        Contract contract = flowDown.contract();
        long flowing =
                flowDown.decisions().stream().filter(ClauseDecision::flows).count();
        String tier = flowDown.document().tier().decided().title();
        String assessed = flowDown.assessed()
                ? "Its risk was assessed as tier %s.".formatted(tier)
                : "Nobody has assessed its risk, so the tier of the contract above, %s, was taken.".formatted(tier);
        return "Between %s and %s. %s %s of %s paragraphs flow down."
                .formatted(
                        contract.customer().name(),
                        contract.supplier().name(),
                        assessed,
                        flowing,
                        flowDown.decisions().size());
    }

    private Block.Row row(SecuritySchedule above, FlowDown flowDown, ClauseDecision decision) {
        String id = decision.clause().id();
        String there = flowDown.document()
                .clause(id)
                .map(drafted -> "paragraph " + drafted.number())
                .orElse("does not flow down");
        return Block.Row.of(
                above.clause(id)
                        .map(this::aboveCell)
                        .orElseGet(() -> Block.Cell.of(decision.clause().title() + " (not in the contract above)")),
                Block.Cell.of(Sentence.of(there)),
                Block.Cell.of(Sentence.whole(decision.because())));
    }

    /** Only the numbers of this document can be linked; those of a contract further down stand in its own. */
    private Block.Cell aboveCell(DraftedClause drafted) {
        boolean here =
                schedule.clause(drafted.clause().id()).filter(drafted::equals).isPresent();
        return here
                ? ScheduleContent.clauseCell(drafted)
                : Block.Cell.of(drafted.number() + " " + drafted.clause().title());
    }
}
