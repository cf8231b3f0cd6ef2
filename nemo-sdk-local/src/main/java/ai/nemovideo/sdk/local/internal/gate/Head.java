package ai.nemovideo.sdk.local.internal.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The first line and the headers of a message, and the bytes that they came in. */
final class Head {
  private final byte[] bytes;
  private final String start;
  private final Map<String, List<String>> headers;

  private Head(byte[] bytes, String start, Map<String, List<String>> headers) {
    this.bytes = bytes;
    this.start = start;
    this.headers = headers;
  }

  static Head parse(byte[] bytes) throws IOException {
    List<String> lines = new String(bytes, StandardCharsets.ISO_8859_1).lines().toList();
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size() - 1)) {
      int colon = line.indexOf(':');
      if (colon <= 0) {
        throw new MalformedHttpException("not a header: " + line);
      }
      headers
          .computeIfAbsent(
              line.substring(0, colon).toLowerCase(Locale.ROOT), n -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    return new Head(bytes, lines.get(0), headers);
  }

  byte[] bytes() {
    return bytes;
  }

  /** The words of the first line, of which there have to be so many. */
  List<String> start(int words) throws IOException {
    List<String> found = List.of(start.split(" ", words));
    if (found.size() < words) {
      throw new MalformedHttpException("not HTTP/1.1: " + start);
    }
    return found;
  }

  /** Values by lower-case name. */
  Map<String, List<String>> headers() {
    return headers;
  }

  /** Whether one of the comma-separated values of a header is this one. */
  boolean says(String name, String value) {
    return headers.getOrDefault(name, List.of()).stream()
        .flatMap(list -> List.of(list.split(",")).stream())
        .anyMatch(token -> token.strip().equalsIgnoreCase(value));
  }

  /** How the body is framed, if the headers tell. */
  Optional<Framing> framing() throws IOException {
    if (says("transfer-encoding", "chunked")) {
      return Optional.of(new ChunkedFraming());
    }
    List<String> lengths = headers.getOrDefault("content-length", List.of());
    return lengths.isEmpty() ? Optional.empty() : Optional.of(ofLength(lengths.get(0)));
  }

  private static Framing ofLength(String text) throws IOException {
    if (!text.matches("\\d{1,18}")) {
      throw new MalformedHttpException("not a length: " + text);
    }
    return Framing.ofLength(Long.parseLong(text));
  }
}
