package ai.nemovideo.sdk.internal.timeline;

import ai.nemovideo.sdk.draft.Segment;
import ai.nemovideo.sdk.draft.Track;
import ai.nemovideo.sdk.draft.TrackType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What people call tracks and segments. */
final class Names {

  private final Words words;
  private final String prefix;

  /** With the prefix of the keys that say how texts are quoted. */
  Names(Words words, String prefix) {
    this.words = words;
    this.prefix = prefix;
  }

  /** Video, BGM, Title; of another kind its own name, else its number. */
  String of(Track track) {
    String key = "type." + track.type().number();
    if (words.knows(key)) {
      return words.fill(key);
    }
    return track
        .name()
        .map(Line::of)
        .filter(name -> !name.isEmpty())
        .orElseGet(() -> of(track.type()));
  }

  String of(TrackType type) {
    String key = "type." + type.number();
    if (words.knows(key)) {
      return words.fill(key);
    }
    return type.equals(TrackType.UNKNOWN)
        ? words.fill("type.unknown")
        : words.fill("type.other", type.number());
  }

  /** A text in quotes; else the name, or that of the file. */
  String of(TrackType type, Segment segment) {
    if (type.equals(TrackType.TEXT)) {
      Optional<String> text = line(segment.text()).or(() -> line(segment.name()));
      return text.map(this::quoted).orElseGet(() -> words.fill("untitled"));
    }
    return plain(segment).orElseGet(() -> words.fill("untitled"));
  }

  /** A text in quotes, however the segment is called. */
  String text(String line) {
    return line.isEmpty() ? words.fill("untitled") : quoted(line);
  }

  /** A name as it is. */
  String name(String line) {
    return line.isEmpty() ? words.fill("untitled") : line;
  }

  private String quoted(String line) {
    return words.fill(prefix + (line.indexOf('"') < 0 ? "text" : "text.withQuotes"), line);
  }

  /** The name as it is told, without quotes; empty when there is none. */
  static Optional<String> plain(Segment segment) {
    return line(segment.name())
        .or(() -> line(segment.text()))
        .or(() -> line(segment.source().map(Names::file)));
  }

  private static Optional<String> line(Optional<String> text) {
    return text.map(Line::of).filter(line -> !line.isEmpty());
  }

  /** The name of the file at an address; empty when it has none. */
  static String file(String address) {
    if (address.regionMatches(true, 0, "data:", 0, 5)) {
      return "";
    }
    String path = address.replaceFirst("[?#].*$", "").replaceFirst("[/\\\\]+$", "");
    String last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    try {
      return URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return last;
    }
  }
}
