package ai.nemovideo.sdk.local.internal.agent;

import java.util.ArrayList;
import java.util.List;

/** Cuts an answer into the pieces in which it is told. Joined they are the answer again. */
final class Chunks {
  private static final int LENGTH = 24;

  private Chunks() {}

  static List<String> of(String text) {
    List<String> chunks = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < text.length(); i++) {
      boolean afterSpace = text.charAt(i - 1) == ' ';
      boolean insideCharacter = Character.isLowSurrogate(text.charAt(i));
      boolean longEnough = i - from >= LENGTH && afterSpace || i - from >= 2 * LENGTH;
      if (longEnough && !insideCharacter) {
        chunks.add(text.substring(from, i));
        from = i;
      }
    }
    chunks.add(text.substring(from));
    return chunks;
  }
}
