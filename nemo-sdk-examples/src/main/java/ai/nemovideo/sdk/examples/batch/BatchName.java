package ai.nemovideo.sdk.examples.batch;

import java.nio.file.Path;

/** The name of a batch that was given none: the same for the same file or folder. */
public final class BatchName {

  private static final int LONGEST_WORD = 40;

  private BatchName() {}

  /** A name that tells people what it is, and keeps equal names in other folders apart. */
  public static String of(Path source) {
    Path whole = source.toAbsolutePath().normalize();
    String word =
        OutputNames.stem(String.valueOf(whole.getFileName()))
            .replaceAll("[^A-Za-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    String shortened = word.substring(0, Math.min(LONGEST_WORD, word.length()));
    return (shortened.isEmpty() ? "batch" : shortened) + "-" + ItemNames.hash(whole.toString());
  }
}
