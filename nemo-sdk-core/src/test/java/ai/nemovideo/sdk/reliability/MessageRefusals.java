package ai.nemovideo.sdk.reliability;

import static ai.nemovideo.sdk.error.Outcome.REJECTED;
import static ai.nemovideo.sdk.error.Outcome.UNKNOWN;
import static ai.nemovideo.sdk.error.Stage.TURN;
import static ai.nemovideo.sdk.job.JobStep.SENDING;
import static ai.nemovideo.sdk.job.JobStep.UPLOADING;
import static ai.nemovideo.sdk.reliability.Call.MESSAGE;
import static ai.nemovideo.sdk.reliability.Call.TOKEN;
import static ai.nemovideo.sdk.reliability.Expected.fails;
import static ai.nemovideo.sdk.reliability.Expected.goesOn;
import static ai.nemovideo.sdk.reliability.Wait.seconds;

import ai.nemovideo.sdk.error.AgentFailedException;
import ai.nemovideo.sdk.error.ExportBlockedException;
import ai.nemovideo.sdk.error.FileTooLargeException;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.OutOfCreditsException;
import ai.nemovideo.sdk.error.RateLimitedException;
import ai.nemovideo.sdk.error.SessionNotFoundException;
import ai.nemovideo.sdk.error.TokenInvalidException;
import ai.nemovideo.sdk.error.UnsupportedMediaException;
import ai.nemovideo.sdk.local.WireAnswer;
import ai.nemovideo.sdk.local.WireFault;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** A message that the service refuses explicitly: nothing was done, nothing was charged. */
final class MessageRefusals {

  private static final String LATE_REFUSAL =
      """
      data: {"type":"tool_call","name":"compose","args":{}}

      data: {"errorCode":"1001","errorMessage":"token expired"}

      """;

  private MessageRefusals() {}

  static List<Cell> all() {
    return List.of(
        rateLimit(),
        tokenRefused(),
        refused(Fault.BLOCKED, "typed: the plan, not credits", 402, ExportBlockedException.class),
        refused(Fault.NO_SESSION, "REJECTED: typed", 1002, SessionNotFoundException.class),
        refused(Fault.NO_CREDITS, "REJECTED: typed", 2001, OutOfCreditsException.class),
        fileRefused());
  }

  private static Cell rateLimit() {
    return MessageCells.cell(
            Fault.RATE_LIMIT, "REJECTED: waits as asked, else 30 s, then sends it once more")
        .job("without a time", limited(Answers.status(429)), again().waits(seconds(30)))
        .job("in an envelope", limited(Answers.envelope(429)), again().waits(seconds(30)))
        .job("Retry-After: 5", limited(Answers.retryAfter(429, "5")), again().waits(seconds(5)))
        .job(
            "in an envelope, Retry-After: 5",
            limited(Answers.envelope(429).header("Retry-After", "5")),
            again().waits(seconds(5)))
        .job(
            "Retry-After: 0.5",
            limited(Answers.retryAfter(429, "0.5")),
            again().waits(Wait.exactly(Duration.ofMillis(500))))
        .job(
            "Retry-After as a date",
            limited(Answers.retryAfterDate(429)),
            again().waits(seconds(7)))
        .job(
            "twice",
            bench -> bench.breaks(MESSAGE, Answers.status(429).before(), 2),
            fails(RateLimitedException.class, TURN, REJECTED)
                .retryable()
                .handleAt(UPLOADING)
                .paid(2, 0)
                .waits(seconds(30)))
        .job(
            "Retry-After longer than the caller's limit",
            limited(Answers.retryAfter(429, "3600")),
            fails(RateLimitedException.class, TURN, REJECTED)
                .retryable()
                .handleAt(UPLOADING)
                .paid(1, 0));
  }

  private static Consumer<Bench> limited(WireAnswer answer) {
    return bench -> bench.breaks(MESSAGE, answer.before());
  }

  /** The first message was refused, the second one does the work. */
  private static Expected again() {
    return goesOn().paid(2, 1);
  }

  private static Cell tokenRefused() {
    return MessageCells.cell(
            Fault.TOKEN_REFUSED,
            "refused before any event: a new token, then once more; else never sent again")
        .job("code 1001", refusesToken(Answers.envelope(1001), 1), again().arrived(TOKEN, 2))
        .job("401", refusesToken(Answers.status(401), 1), again().arrived(TOKEN, 2))
        .job(
            "the token is revoked at that moment",
            bench -> {
              Troubles.anonymous(bench);
              Troubles.tokenRevoked(bench, SENDING);
            },
            again().arrived(TOKEN, 2))
        .job(
            "the new token is refused, too",
            refusesToken(Answers.envelope(1001), 2),
            refusal(TokenInvalidException.class).paid(2, 0).arrived(TOKEN, 2))
        .job(
            "a token of the caller's own",
            bench -> bench.refuses(MESSAGE, 1001, 1),
            refusal(TokenInvalidException.class))
        .job(
            "in the stream, after an event",
            bench -> bench.breaks(MESSAGE, WireFault.answerBefore(Answers.stream(LATE_REFUSAL))),
            fails(AgentFailedException.class, TURN, UNKNOWN)
                .mayHaveBeenCharged()
                .handleAt(SENDING)
                .paid(1, 0)
                .waits(seconds(30)));
  }

  private static Consumer<Bench> refusesToken(WireAnswer answer, int times) {
    return bench -> {
      Troubles.anonymous(bench);
      Troubles.tokenRevoked(bench, SENDING);
      bench.breaks(MESSAGE, answer.before(), times);
    };
  }

  private static Cell fileRefused() {
    return refused(
            MessageCells.cell(Fault.FILE_REFUSED, "typed"),
            "4001",
            4001,
            UnsupportedMediaException.class)
        .with(refusedJob("4002", 4002, FileTooLargeException.class));
  }

  private static Cell refused(
      Fault fault, String behaviour, int code, Class<? extends NemoException> type) {
    return refused(MessageCells.cell(fault, behaviour), "", code, type);
  }

  private static Cell refused(
      Cell cell, String variant, int code, Class<? extends NemoException> type) {
    return cell.with(refusedJob(variant, code, type));
  }

  private static Proof refusedJob(String variant, int code, Class<? extends NemoException> type) {
    return Proof.job(variant, bench -> bench.refuses(MESSAGE, code, 1), refusal(type));
  }

  /** One message arrived and was refused; it is not repeated. */
  private static Expected refusal(Class<? extends NemoException> type) {
    return fails(type, TURN, REJECTED).handleAt(UPLOADING).paid(1, 0);
  }
}
