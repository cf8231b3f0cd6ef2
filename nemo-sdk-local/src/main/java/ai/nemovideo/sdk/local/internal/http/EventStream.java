package ai.nemovideo.sdk.local.internal.http;

import ai.nemovideo.sdk.local.Pause;
import ai.nemovideo.sdk.local.Scenario;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The answer of a turn on the wire: each event is flushed. A listener that has gone away does not
 * stop the work, as it does not on the real service: what follows is written to nobody.
 */
final class EventStream implements AutoCloseable {
  private final OutputStream out;
  private final AgentEvents events;
  private final Scenario scenario;
  private final Pause pause;
  private boolean first = true;
  private boolean abandoned;

  private EventStream(OutputStream out, AgentEvents events, Scenario scenario, Pause pause) {
    this.out = out;
    this.events = events;
    this.scenario = scenario;
    this.pause = pause;
  }

  static EventStream open(HttpExchange exchange, AgentEvents events, Scenario scenario, Pause pause)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.getResponseHeaders().set("Cache-Control", "no-cache");
    exchange.sendResponseHeaders(200, 0);
    return new EventStream(exchange.getResponseBody(), events, scenario, pause);
  }

  void send(List<JsonObject> batch) throws InterruptedException {
    for (JsonObject event : batch) {
      write(frame(event));
    }
  }

  void heartbeat() throws InterruptedException {
    write(
        switch (scenario.heartbeatForm()) {
          case TYPED -> events.prefix() + "{\"type\":\"heartbeat\"}\n\n";
          case NAMED_EVENT -> "event: heartbeat\ndata:\n\n";
          case EMPTY_DATA -> "data:\n\n";
          case COMMENT -> ": heartbeat\n\n";
        });
  }

  /** Writes half an event and lets the connection drop. */
  CutConnectionException cutInside(JsonObject event) throws InterruptedException {
    String frame = frame(event);
    write(frame.substring(0, frame.length() / 2));
    return new CutConnectionException();
  }

  private String frame(JsonObject event) {
    return events.prefix() + Json.text(event) + "\n\n";
  }

  private void write(String text) throws InterruptedException {
    if (!first && !scenario.pace().isZero()) {
      pause.pause(scenario.pace());
    }
    first = false;
    if (abandoned) {
      return;
    }
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      abandoned = true;
    }
  }

  /** Ends the answer well. */
  @Override
  public void close() throws IOException {
    if (abandoned) {
      throw new CutConnectionException();
    }
    out.close();
  }
}
