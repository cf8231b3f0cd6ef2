package ai.nemovideo.sdk.sse.conformance;

import ai.nemovideo.sdk.sse.AgentEvent;
import ai.nemovideo.sdk.sse.AgentEventStream;
import ai.nemovideo.sdk.sse.StreamEnd;
import ai.nemovideo.sdk.sse.StreamLimits;
import ai.nemovideo.sdk.sse.internal.frame.FrameReader;
import ai.nemovideo.sdk.sse.internal.frame.LineReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** From a body to the lines that a case expects. */
enum Reading {
  /** Below the JSON, where names, ids and waiting times can be seen. */
  FRAMES {
    @Override
    Seen read(ResponseBody body) throws IOException {
      try (BufferedSource source = body.source()) {
        FrameReader frames = new FrameReader(new LineReader(source::read, 1 << 20), 1 << 20);
        List<String> lines = new ArrayList<>();
        FrameReader.Kind kind = frames.next();
        while (kind != FrameReader.Kind.END) {
          lines.add(line(kind, frames));
          kind = frames.next();
        }
        addEnd(frames, lines);
        return new Seen(lines, null, null);
      }
    }
  },

  /** As the caller of the SDK sees them. */
  EVENTS {
    @Override
    Seen read(ResponseBody body) {
      try (AgentEventStream stream =
          AgentEventStream.of(body, StreamLimits.defaults(), () -> 0L, () -> {})) {
        List<String> lines = new ArrayList<>();
        AgentEvent event = stream.next();
        while (event != null) {
          lines.add(line(event));
          event = stream.next();
        }
        return new Seen(lines, stream.text(), stream.end());
      }
    }
  };

  /**
   * What was seen.
   *
   * @param heard the words; null below the events
   * @param end the end; null below the events, where a broken one throws
   */
  record Seen(List<String> lines, @Nullable String heard, @Nullable StreamEnd end) {}

  abstract Seen read(ResponseBody body) throws IOException;

  private static String line(FrameReader.Kind kind, FrameReader frames) {
    return switch (kind) {
      case EVENT ->
          join(frames.name().isEmpty() ? "data" : "data[" + frames.name() + "]", data(frames));
      case NAME_ONLY -> join("name", frames.name());
      case COMMENT -> "comment";
      case END -> throw new AssertionError(kind);
    };
  }

  /** Still bytes at this height, so that it does not matter who decodes them. */
  private static String data(FrameReader frames) {
    int start = frames.dataStart();
    return Standard.decode(Arrays.copyOfRange(frames.data(), start, start + frames.dataLength()));
  }

  private static void addEnd(FrameReader frames, List<String> lines) {
    if (!frames.lastEventId().isEmpty()) {
      lines.add(join("id", frames.lastEventId()));
    }
    if (frames.retryMillis() >= 0) {
      lines.add(join("retry", "" + frames.retryMillis()));
    }
    if (frames.endedInMidEvent()) {
      lines.add("unfinished");
    }
  }

  private static String line(AgentEvent event) {
    if (event instanceof AgentEvent.Text said) {
      return join(said.delta() ? "chunk" : "whole", said.text());
    } else if (event instanceof AgentEvent.Thought thought) {
      return join("thought", thought.text());
    } else if (event instanceof AgentEvent.ToolCall call) {
      return join("call", orDash(call.id()), orDash(call.name()), call.argsJson());
    } else if (event instanceof AgentEvent.ToolResult result) {
      String kind = result.failed() ? "failed" : "result";
      return join(kind, orDash(result.id()), orDash(result.name()), result.resultJson());
    } else if (event instanceof AgentEvent.InlineData inline) {
      return join("inline", inline.mimeType(), orDash(HexFormat.of().formatHex(inline.bytes())));
    } else if (event instanceof AgentEvent.Failure failure) {
      return join("failure", orDash(failure.code()), failure.message());
    } else if (event instanceof AgentEvent.Unknown unknown) {
      return join("unknown", unknown.json());
    }
    return event.equals(new AgentEvent.Heartbeat()) ? "beat" : event.toString();
  }

  private static String orDash(@Nullable String value) {
    return value == null || value.isEmpty() ? "-" : value;
  }

  private static String join(String kind, String... values) {
    String rest = String.join(" ", values);
    return rest.isEmpty() ? kind : kind + " " + rest;
  }
}
