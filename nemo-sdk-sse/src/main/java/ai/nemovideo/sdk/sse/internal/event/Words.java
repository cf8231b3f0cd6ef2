package ai.nemovideo.sdk.sse.internal.event;

import java.util.ArrayList;
import java.util.List;

/** The words of a stream so far. They are joined when somebody asks. Any thread. */
public final class Words {

  private final List<String> pieces = new ArrayList<>();

  /**
   * Adds words at the end.
   *
   * @param piece the words
   */
  public synchronized void add(String piece) {
    pieces.add(piece);
  }

  /**
   * All words.
   *
   * @return the pieces, joined
   */
  public synchronized String joined() {
    return String.join("", pieces);
  }
}
