package ai.nemovideo.sdk.internal.download;

import java.util.ArrayList;
import java.util.List;

/** The places that did not give the file, with their reasons. */
final class Tried {

  private final List<String> words = new ArrayList<>();
  private RuntimeException last = new IllegalStateException("nothing was tried");

  void add(String place, RuntimeException failure) {
    words.add(place + ": " + strip(String.valueOf(failure.getMessage())));
    last = failure;
  }

  /** All of them, without a full stop. */
  String words() {
    return String.join("; ", words);
  }

  RuntimeException last() {
    return last;
  }

  private static String strip(String message) {
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }
}
