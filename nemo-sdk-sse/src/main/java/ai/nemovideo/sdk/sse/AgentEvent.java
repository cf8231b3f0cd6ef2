package ai.nemovideo.sdk.sse;

import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an agent said or did, or that kept its stream alive.
 *
 * <p>Servers speak several dialects; all of them become these values. JSON that no dialect explains
 * becomes {@link Unknown}, so a {@code switch} over this type keeps working when the service grows.
 * All events are immutable and safe to pass between threads.
 */
public sealed interface AgentEvent {

  /**
   * Words for the user. The texts of one stream, joined in order, are everything the agent said,
   * each word once: a server that repeats the whole after its chunks (observed on ADK servers) is
   * not heard twice. Agents that work at the same time are kept apart by their {@code author} and
   * {@code branch}.
   *
   * <p>Assumed, so that no word is lost: a chunk is always new, even if it repeats and lengthens
   * the chunk before it, or follows the whole that it is a part of. A whole without chunks before
   * it is always new, even if it equals the one before or shares its event's id. After a call of a
   * tool, a whole that equals exactly the chunks which were still to be repeated is their
   * repetition; any other is new.
   *
   * @param text the words, never empty; a chunk may begin or end in mid-word
   * @param delta true for a chunk of a longer text, false for a text that came as a whole
   */
  record Text(String text, boolean delta) implements AgentEvent {
    /**
     * Checks that the text is there and not empty.
     *
     * @param text the words
     * @param delta true for a chunk
     */
    public Text {
      requireWords(text, "a text");
    }
  }

  /**
   * The agent's thinking, which is not meant for the user (observed on ADK servers). Repetitions
   * are dropped as they are for {@link Text}.
   *
   * @param text the thought, or a chunk of it, never empty
   */
  record Thought(String text) implements AgentEvent {
    /**
     * Checks that the text is there and not empty.
     *
     * @param text the thought
     */
    public Thought {
      requireWords(text, "a thought");
    }
  }

  /**
   * The agent calls one of its own tools. Not for the end user (seeds). A call that a server sends
   * twice under one id (observed on ADK servers) is reported once, with the arguments of the call
   * itself. Its announcement ({@code partial}) is held back until then; it is reported as it is
   * when the turn goes on without the call: when a tool answers, or when new words come behind a
   * whole; and at the end of the stream, whatever end that is.
   *
   * @param id the call's id, which its {@link ToolResult} repeats; null when the server gives none
   * @param name the tool's name; empty when the server gives none
   * @param argsJson the arguments as the JSON text that arrived, numbers untouched; <code>{}</code>
   *     when there are none
   */
  record ToolCall(@Nullable String id, String name, String argsJson) implements AgentEvent {
    /**
     * Checks that name and arguments are there.
     *
     * @param id the call's id, or null
     * @param name the tool's name
     * @param argsJson the arguments
     */
    public ToolCall {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(argsJson, "argsJson");
    }
  }

  /**
   * A tool has answered the agent. Not for the end user (seeds). Of a tagged answer, {@code
   * output}, {@code data} or {@code content} is read where there is no {@code result} (assumed).
   *
   * @param id the id of the {@link ToolCall}; null when the server gives none
   * @param name the tool's name; empty when the server gives none
   * @param resultJson the answer as the JSON text that arrived, numbers untouched; {@code null} as
   *     JSON when there is none
   * @param failed true when the answer has {@code status} equal to {@code error}, which is how a
   *     tool that threw is reported (observed on ADK servers); the agent usually goes on
   */
  record ToolResult(@Nullable String id, String name, String resultJson, boolean failed)
      implements AgentEvent {
    /**
     * Checks that name and result are there.
     *
     * @param id the call's id, or null
     * @param name the tool's name
     * @param resultJson the answer
     * @param failed whether the tool failed
     */
    public ToolResult {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(resultJson, "resultJson");
    }
  }

  /**
   * Bytes that the agent put into its answer, such as a small picture (ADK). What a partial event
   * announces and its whole repeats is reported once (assumed, as for {@link Text}).
   *
   * @param mimeType what the bytes are, for example {@code image/png}
   * @param bytes the bytes; copied on the way in and on the way out
   */
  @SuppressWarnings("ArrayRecordComponent") // copied both ways, and equals() compares the content
  record InlineData(String mimeType, byte[] bytes) implements AgentEvent {
    /**
     * Checks that both are there and copies the bytes.
     *
     * @param mimeType what the bytes are
     * @param bytes the bytes
     */
    public InlineData {
      Objects.requireNonNull(mimeType, "mimeType");
      bytes = bytes.clone();
    }

    /**
     * The bytes.
     *
     * @return a copy, which the caller may change
     */
    @Override
    public byte[] bytes() {
      return bytes.clone();
    }

    /** Two are equal when type and content are. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof InlineData that
          && mimeType.equals(that.mimeType)
          && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
      return 31 * mimeType.hashCode() + Arrays.hashCode(bytes);
    }

    /** Type and size; never the bytes. */
    @Override
    public String toString() {
      return "InlineData[mimeType=" + mimeType + ", bytes=" + bytes.length + " bytes]";
    }
  }

  /**
   * The backend is still working: an event named or typed {@code heartbeat}, an empty {@code data:}
   * line, or a comment line (seeds); data that is only such a word, and an empty object (assumed).
   */
  record Heartbeat() implements AgentEvent {}

  /**
   * A notice worth telling a person: nothing but heartbeats has come for a while, so the service is
   * still at work. Made here, not by the server, behind the heartbeat that shows it; due every two
   * minutes (seeds), see {@link StreamLimits#noticeEvery()}.
   *
   * @param quiet how long ago the last event with a meaning came, or the stream was opened
   */
  record StillWorking(Duration quiet) implements AgentEvent {
    /**
     * Checks that the time is there.
     *
     * @param quiet how long nothing else has come
     */
    public StillWorking {
      Objects.requireNonNull(quiet, "quiet");
    }
  }

  /**
   * The agent reports that it failed. The stream may go on or end cleanly after it.
   *
   * @param code the server's code, for example {@code SAFETY}; null when it gives none
   * @param message the server's words; never empty: without any, what else it sent or a remark that
   *     it gives no reason
   */
  record Failure(@Nullable String code, String message) implements AgentEvent {
    /**
     * Checks that the message is there and not empty.
     *
     * @param code the server's code, or null
     * @param message the server's words
     */
    public Failure {
      requireWords(message, "the message of a failure");
    }
  }

  /**
   * Data that no known dialect explains: JSON of an unknown shape, or no JSON at all. Where only a
   * part of it is understood, it comes behind that part.
   *
   * @param json the data as it arrived; invalid UTF-8 is replaced by U+FFFD
   */
  record Unknown(String json) implements AgentEvent {
    /**
     * Checks that the data is there.
     *
     * @param json the data
     */
    public Unknown {
      Objects.requireNonNull(json, "json");
    }
  }

  private static void requireWords(String words, String what) {
    Objects.requireNonNull(words, what);
    if (words.isEmpty()) {
      throw new IllegalArgumentException(what + " is never empty");
    }
  }
}
