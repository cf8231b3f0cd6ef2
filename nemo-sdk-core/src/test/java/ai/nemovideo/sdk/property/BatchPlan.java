package ai.nemovideo.sdk.property;

import java.util.List;
import java.util.Set;

/**
 * All that is left to chance in one batch.
 *
 * @param service how the service behaves on its own
 * @param faults what happens on the way, in this order at each place
 * @param from at which event of progress the faults begin
 * @param parallel how many items are finished at once
 * @param interrupts at which events of progress the batch is interrupted, counted over all runs
 * @param unkept which savings of the job store fail, counted over all runs
 * @param calmFrom from which run on there are no faults any more
 */
record BatchPlan(
    Plan.Service service,
    List<Fault> faults,
    int from,
    int parallel,
    Set<Integer> interrupts,
    Set<Integer> unkept,
    int calmFrom) {}
