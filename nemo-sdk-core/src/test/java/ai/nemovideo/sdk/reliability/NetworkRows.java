package ai.nemovideo.sdk.reliability;

import static ai.nemovideo.sdk.error.Outcome.NOT_SENT;
import static ai.nemovideo.sdk.reliability.Wait.backoff;
import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.error.ConnectionException;
import ai.nemovideo.sdk.local.WireAnswer;
import ai.nemovideo.sdk.local.WireFault;
import java.util.List;

/** What the network does to calls that can be repeated. */
final class NetworkRows {

  private NetworkRows() {}

  /** No connection comes about: until the last attempt, and for good. */
  static Cell unreachable(Column column, Cell cell) {
    for (Network.Failure how : Network.Failure.PASSING) {
      cell =
          cell.with(
                  column.proof(
                      how.words() + " " + Column.times(column.attempts() - 1),
                      bench -> bench.unreachable(column.call(), how, column.attempts() - 1),
                      column
                          .healthy()
                          .waits(backoff(column.attempts() - 1))
                          .arrived(column.call(), column.usual())))
              .with(
                  column.proof(
                      how.words() + " " + Column.times(column.attempts()),
                      bench -> bench.unreachable(column.call(), how, column.attempts()),
                      column
                          .fails(ConnectionException.class, NOT_SENT)
                          .retryable()
                          .waits(backoff(column.attempts() - 1))));
    }
    return cell;
  }

  /** A certificate that is not trusted will not be trusted a second later. */
  static Cell certificate(Column column, Cell cell) {
    return cell.with(
        column.proof(
            "",
            bench -> bench.unreachable(column.call(), Network.Failure.CERTIFICATE, 1),
            column
                .fails(ConnectionException.class, NOT_SENT)
                .also(result -> assertThat(result.bench().front().refused()).isOne())));
  }

  /** The answer is lost, and the call can be repeated: whatever the service did costs nothing. */
  static Cell lost(
      Column column,
      Cell cell,
      String variant,
      WireFault nothingDone,
      WireFault workDone,
      List<Wait> waits) {
    return cell.with(
            column.breaking(
                variant + "the service did nothing", nothingDone, column.repeated(waits)))
        .with(
            column.breaking(
                variant + "the service did the work", workDone, column.repeated(waits)));
  }

  static Cell lost(Column column, Cell cell, String variant, WireAnswer answer) {
    return lost(column, cell, variant, answer.before(), answer.after(), backoff(1));
  }

  /** The connection is lost before the answer. */
  static Cell resets(Column column, Cell cell) {
    return lost(
            column,
            lost(column, cell, "", WireFault.resetBefore(), WireFault.resetAfter(), backoff(1)),
            "closed in good order, ",
            WireFault.closeBefore(),
            WireFault.closeAfter(),
            backoff(1))
        .with(
            column.secure(
                "the service did nothing", WireFault.resetBefore(), column.repeated(backoff(1))))
        .with(
            column.secure(
                "the service did the work", WireFault.resetAfter(), column.repeated(backoff(1))));
  }

  /** What never ends is given up, and the next answer may be a better one. */
  static Cell endless(Column column, Cell cell) {
    String json = "application/json";
    return lost(
        column, cell, "", WireFault.endlessBefore(json), WireFault.endlessAfter(json), backoff(1));
  }

  /** No answer comes at all. */
  static Cell silence(Column column, Cell cell) {
    return cell.with(column.silent("", WireFault.stallBefore(), column.repeated(backoff(1))));
  }
}
