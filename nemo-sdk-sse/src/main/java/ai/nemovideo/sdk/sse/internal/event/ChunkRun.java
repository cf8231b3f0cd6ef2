package ai.nemovideo.sdk.sse.internal.event;

import java.util.ArrayList;
import java.util.List;

/**
 * The chunks of one text, and what of them a server has repeated as a whole since.
 *
 * <p>Observed on ADK servers: chunks, then one event with the whole text, perhaps in several parts.
 * The rule for a whole that is neither what was told nor goes on from it: it is a new text. So no
 * word is ever lost; at worst one is heard twice.
 */
final class ChunkRun {

  private final List<String> chunks = new ArrayList<>();
  private int length;

  /** How many characters at the front a whole has repeated. */
  private int repeated;

  /** Where that is: so many chunks, and so many characters of the next one. */
  private int chunksRepeated;

  private int charactersRepeated;

  /** Whether the next chunk begins a new text; a whole may still repeat this one. */
  private boolean closed;

  void chunk(String text) {
    if (closed) {
      clear();
    }
    chunks.add(text);
    length += text.length();
  }

  void close() {
    closed = true;
  }

  void clear() {
    chunks.clear();
    length = 0;
    repeated = 0;
    chunksRepeated = 0;
    charactersRepeated = 0;
    closed = false;
  }

  /** What of a whole text, or of a part of it, the chunks have not told; maybe nothing. */
  String remainder(String whole) {
    closed = true;
    int common = Math.min(length - repeated, whole.length());
    if (repeats(whole, common)) {
      repeated += common;
      return whole.substring(common);
    }
    boolean heard = isTailOfChunks(whole) || differsInOuterSpacesOnly(whole);
    clear();
    return heard ? "" : whole;
  }

  /**
   * Whether the whole begins with the characters that come next; if so, they are repeated. It goes
   * on where the last part of the whole ended: there may be as many parts as chunks.
   */
  private boolean repeats(String whole, int count) {
    int index = chunksRepeated;
    int from = charactersRepeated;
    int at = 0;
    while (at < count) {
      String chunk = chunks.get(index);
      int size = Math.min(chunk.length() - from, count - at);
      if (!whole.regionMatches(at, chunk, from, size)) {
        return false;
      }
      at += size;
      from += size;
      if (from == chunk.length()) {
        index++;
        from = 0;
      }
    }
    chunksRepeated = index;
    charactersRepeated = from;
    return true;
  }

  /** A text before this one was told in chunks only, and its end could not be seen. */
  private boolean isTailOfChunks(String whole) {
    int at = whole.length();
    for (int i = chunks.size() - 1; i >= 0 && at > 0; i--) {
      String chunk = chunks.get(i);
      at -= chunk.length();
      if (!whole.regionMatches(at, chunk, 0, chunk.length())) {
        return false;
      }
    }
    return at == 0;
  }

  private boolean differsInOuterSpacesOnly(String whole) {
    return String.join("", chunks).substring(repeated).strip().equals(whole.strip());
  }
}
