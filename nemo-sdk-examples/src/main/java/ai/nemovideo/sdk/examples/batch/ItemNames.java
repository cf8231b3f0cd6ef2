package ai.nemovideo.sdk.examples.batch;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * Names items after what is asked for. So an item keeps its job when others are added, left out or
 * moved, and one whose prompt was changed is a new one.
 */
final class ItemNames {

  private static final int LENGTH = 9;

  private ItemNames() {}

  /** A name for each item, no two alike. */
  static List<String> of(List<PlanItem> items) {
    List<String> names = new ArrayList<>();
    for (PlanItem item : items) {
      String words = String.join("\n", item.inputs()) + "\n\n" + item.prompt();
      String name = hash(words);
      for (int again = 2; names.contains(name); again++) {
        name = hash(words + "\n" + again);
      }
      names.add(name);
    }
    return names;
  }

  /** The name of an item's job: the SDK makes it of the names of both. */
  static String job(String batch, String item) {
    return batch + "." + item;
  }

  /** The last letters of the digest of a text. */
  static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      String letters = new BigInteger(1, digest).toString(Character.MAX_RADIX);
      return "0".repeat(LENGTH).concat(letters).substring(letters.length());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
