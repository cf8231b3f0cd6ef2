package ai.nemovideo.sdk.examples.talk;

import ai.nemovideo.sdk.examples.job.BadInputException;
import ai.nemovideo.sdk.examples.job.StateFolder;
import ai.nemovideo.sdk.examples.option.Target;
import java.nio.file.Path;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * The session in which this program talks. No other program of the same state folder talks there
 * meanwhile, whatever its note is: the messages would mix, and each would take the other's change
 * for its own.
 */
public final class SessionHold implements AutoCloseable {

  private static final int LENGTH = 16;

  private final Path folder;
  private final Target target;
  private final Phrases phrases;
  private @Nullable NoteLock lock;

  /**
   * Holds nothing yet.
   *
   * @param state where the locks are
   * @param target where the sessions are
   * @param phrases to say that a session is taken
   */
  public SessionHold(StateFolder state, Target target, Phrases phrases) {
    this.folder = state.talks();
    this.target = target;
    this.phrases = phrases;
  }

  /**
   * Takes a session instead of the one that was held; to be called before anything is sent there.
   *
   * @throws BadInputException when another program talks in it
   */
  public void take(String session) {
    NoteLock next =
        NoteLock.take(file(session))
            .orElseThrow(() -> new BadInputException(phrases.say("session.taken", session)));
    close();
    lock = next;
  }

  @Override
  public void close() {
    if (lock != null) {
      lock.release();
      lock = null;
    }
  }

  /** An id is a text of the service or of a user: it need not be the name of a file. */
  private Path file(String session) {
    String name = ByteString.encodeUtf8(session).sha256().hex().substring(0, LENGTH);
    return folder.resolve(target + "-" + name + ".lock");
  }
}
