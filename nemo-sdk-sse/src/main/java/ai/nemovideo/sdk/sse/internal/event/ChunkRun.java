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
    closed = false;
  }

  /** What of a whole text, or of a part of it, the chunks have not told; maybe nothing. */
  String remainder(String whole) {
    closed = true;
    int common = Math.min(length - repeated, whole.length());
    if (beginsWithToldText(whole, common)) {
      repeated += common;
      return whole.substring(common);
    }
    boolean heard = isTailOfChunks(whole) || differsInOuterSpacesOnly(whole);
    clear();
    return heard ? "" : whole;
  }

  private boolean beginsWithToldText(String whole, int count) {
    int skip = repeated;
    int at = 0;
    for (String chunk : chunks) {
      int from = Math.min(skip, chunk.length());
      int size = Math.min(chunk.length() - from, count - at);
      if (!whole.regionMatches(at, chunk, from, size)) {
        return false;
      }
      skip -= from;
      at += size;
    }
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
