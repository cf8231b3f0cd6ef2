package ai.nemovideo.sdk.examples.talk;

import ai.nemovideo.sdk.error.ConnectionException;
import ai.nemovideo.sdk.error.ExportBlockedException;
import ai.nemovideo.sdk.error.FileTooLargeException;
import ai.nemovideo.sdk.error.InputProblem;
import ai.nemovideo.sdk.error.InvalidRequestException;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.NothingMadeException;
import ai.nemovideo.sdk.error.OutOfCreditsException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.SessionNotFoundException;
import ai.nemovideo.sdk.error.TurnUnresolvedException;
import ai.nemovideo.sdk.error.UnsupportedMediaException;
import java.util.stream.Collectors;

/**
 * What went wrong, as a person is told it who talks with the agent: what it means, and what to do.
 *
 * @param phrases of the language
 */
public record FailureWords(Phrases phrases) {

  /** One or several lines. */
  public String of(NemoException failure) {
    if (failure instanceof OutOfCreditsException credits) {
      return credits
          .registrationUrl()
          .map(link -> phrases.say("failed.credits.register", link))
          .orElseGet(() -> phrases.say("failed.credits"));
    }
    if (failure instanceof InvalidRequestException invalid) {
      return invalid.problems().stream()
          .map(InputProblem::message)
          .map(message -> phrases.say("failed.input", message))
          .collect(Collectors.joining("\n"));
    }
    return phrases.say(key(failure), String.valueOf(failure.getMessage()));
  }

  private static String key(NemoException failure) {
    if (failure instanceof ExportBlockedException) {
      return "failed.plan";
    }
    if (failure instanceof SessionNotFoundException) {
      return "failed.session";
    }
    if (failure instanceof TurnUnresolvedException) {
      return "failed.open";
    }
    if (failure instanceof ConnectionException && !failure.mayHaveBeenCharged()) {
      return "failed.connection";
    }
    if (failure instanceof NothingMadeException && failure.outcome() == Outcome.NOT_SENT) {
      return "failed.nothing";
    }
    boolean file =
        failure instanceof UnsupportedMediaException || failure instanceof FileTooLargeException;
    return file ? "failed.input" : failure.mayHaveBeenCharged() ? "failed.charged" : "failed";
  }
}
