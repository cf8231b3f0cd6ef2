package ai.nemovideo.sdk.internal.download;

import java.util.ArrayList;
import java.util.List;

/** The places that did not give the file, with their reasons. */
final class Tried {

  private final List<String> words = new ArrayList<>();
  private final List<RuntimeException> failures = new ArrayList<>();

  void add(String place, RuntimeException failure) {
    words.add(place + ": " + strip(String.valueOf(failure.getMessage())));
    failures.add(failure);
  }

  /** All of them, without a full stop. */
  String words() {
    return String.join("; ", words);
  }

  /** Why the last place did not give it. */
  RuntimeException last() {
    return failures.get(failures.size() - 1);
  }

  /** The reason of the last place in words of its own, with those of the others. */
  <T extends Throwable> T withOthers(T last) {
    failures.subList(0, failures.size() - 1).forEach(last::addSuppressed);
    return last;
  }

  private static String strip(String message) {
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }
}
