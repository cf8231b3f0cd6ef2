package ai.nemovideo.sdk.local.internal.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code name=value} pairs after the first semicolon of a header. */
final class HeaderParameters {
  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*([\\w*-]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]*))");

  private HeaderParameters() {}

  /** By lower-case name; {@code filename*=UTF-8''…} wins over {@code filename}. */
  static Map<String, String> of(String header) {
    Map<String, String> parameters = new HashMap<>();
    Map<String, String> extended = new HashMap<>();
    for (Matcher m = PARAMETER.matcher(header); m.find(); ) {
      String name = m.group(1).toLowerCase(Locale.ROOT);
      String value = m.group(2) != null ? unquoted(m.group(2)) : m.group(3);
      if (name.endsWith("*")) {
        extended.put(name.substring(0, name.length() - 1), decoded(value));
      } else {
        parameters.put(name, value);
      }
    }
    parameters.putAll(extended);
    return parameters;
  }

  /** Browsers and OkHttp escape three characters of a file name with per cent signs. */
  private static String unquoted(String value) {
    return value
        .replaceAll("\\\\([\"\\\\])", "$1")
        .replace("%22", "\"")
        .replace("%0D", "\r")
        .replace("%0A", "\n");
  }

  private static String decoded(String value) {
    String text = value.substring(value.lastIndexOf('\'') + 1).replace("+", "%2B");
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
