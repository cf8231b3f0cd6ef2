package ai.nemovideo.sdk.sse.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A file of cases, and how its streams are read. */
enum Theme {
  LINE_ENDS(Reading.FRAMES),
  BYTE_ORDER_MARK(Reading.FRAMES),
  COMMENTS(Reading.FRAMES),
  DATA_FIELD(Reading.FRAMES),
  EVENT_FIELD(Reading.FRAMES),
  ID_FIELD(Reading.FRAMES),
  RETRY_FIELD(Reading.FRAMES),
  UNKNOWN_FIELDS(Reading.FRAMES),
  UNFINISHED_BLOCKS(Reading.FRAMES),
  ENCODING(Reading.EVENTS),
  TAGGED(Reading.EVENTS),
  ADK(Reading.EVENTS),
  MIXED(Reading.EVENTS),
  REPEATED_WHOLES(Reading.EVENTS),
  CALLS(Reading.EVENTS),
  THOUGHTS(Reading.EVENTS),
  INLINE_DATA(Reading.EVENTS),
  HEARTBEATS(Reading.EVENTS),
  FAILURES(Reading.EVENTS),
  UNKNOWN(Reading.EVENTS),
  MALFORMED(Reading.EVENTS);

  private static final String NAME = "== ";

  private final Reading reading;

  Theme(Reading reading) {
    this.reading = reading;
  }

  Reading reading() {
    return reading;
  }

  String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    List<String> lines = lines();
    int at = 0;
    while (at < lines.size()) {
      int next = at + 1;
      while (next < lines.size() && !lines.get(next).startsWith(NAME)) {
        next++;
      }
      String name = lines.get(at).substring(NAME.length());
      cases.add(Case.parse(this, name, lines.subList(at + 1, next)));
      at = next;
    }
    return cases;
  }

  /** Only LF ends a line of the file. */
  private List<String> lines() {
    String file = name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
    try (InputStream in = Theme.class.getResourceAsStream(file)) {
      String text = new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8);
      return List.of(text.split("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
