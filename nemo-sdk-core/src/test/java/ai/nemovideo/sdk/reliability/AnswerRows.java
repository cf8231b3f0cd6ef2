package ai.nemovideo.sdk.reliability;

import static ai.nemovideo.sdk.error.Outcome.REJECTED;
import static ai.nemovideo.sdk.error.Outcome.UNKNOWN;
import static ai.nemovideo.sdk.reliability.Wait.backoff;
import static ai.nemovideo.sdk.reliability.Wait.seconds;

import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.RateLimitedException;
import ai.nemovideo.sdk.error.ServerException;
import ai.nemovideo.sdk.error.TokenInvalidException;
import ai.nemovideo.sdk.local.WireAnswer;
import ai.nemovideo.sdk.local.WireFault;
import java.util.Collections;
import java.util.List;

/** Answers that say no, for now or for good. */
final class AnswerRows {

  private AnswerRows() {}

  /** Not repeated, and nothing was done. */
  static Cell refused(
      Column column, Cell cell, String variant, int code, Class<? extends NemoException> type) {
    return cell.with(
        column.proof(
            variant, bench -> bench.refuses(column.call(), code, 1), column.fails(type, REJECTED)));
  }

  /** Waits as asked, else half a minute, then goes on until the attempts are used up. */
  static Cell rateLimit(Column column, Cell cell) {
    return cell.with(limited(column, "without a time", Answers.status(429).before(), seconds(30)))
        .with(limited(column, "in an envelope", Answers.envelope(429).before(), seconds(30)))
        .with(limited(column, "Retry-After: 5", Answers.retryAfter(429, "5").before(), seconds(5)))
        .with(
            limited(
                column, "Retry-After as a date", Answers.retryAfterDate(429).before(), seconds(7)))
        .with(
            column.breaking(
                Column.times(column.attempts()),
                Answers.status(429).before(),
                column.attempts(),
                column
                    .fails(RateLimitedException.class, REJECTED)
                    .retryable()
                    .waits(Collections.nCopies(column.attempts() - 1, seconds(30)))))
        .with(
            column.breaking(
                "Retry-After longer than the caller's limit",
                Answers.retryAfter(429, "3600").before(),
                column.fails(RateLimitedException.class, REJECTED).retryable()));
  }

  /** The usual errors of gateways, once; and one that does not go away. */
  static Cell serverErrors(Column column, Cell cell) {
    for (int status : new int[] {500, 502, 504}) {
      cell = NetworkRows.lost(column, cell, status + ", ", Answers.status(status));
    }
    return cell.with(
        column.breaking(
            "500 " + Column.times(column.attempts()),
            Answers.status(500).before(),
            column.attempts(),
            column
                .fails(ServerException.class, UNKNOWN)
                .retryable()
                .waits(backoff(column.attempts() - 1))));
  }

  /** Waits as asked, else as after any other error. */
  static Cell unavailable(Column column, Cell cell) {
    return cell.with(column.breaking("", Answers.status(503).before(), column.repeated(backoff(1))))
        .with(
            column.breaking(
                "Retry-After: 0",
                Answers.retryAfter(503, "0").before(),
                column.repeated(List.of())))
        .with(limited(column, "Retry-After: 5", Answers.retryAfter(503, "5").before(), seconds(5)))
        .with(
            limited(
                column, "Retry-After as a date", Answers.retryAfterDate(503).before(), seconds(7)))
        .with(
            column.breaking(
                "Retry-After longer than the caller's limit",
                Answers.retryAfter(503, "3600").before(),
                column.fails(ServerException.class, UNKNOWN).retryable()));
  }

  private static Proof limited(Column column, String variant, WireFault fault, Wait wait) {
    return column.breaking(variant, fault, column.repeated(List.of(wait)));
  }

  /** A new token, once; a caller's own is never replaced. */
  static Cell tokenRefused(Column column, Cell cell) {
    return cell.with(renewed(column, "code 1001", Answers.envelope(1001)))
        .with(renewed(column, "401", Answers.status(401)))
        .with(
            column.proof(
                "a token of the caller's own",
                bench -> bench.refuses(column.call(), 1001, 1),
                column.fails(TokenInvalidException.class, REJECTED)));
  }

  private static Proof renewed(Column column, String variant, WireAnswer answer) {
    return column.proof(
        variant,
        bench -> Troubles.tokenRefused(bench, column.call(), answer),
        column.repeated(List.of()).arrived(Call.TOKEN, 2));
  }

  /** The time of day is wrong all the while, and a date is to be waited for. */
  static Cell skewed(Column column, Cell cell) {
    return cell.with(
        column.proof(
            "the clock is ten years ahead and jumps back",
            bench -> {
              Troubles.wrongClock(bench);
              bench.breaks(column.call(), Answers.retryAfterDate(429).before());
            },
            column.repeated(List.of(seconds(7)))));
  }
}
