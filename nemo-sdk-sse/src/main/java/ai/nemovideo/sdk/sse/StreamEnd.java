package ai.nemovideo.sdk.sse;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * How an event stream ended, with what was seen of it. Only {@link Completed} is a success; a
 * {@code switch} over the others says what went wrong. Immutable.
 */
public sealed interface StreamEnd {

  /**
   * What the stream had brought by then.
   *
   * @return what was seen; {@link StreamSeen#NOTHING} when it never opened
   */
  StreamSeen seen();

  /** Why a stream was given up as idle. */
  enum Reason {
    /** Not one byte arrived for {@link StreamLimits#silence()}. */
    SILENCE,
    /** Bytes arrived, but no event with a meaning, for {@link StreamLimits#onlyHeartbeats()}. */
    ONLY_HEARTBEATS,
    /** The stream as a whole took longer than {@link StreamLimits#total()}. */
    TOTAL
  }

  /**
   * The server closed the stream in an orderly way. The protocol has no closing event (vendor
   * docs), so this is all that success looks like; {@link StreamSeen#inMidEvent()} says whether the
   * last event was cut off.
   *
   * @param seen what was seen
   */
  record Completed(StreamSeen seen) implements StreamEnd {
    /**
     * Checks that all is there.
     *
     * @param seen what was seen
     */
    public Completed {
      Objects.requireNonNull(seen, "seen");
    }
  }

  /**
   * There was no connection, or it was lost, or what arrived broke a limit or the framing of HTTP.
   *
   * @param cause what happened
   * @param seen what was seen
   */
  record Broken(IOException cause, StreamSeen seen) implements StreamEnd {
    /**
     * Checks that all is there.
     *
     * @param cause what happened
     * @param seen what was seen
     */
    public Broken {
      Objects.requireNonNull(cause, "cause");
      Objects.requireNonNull(seen, "seen");
    }
  }

  /**
   * The stream was given up because nothing of use arrived any more. The work may go on at the
   * server.
   *
   * @param reason which limit was reached
   * @param after how long was waited for a byte or for a meaningful event, or how long the stream
   *     had been open, as the reason says
   * @param seen what was seen
   */
  record Idle(Reason reason, Duration after, StreamSeen seen) implements StreamEnd {
    /**
     * Checks that all is there.
     *
     * @param reason which limit was reached
     * @param after how long it took
     * @param seen what was seen
     */
    public Idle {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(after, "after");
      Objects.requireNonNull(seen, "seen");
    }
  }

  /**
   * The server answered, but not with an event stream: only a 200 of the type {@code
   * text/event-stream} is one. An error page, JSON that says why, an empty 204: nothing of it was
   * read as events.
   *
   * @param status the HTTP status, 2xx among them
   * @param contentType the type as the server gives it; null when it gives none
   * @param excerpt the beginning of the body as text, at most {@link StreamLimits#MAX_EXCERPT}
   *     characters; it comes from the server as it is: do not show it unescaped
   * @param headers all headers, {@code Retry-After} for example; of a 503 that one is left out when
   *     it is zero or no number that OkHttp can read
   */
  record Refused(int status, @Nullable String contentType, String excerpt, Headers headers)
      implements StreamEnd {
    /**
     * Checks that excerpt and headers are there.
     *
     * @param status the HTTP status
     * @param contentType the type, or null
     * @param excerpt the beginning of the body
     * @param headers all headers
     */
    public Refused {
      Objects.requireNonNull(excerpt, "excerpt");
      Objects.requireNonNull(headers, "headers");
    }

    @Override
    public StreamSeen seen() {
      return StreamSeen.NOTHING;
    }

    /** Status and type; of the excerpt only its length, and none of the other headers. */
    @Override
    public String toString() {
      return "Refused[status="
          + status
          + ", contentType="
          + contentType
          + ", excerpt="
          + excerpt.length()
          + " characters]";
    }
  }

  /**
   * This side gave up: a cancel, a close before the end, or an interrupt of the reading thread,
   * whose interrupt flag stays set.
   *
   * @param seen what was seen
   */
  record Cancelled(StreamSeen seen) implements StreamEnd {
    /**
     * Checks that all is there.
     *
     * @param seen what was seen
     */
    public Cancelled {
      Objects.requireNonNull(seen, "seen");
    }
  }
}
