/**
 * The contract text and why: the clause library, drafting, numbering and flow-down. May use the other model packages. Start with
 * {@link io.github.flowdown.schedule.ScheduleDrafter} and {@link io.github.flowdown.schedule.SecuritySchedule}.
 */
@NullMarked
package io.github.flowdown.schedule;

import org.jspecify.annotations.NullMarked;
