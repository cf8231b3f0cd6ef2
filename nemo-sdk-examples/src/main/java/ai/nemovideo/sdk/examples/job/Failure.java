package ai.nemovideo.sdk.examples.job;

import ai.nemovideo.sdk.error.ErrorCode;
import ai.nemovideo.sdk.error.FileTooLargeException;
import ai.nemovideo.sdk.error.InputProblem;
import ai.nemovideo.sdk.error.InvalidRequestException;
import ai.nemovideo.sdk.error.JobNotResumableException;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.OutOfCreditsException;
import ai.nemovideo.sdk.error.TurnUnresolvedException;
import ai.nemovideo.sdk.error.UnsupportedMediaException;
import ai.nemovideo.sdk.examples.option.Target;
import ai.nemovideo.sdk.examples.screen.Console;
import ai.nemovideo.sdk.examples.screen.Json;
import ai.nemovideo.sdk.job.JobHandle;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A job that failed, in words for people and for programs: what happened, where the work is, and
 * what to type to go on.
 *
 * @param cause what the SDK threw
 * @param state where the job is on record
 */
public record Failure(NemoException cause, StateFolder state) {

  /** Says all of it. */
  public void report(Console console, String program) {
    List<String> lines = lines();
    for (int i = 0; i < lines.size(); i++) {
      console.problem(program, lines.get(i), i == 0 ? facts() : Map.of());
    }
    if (isOfAnInput()) {
      console.hint(
          "Nothing was paid. Put another file in its place, or name another, and type the same"
              + " again.");
    } else {
      command().ifPresent(command -> console.hint(advice() + command));
    }
    if (cause instanceof TurnUnresolvedException) {
      command()
          .ifPresent(command ->
              console.hint("Send it again, perhaps paying twice: " + command + " --send-again"));
    }
  }

  /** For programs: what to decide by. */
  public Map<String, Object> facts() {
    return Json.object(
        "type", cause.getClass().getSimpleName(),
        "code", cause.code() == ErrorCode.OTHER ? null : cause.details().code(),
        "stage", cause.stage().name(),
        "outcome", cause.outcome().name(),
        "mayHaveBeenCharged", cause.mayHaveBeenCharged(),
        "retryable", cause.retryable(),
        "session", cause.details().sessionId(),
        "render", cause.details().renderId(),
        "job", cause.handle().map(JobHandle::id).orElse(null),
        "handle", cause.handle().map(JobHandle::toLine).orElse(null),
        "registration", registration(),
        "resume", isOfAnInput() ? null : command().orElse(null));
  }

  /** One line for each problem. */
  private List<String> lines() {
    if (cause instanceof InvalidRequestException invalid) {
      return invalid.problems().stream().map(InputProblem::message).toList();
    }
    if (cause instanceof OutOfCreditsException && isLocal()) {
      return List.of(
          withIds(
              "The credits of the local service are used up. It gives them to whoever is new: name"
                  + " another --state, or move "
                  + state.root().resolve("local")
                  + " away."));
    }
    if (cause instanceof JobNotResumableException refused
        && refused.reason() == JobNotResumableException.Reason.TAKEN_FURTHER) {
      return List.of(
          withIds(
              "Another program works on the same job, or has just done so; nothing was sent a second"
                  + " time. The program status tells how far it is."));
    }
    return List.of(withIds(String.valueOf(cause.getMessage())));
  }

  private boolean isLocal() {
    return cause.handle().map(job -> KnownJob.of(state, job).target()).orElse(Target.CLOUD)
        == Target.LOCAL;
  }

  /** Whether an input cannot be used as it is: going on would only fail again. */
  private boolean isOfAnInput() {
    return !cause.mayHaveBeenCharged()
        && !cause.retryable()
        && (cause instanceof UnsupportedMediaException || cause instanceof FileTooLargeException);
  }

  private String advice() {
    if (cause instanceof TurnUnresolvedException) {
      return "Look again, without paying: ";
    }
    if (cause instanceof InvalidRequestException) {
      return "When that is mended, go on with: ";
    }
    return cause.mayHaveBeenCharged()
        ? "What was paid for is kept. Go on, without paying again: "
        : "Go on with: ";
  }

  /** The command that goes on; empty when there is nothing to go on with. */
  private Optional<String> command() {
    if (cause instanceof JobNotResumableException) {
      return Optional.empty();
    }
    return cause.handle().map(job -> ResumeCommand.of(state, job.id()));
  }

  /** Words with the ids that find the work again, unless these are in them already. */
  private String withIds(String words) {
    List<String> ids = new ArrayList<>();
    cause.sessionId().filter(id -> !isIn(words, id)).map("session "::concat).ifPresent(ids::add);
    cause.renderId().filter(id -> !isIn(words, id)).map("render "::concat).ifPresent(ids::add);
    return ids.isEmpty() ? words : words + " (" + String.join(", ", ids) + ")";
  }

  private static boolean isIn(String words, String id) {
    return Pattern.compile("\\b" + Pattern.quote(id) + "\\b").matcher(words).find();
  }

  private @Nullable String registration() {
    return cause instanceof OutOfCreditsException credits && !isLocal()
        ? credits.registrationUrl().map(URI::toString).orElse(null)
        : null;
  }
}
