package ai.nemovideo.sdk.examples.batch;

import ai.nemovideo.sdk.batch.BatchResult;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.OutOfCreditsException;
import ai.nemovideo.sdk.error.TurnUnresolvedException;
import ai.nemovideo.sdk.examples.screen.Json;
import ai.nemovideo.sdk.job.JobHandle;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of one video, in words and for programs.
 *
 * @param item what was asked for
 * @param result what the SDK says
 * @param time how long it took in this run
 */
record ItemOutcome(PlanItem item, BatchResult result, Duration time) {

  /** How an item has ended. */
  enum Status {
    SAVED("saved"),
    KEPT("saved earlier"),
    FAILED("failed"),
    NOT_BEGUN("not begun");

    private final String words;

    Status(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  Status status() {
    if (result instanceof BatchResult.Saved saved) {
      return saved.earlier() ? Status.KEPT : Status.SAVED;
    }
    return result instanceof BatchResult.Failed ? Status.FAILED : Status.NOT_BEGUN;
  }

  /** From 1. */
  int number() {
    return result.index() + 1;
  }

  /** What went wrong with this item; empty when it is saved, and when another one is the reason. */
  Optional<String> problem() {
    return result instanceof BatchResult.Failed failed
        ? Optional.of(text(failed.reason()))
        : Optional.empty();
  }

  /** What to do about it. */
  Optional<String> advice() {
    return result instanceof BatchResult.Failed failed
        ? Optional.of(advice(failed.reason()))
        : Optional.empty();
  }

  Optional<String> session() {
    return result.handle().map(JobHandle::sessionId).or(this::sessionOfReason);
  }

  Optional<String> render() {
    return result.handle().map(JobHandle::renderId);
  }

  boolean mayHaveBeenCharged() {
    return result.mayHaveBeenCharged();
  }

  /** For programs. */
  Map<String, Object> facts() {
    return Json.object(
        "item", number(),
        "place", item.place(),
        "status", status().toString(),
        "file", item.target().toString(),
        "inputs", item.inputs(),
        "prompt", item.prompt(),
        "session", session().orElse(null),
        "render", render().orElse(null),
        "seconds", time.toSeconds(),
        "mayHaveBeenCharged", mayHaveBeenCharged(),
        "problem", problem().orElse(null),
        "advice", advice().orElse(null));
  }

  private Optional<String> sessionOfReason() {
    return result instanceof BatchResult.Failed failed
        ? failed.reason().sessionId()
        : Optional.empty();
  }

  private String advice(NemoException reason) {
    if (reason instanceof OutOfCreditsException credits) {
      return credits
              .registrationUrl()
              .map(URI::toString)
              .map(link -> "Register: " + link + ". ")
              .orElse("")
          + "Then run the same command again.";
    }
    if (reason instanceof TurnUnresolvedException) {
      return "Nobody knows yet whether it was made. Run the same command again: it looks, and pays"
          + " nothing.";
    }
    if (mayHaveBeenCharged()) {
      return "It may have been paid for. Run the same command again: it goes on, and pays nothing"
          + " twice.";
    }
    return reason.retryable()
        ? "Nothing was paid. Run the same command again."
        : "Nothing was paid. Change the image or the prompt, and run it again.";
  }

  private static String text(@Nullable Exception reason) {
    return reason == null ? "" : String.valueOf(reason.getMessage()).strip();
  }
}
