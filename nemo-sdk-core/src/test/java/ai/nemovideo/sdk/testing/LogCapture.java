package ai.nemovideo.sdk.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the SDK logs meanwhile, at every level; kept away from the console. */
public final class LogCapture implements AutoCloseable {

  // A field: java.util.logging forgets loggers that nobody holds.
  private final Logger logger = Logger.getLogger("ai.nemovideo.sdk");
  private final Level levelBefore = logger.getLevel();
  private final Lines lines = new Lines();

  public LogCapture() {
    logger.setLevel(Level.ALL);
    logger.setUseParentHandlers(false);
    logger.addHandler(lines);
  }

  /** Each with its level in front. */
  public List<String> lines() {
    return List.copyOf(lines.seen);
  }

  @Override
  public void close() {
    logger.removeHandler(lines);
    logger.setUseParentHandlers(true);
    logger.setLevel(levelBefore);
  }

  private static final class Lines extends Handler {

    private final List<String> seen = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord entry) {
      String text = new SimpleFormatter().formatMessage(entry);
      String thrown = entry.getThrown() == null ? "" : " " + entry.getThrown();
      seen.add(entry.getLevel().getName() + " " + text + thrown);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
