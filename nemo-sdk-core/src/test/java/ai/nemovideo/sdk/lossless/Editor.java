package ai.nemovideo.sdk.lossless;

import ai.nemovideo.sdk.testing.RawServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A service that has one session, and notes which draft it is asked to render, byte by byte. */
final class Editor implements AutoCloseable {

  private static final String BEFORE = ",\"sessionId\":\"s1\",\"draft\":";
  private static final String AFTER = ",\"output\":{\"format\":\"mp4\",\"quality\":\"high\"}}";
  private static final String STREAM =
      "data: {\"type\":\"tool_call\",\"name\":\"edit\",\"args\":{}}\n\n";

  private final RawServer server;
  private final List<byte[]> rendered = new CopyOnWriteArrayList<>();
  private volatile String state = "{}";
  private volatile String next = "{}";
  private volatile boolean refusing;
  private volatile boolean accepted;

  Editor() throws IOException {
    server = new RawServer(this::answer);
  }

  URI url() {
    return server.url();
  }

  /** What the state call answers, to the letter. */
  void state(String answer) {
    state = answer;
    next = answer;
    rendered.clear();
    accepted = false;
  }

  /** What the state call answers after the next message. */
  void stateAfterMessage(String answer) {
    next = answer;
  }

  /** Whether a render is refused by the plan of the account. */
  void refuse(boolean refuse) {
    refusing = refuse;
  }

  /** The drafts of the render calls, the refused ones too, oldest first. */
  List<byte[]> rendered() {
    return List.copyOf(rendered);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void answer(RawServer.Head head, RawServer.Connection connection) throws IOException {
    byte[] body = connection.body(head);
    String path = head.target();
    if (path.startsWith("/api/tasks/")) {
      json(connection, 200, "{\"code\":0,\"data\":{\"task_id\":\"1\",\"session_id\":\"s1\"}}");
    } else if (path.startsWith("/api/upload-video/")) {
      json(connection, 200, "{\"code\":0,\"data\":{\"files\":[{\"filename\":\"a.png\"}]}}");
    } else if (path.equals("/run_sse")) {
      state = next;
      connection.respond(200, "text/event-stream", STREAM);
    } else if (path.startsWith("/api/state/")) {
      json(connection, 200, state);
    } else if (path.equals("/api/render/proxy/lambda")) {
      rendered.add(draft(body));
      accepted = !refusing;
      json(connection, refusing ? 402 : 200, "{\"id\":\"r1\",\"status\":\"pending\"}");
    } else if (!accepted) {
      json(connection, 404, "{}");
    } else {
      json(connection, 200, "{\"status\":\"completed\",\"output\":{\"url\":\"http://x/y.mp4\"}}");
    }
  }

  private static void json(RawServer.Connection connection, int status, String body)
      throws IOException {
    connection.respond(status, "application/json", body);
  }

  /** What stands in the body of a render call where the draft has to be. */
  private static byte[] draft(byte[] body) {
    int start = 0;
    byte[] before = BEFORE.getBytes(StandardCharsets.UTF_8);
    while (!Arrays.equals(body, start, start + before.length, before, 0, before.length)) {
      start++;
    }
    byte[] after = AFTER.getBytes(StandardCharsets.UTF_8);
    int end = body.length - after.length;
    if (!Arrays.equals(body, end, body.length, after, 0, after.length)) {
      throw new IllegalStateException("The render call ends in something else.");
    }
    return Arrays.copyOfRange(body, start + before.length, end);
  }
}
