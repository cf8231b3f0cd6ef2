package ai.nemovideo.sdk.internal.job;

import org.jspecify.annotations.Nullable;

/**
 * Writes a JSON object of texts in visible ASCII: one line to every reader, whatever it takes for a
 * line end, the same in every encoding, and exact even where a text is no proper Unicode.
 */
final class AsciiObject {

  private final StringBuilder json = new StringBuilder("{");

  /** Adds a text; null is left out. */
  AsciiObject put(String name, @Nullable String value) {
    if (value != null) {
      if (json.length() > 1) {
        json.append(',');
      }
      quote(name);
      json.append(':');
      quote(value);
    }
    return this;
  }

  private void quote(String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c >= ' ' && c <= '~') {
        json.append(c);
      } else {
        json.append(String.format("\\u%04x", (int) c));
      }
    }
    json.append('"');
  }

  /** The object. */
  @Override
  public String toString() {
    return json + "}";
  }
}
