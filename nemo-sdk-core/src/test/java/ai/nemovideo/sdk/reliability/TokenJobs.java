package ai.nemovideo.sdk.reliability;

import static ai.nemovideo.sdk.error.Outcome.UNKNOWN;
import static ai.nemovideo.sdk.reliability.Call.SESSION;
import static ai.nemovideo.sdk.reliability.Call.TOKEN;
import static ai.nemovideo.sdk.reliability.Expected.goesOn;
import static ai.nemovideo.sdk.reliability.TokenCells.COLUMN;
import static ai.nemovideo.sdk.reliability.TokenCells.cell;
import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.auth.StoredToken;
import ai.nemovideo.sdk.auth.TokenStore;
import ai.nemovideo.sdk.error.CancelledException;
import ai.nemovideo.sdk.error.DeadlineExceededException;
import ai.nemovideo.sdk.local.WireFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What can go wrong around a token: clocks, disks, callers, processes. */
final class TokenJobs {

  private TokenJobs() {}

  static List<Cell> all() {
    return List.of(
        skew(),
        disk(),
        COLUMN.cannotOccur(Fault.DUPLICATE_RENDER, "it names no render"),
        COLUMN.cannotOccur(Fault.RENDER_FAILED, "it renders nothing"),
        callerLeaves(),
        killed());
  }

  private static Cell skew() {
    return cell(Fault.CLOCK_SKEW, "the expiry is the token's lifetime from now on")
        .with(
            COLUMN.proof(
                "the clock is ten years ahead and jumps back",
                Troubles::wrongClock,
                goesOn().arrived(TOKEN, 1)))
        .call(
            "the service's clock is years behind, and its token lives for an hour",
            bench -> {
              Troubles.anonymous(bench);
              bench.breaks(TOKEN, Answers.tokenForAnHour().before(), 2);
            },
            TokenJobs::useTokenForTwoHours,
            goesOn().arrived(TOKEN, 2));
  }

  private static Cell disk() {
    return cell(Fault.DISK, "a token that cannot be kept is used all the same")
        .with(
            COLUMN.proof(
                "",
                bench -> bench.client().tokenStore(new FullStore()),
                goesOn().arrived(TOKEN, 1)));
  }

  private static Cell callerLeaves() {
    return cell(Fault.CALLER_LEAVES, "the job stops; the call goes on, and its token is kept")
        .with(
            COLUMN.proof(
                "interrupted while it waits for the token",
                bench -> Troubles.interruptedDuring(bench, TOKEN),
                COLUMN
                    .fails(CancelledException.class, UNKNOWN)
                    .retryable()
                    .arrived(TOKEN, 1)
                    .also(Result::wasInterrupted)))
        .call(
            "the deadline comes first",
            bench -> {
              Troubles.anonymous(bench);
              bench.order().deadline(Duration.ofMillis(100));
              Troubles.silent(bench, TOKEN, WireFault.stallBefore());
            },
            TokenJobs::makeVideoInTime,
            COLUMN.fails(DeadlineExceededException.class, UNKNOWN).retryable());
  }

  private static void useTokenForTwoHours(Bench bench) {
    bench.makeVideo();
    bench.nemo().credits();
    assertThat(bench.service().requests().stream().filter(TOKEN::is)).hasSize(1);
    bench.clock().pass(Duration.ofHours(2));
    bench.nemo().credits();
  }

  /** The call for the token has a thread of its own; it may arrive after the job has ended. */
  private static void makeVideoInTime(Bench bench) {
    try {
      bench.makeVideo();
    } finally {
      long start = System.nanoTime();
      while (bench.faultsLeft() > 0 && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(30)) {
        Thread.onSpinWait();
      }
    }
  }

  /** What is kept at the moment when the token is used for the first time. */
  private static Cell killed() {
    List<StoredToken> kept = new ArrayList<>();
    return cell(Fault.KILLED, "the token is stored before it is used")
        .with(
            COLUMN.proof(
                "",
                bench ->
                    bench
                        .network()
                        .before(SESSION, () -> Troubles.keptToken(bench).ifPresent(kept::add)),
                goesOn().arrived(TOKEN, 1).also(result -> assertThat(kept).hasSize(1))));
  }

  /** There is no room for a token. */
  private static final class FullStore implements TokenStore {

    @Override
    public Optional<StoredToken> load(String service, String clientId) {
      return Optional.empty();
    }

    @Override
    public void save(StoredToken token) {
      throw new UncheckedIOException(new IOException("No space left on device"));
    }
  }
}
