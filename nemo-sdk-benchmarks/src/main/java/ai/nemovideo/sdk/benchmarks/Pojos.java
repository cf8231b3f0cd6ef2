package ai.nemovideo.sdk.benchmarks;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody without the SDK would write: one class for each dialect, filled by reflection. */
@SuppressWarnings("unused") // Moshi writes the fields, the tests read some
final class Pojos {

  private Pojos() {}

  /** A tagged event. */
  static final class Tagged {
    @Nullable String type;
    @Nullable String content;
  }

  /** An event of the ADK. */
  static final class Adk {
    @Nullable String id;
    @Nullable String invocationId;
    @Nullable String author;
    @Nullable Boolean partial;
    @Nullable Content content;
    @Nullable String errorCode;
    @Nullable String errorMessage;
  }

  /** What the agent says. */
  static final class Content {
    @Nullable String role;
    @Nullable List<Part> parts;
  }

  /** One part of it. */
  static final class Part {
    @Nullable String text;
    @Nullable Boolean thought;
    @Nullable Function functionCall;
    @Nullable Function functionResponse;
  }

  /** A call of a tool, or its answer. */
  static final class Function {
    @Nullable String id;
    @Nullable String name;
    @Nullable Map<String, Object> args;
    @Nullable Map<String, Object> response;
  }
}
