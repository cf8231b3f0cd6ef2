package ai.nemovideo.sdk.property;

import ai.nemovideo.sdk.local.Scenario;
import java.util.List;
import java.util.Set;

/**
 * All that is left to chance in one job.
 *
 * @param service how the service behaves on its own
 * @param faults what happens on the way, in this order at each place
 * @param caller what the caller does
 */
record Plan(Service service, List<Fault> faults, Caller caller) {

  /**
   * The service.
   *
   * @param failedRenders how many renders fail before one succeeds
   */
  record Service(
      Scenario.Speech speech,
      Scenario.EventDialect events,
      Scenario.RenderDialect renders,
      Scenario.ErrorShape errors,
      int failedRenders) {}

  /**
   * The caller.
   *
   * @param anonymous whether the account is anonymous
   * @param floor whether it asks for credits first
   * @param hurried whether it leaves the job less time than a lost stream needs
   * @param way how it goes on after a failure
   * @param restarts whether it goes on in another process that has only the handle's line
   * @param calmFrom from which attempt on there are no faults any more
   * @param interrupts at which events of progress its thread is interrupted, counted over all
   *     attempts
   * @param cuts at which bytes of answers that come byte by byte its thread is interrupted, counted
   *     over all such answers
   * @param unkept which savings of the job store fail, counted over all attempts
   * @param keptAfterAll whether what failed to be saved was saved all the same
   */
  record Caller(
      boolean anonymous,
      boolean floor,
      boolean hurried,
      Way way,
      boolean restarts,
      int calmFrom,
      Set<Integer> interrupts,
      Set<Integer> cuts,
      Set<Integer> unkept,
      boolean keptAfterAll) {}

  /** How to go on after a failure. */
  enum Way {
    RESUME,
    RESUME_WITH_REQUEST,
    ANIMATE_AGAIN
  }

  /** Whether somebody gives up waiting, so that a slow service may be taken for a dead one. */
  boolean isImpatient() {
    return stalls() || caller.hurried();
  }

  boolean stalls() {
    return faults.stream().anyMatch(fault -> fault.trouble().stalls());
  }
}
