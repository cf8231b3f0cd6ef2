package ai.nemovideo.sdk.examples.program;

/** What the option to begin anew means. */
final class FreshWords {

  /** For a program that makes one video. */
  static final String ORDER =
      "Begin and pay a new order, even if the same one is unfinished. Without it, the same command"
          + " goes on with that.";

  private FreshWords() {}
}
