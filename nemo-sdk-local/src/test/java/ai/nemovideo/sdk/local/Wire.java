package ai.nemovideo.sdk.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/**
 * A bare client: real sockets, no SDK, so that the service is tested against the protocol alone.
 */
final class Wire {
  static final String BOUNDARY = "----local-nemo-test";
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI base;
  private final List<String> headers = new ArrayList<>();

  private Wire(URI base) {
    this.base = base;
  }

  /** A client with attribution headers and without a token. */
  static Wire to(LocalNemo nemo) {
    return to(nemo.baseUrl());
  }

  static Wire to(URI base) {
    Wire wire = new Wire(base);
    wire.headers.addAll(
        List.of("X-Skill-Source", "test", "X-Skill-Version", "1", "X-Skill-Platform", "unknown"));
    return wire;
  }

  /** A client with an anonymous token of its own. */
  static Wire anonymous(LocalNemo nemo) {
    return anonymous(nemo.baseUrl());
  }

  static Wire anonymous(URI base) {
    Wire wire = to(base);
    String token =
        data(wire.with("X-Client-Id", UUID.randomUUID().toString())
                .post("/api/auth/anonymous-token", ""))
            .get("token")
            .getAsString();
    return wire.withToken(token);
  }

  /** This client, after the service has started again, perhaps at another address. */
  Wire again(LocalNemo nemo) {
    Wire other = new Wire(nemo.baseUrl());
    other.headers.addAll(headers);
    return other;
  }

  Wire bare() {
    return new Wire(base);
  }

  Wire with(String name, String value) {
    Wire other = new Wire(base);
    other.headers.addAll(headers);
    other.headers.add(name);
    other.headers.add(value);
    return other;
  }

  Wire withToken(String token) {
    return with("Authorization", "Bearer " + token);
  }

  /** The value of the authorization header. */
  String authorization() {
    return headers.get(headers.indexOf("Authorization") + 1);
  }

  HttpResponse<String> get(String path) {
    return send("GET", path, BodyPublishers.noBody(), "");
  }

  HttpResponse<String> post(String path, String json) {
    return send("POST", path, BodyPublishers.ofString(json), "application/json");
  }

  HttpResponse<String> send(String method, String path, BodyPublisher body, String contentType) {
    return exchange(
        request(base.resolve(path)).method(method, body), contentType, BodyHandlers.ofString());
  }

  HttpResponse<byte[]> download(URI url, String... extra) {
    HttpRequest.Builder request = request(url).GET();
    if (extra.length > 0) {
      request.headers(extra);
    }
    return exchange(request, "", BodyHandlers.ofByteArray());
  }

  private HttpRequest.Builder request(URI url) {
    HttpRequest.Builder request = HttpRequest.newBuilder(url);
    return headers.isEmpty() ? request : request.headers(headers.toArray(String[]::new));
  }

  static <T> HttpResponse<T> exchange(
      HttpRequest.Builder request, String contentType, HttpResponse.BodyHandler<T> handler) {
    if (!contentType.isEmpty()) {
      request.header("Content-Type", contentType);
    }
    try {
      return HTTP.send(request.build(), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  String openSession() {
    return data(post(
            "/api/tasks/me/with-session/nemo_agent",
            "{\"task_name\":\"project\",\"language\":\"en\"}"))
        .get("session_id")
        .getAsString();
  }

  HttpResponse<String> upload(String session, String name, byte[] bytes) {
    return upload(session, name, new ByteArrayInputStream(bytes));
  }

  HttpResponse<String> upload(String session, String name, InputStream bytes) {
    return send(
        "POST",
        "/api/upload-video/nemo_agent/me/" + session,
        BodyPublishers.ofInputStream(() -> multipart("files", name, bytes)),
        "multipart/form-data; boundary=" + BOUNDARY);
  }

  static InputStream multipart(String field, String name, InputStream bytes) {
    String head =
        "--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\""
            + field
            + "\"; filename=\""
            + name
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    String tail = "\r\n--" + BOUNDARY + "--\r\n";
    return new SequenceInputStream(
        Collections.enumeration(List.of(stream(head), bytes, stream(tail))));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  HttpResponse<String> say(String session, String prompt) {
    return post("/run_sse", message(session, prompt));
  }

  static String message(String session, String prompt) {
    JsonObject part = new JsonObject();
    part.addProperty("text", prompt);
    JsonArray parts = new JsonArray();
    parts.add(part);
    JsonObject message = new JsonObject();
    message.add("parts", parts);
    JsonObject body = new JsonObject();
    body.addProperty("app_name", "nemo_agent");
    body.addProperty("user_id", "me");
    body.addProperty("session_id", session);
    body.add("new_message", message);
    return body.toString();
  }

  JsonObject state(String session) {
    return data(get("/api/state/nemo_agent/me/" + session + "/latest")).getAsJsonObject("state");
  }

  JsonObject draft(String session) {
    return state(session).getAsJsonObject("draft");
  }

  HttpResponse<String> render(String session, String id, JsonObject draft, String output) {
    return post(
        "/api/render/proxy/lambda",
        "{\"id\":\""
            + id
            + "\",\"sessionId\":\""
            + session
            + "\",\"draft\":"
            + draft
            + ",\"output\":"
            + output
            + "}");
  }

  static JsonObject json(HttpResponse<String> response) {
    return JsonParser.parseString(response.body()).getAsJsonObject();
  }

  static int code(HttpResponse<String> response) {
    return json(response).get("code").getAsInt();
  }

  static JsonObject data(HttpResponse<String> response) {
    JsonObject json = json(response);
    if (json.has("code") && json.get("code").getAsInt() != 0) {
      throw new AssertionError("refused: " + json);
    }
    return json.getAsJsonObject("data");
  }

  /** The JSON of each event that has any. */
  static List<JsonObject> events(String stream) {
    return stream
        .lines()
        .filter(line -> line.startsWith("data:"))
        .map(line -> line.substring(5).strip())
        .filter(line -> !line.isEmpty())
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .toList();
  }

  /** What the agent says, in either dialect, without the chunks that the whole repeats. */
  static String text(String stream) {
    return events(stream).stream()
        .filter(event -> !event.has("partial"))
        .map(Wire::textOf)
        .collect(Collectors.joining());
  }

  private static String textOf(JsonObject event) {
    JsonObject part =
        event.has("content") && event.get("content").isJsonObject()
            ? event.getAsJsonObject("content").getAsJsonArray("parts").get(0).getAsJsonObject()
            : event;
    JsonElement text = part.has("text") ? part.get("text") : part.get("content");
    return text == null || !text.isJsonPrimitive() ? "" : text.getAsString();
  }

  /** A photograph of sorts. */
  static byte[] picture(int width, int height, String format) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setPaint(new GradientPaint(0, 0, Color.ORANGE, width, height, Color.BLUE));
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
