package ai.nemovideo.sdk.sse.internal.event;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chunks that somebody has said, and what of them a server has repeated as a whole since.
 *
 * <p>Observed on ADK servers: chunks, then one event with the whole text, perhaps in several parts.
 * Assumed: wholes come in the order of their chunks. The rule for a whole that is neither what was
 * told nor goes on from it: it is a new text. So no word is ever lost; at worst one is heard twice.
 */
final class ChunkRun {

  /** Texts that wait for their whole at one time; the oldest is given up. Nobody sends so many. */
  private static final int MAX_TEXTS = 16;

  /**
   * A place between two characters.
   *
   * @param chunk the index of the chunk behind it
   * @param character the index in that chunk
   * @param before how many characters are in front of it, in all chunks
   */
  private record Place(int chunk, int character, int before) {}

  private static final Place START = new Place(0, 0, 0);

  private final List<String> chunks = new ArrayList<>();
  private int length;

  /** Up to where a whole has repeated them. */
  private Place repeated = START;

  /** Where further texts begin, behind {@link #repeated}. */
  private final Deque<Place> starts = new ArrayDeque<>(0);

  /** Whether the next chunk begins a new text; a whole may still repeat the one before. */
  private boolean closed;

  /** What waited for its whole when the turn went on; null when nothing did. */
  private @Nullable String late;

  void chunk(String text) {
    if (closed) {
      beginText();
    }
    chunks.add(text);
    length += text.length();
  }

  private void beginText() {
    closed = false;
    if (isRepeated()) {
      clear();
      return;
    }
    starts.add(new Place(chunks.size(), 0, length));
    if (starts.size() >= MAX_TEXTS) {
      repeated = starts.remove();
    }
  }

  /** The text is over; its whole is still to come. */
  void close() {
    closed = true;
  }

  /** The turn goes on. A whole that still comes has to be exactly what was told. */
  void end() {
    if (!isRepeated()) {
      late = rest();
    }
    clear();
  }

  /** What of a whole text, or of a part of it, the chunks have not told; maybe nothing. */
  String remainder(String whole) {
    closed = true;
    String fresh = behindChunks(whole);
    if (fresh == null && whole.equals(late)) {
      fresh = "";
    } else if (fresh == null) {
      boolean heard = !isRepeated() && (isTailOfChunks(whole) || differsInOuterSpacesOnly(whole));
      fresh = heard ? "" : whole;
      clear();
    }
    late = null;
    return fresh;
  }

  /** Whether the whole is exactly what waits for one; if so, it waits no more. */
  boolean isRepeatedBy(String whole) {
    if (isRepeated() || length - repeated.before() != whole.length()) {
      return false;
    }
    boolean is = repeat(repeated, whole);
    closed |= is;
    return is;
  }

  /** Whether no chunk waits for its whole. */
  boolean isRepeated() {
    return length == repeated.before();
  }

  private void clear() {
    chunks.clear();
    starts.clear();
    length = 0;
    repeated = START;
    closed = false;
  }

  /** What of the whole goes beyond the chunks that it repeats; null when it repeats none. */
  private @Nullable String behindChunks(String whole) {
    Place from = isRepeated() ? null : beginning(whole);
    return from == null ? null : whole.substring(repeated.before() - from.before());
  }

  private @Nullable Place beginning(String whole) {
    Place next = repeated;
    if (repeat(next, whole)) {
      return next;
    }
    for (Place start : List.copyOf(starts)) {
      if (repeat(start, whole)) {
        return start;
      }
    }
    return null;
  }

  /**
   * Whether the whole begins with the characters that come next; if so, they are repeated. It goes
   * on where the last part of the whole ended: there may be as many parts as chunks.
   */
  private boolean repeat(Place from, String whole) {
    int count = Math.min(length - from.before(), whole.length());
    int index = from.chunk();
    int character = from.character();
    int at = 0;
    while (at < count) {
      String chunk = chunks.get(index);
      int size = Math.min(chunk.length() - character, count - at);
      if (!whole.regionMatches(at, chunk, character, size)) {
        return false;
      }
      at += size;
      character += size;
      if (character == chunk.length()) {
        index++;
        character = 0;
      }
    }
    Place to = new Place(index, character, from.before() + count);
    repeated = to;
    starts.removeIf(start -> start.before() <= to.before());
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
    return rest().strip().equals(whole.strip());
  }

  private String rest() {
    return String.join("", chunks).substring(repeated.before());
  }
}
