package ai.nemovideo.sdk.internal.prompt;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody may have meant. */
public final class Nearest {

  private Nearest() {}

  /** The known word that is most like another one, when one is like it. */
  public static Optional<String> to(String word, List<String> known) {
    String bare = bare(word);
    int allowed = Math.max(1, Math.min(bare.length(), 12) / 3);
    return known.stream()
        .filter(candidate -> distance(bare, bare(candidate)) <= allowed)
        .min(Comparator.comparingInt(candidate -> distance(bare, bare(candidate))));
  }

  /** Case and what stands between words do not count. Nobody's key is longer than this. */
  private static String bare(String word) {
    String first = word.length() > 300 ? word.substring(0, 300) : word;
    return first.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
  }

  /** How many letters to change, add, drop or swap with their neighbour. */
  private static int distance(String from, String to) {
    int[][] cost = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, from, to, i, j);
      }
    }
    return cost[from.length()][to.length()];
  }

  private static int step(int[][] cost, String from, String to, int i, int j) {
    boolean same = from.charAt(i - 1) == to.charAt(j - 1);
    int best = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
    best = Math.min(best, cost[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
