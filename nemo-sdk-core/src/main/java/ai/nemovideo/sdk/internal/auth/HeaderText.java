package ai.nemovideo.sdk.internal.auth;

/** What a header can carry: visible ASCII. Anything else is no token and no client id. */
public final class HeaderText {

  /** Assumed: longer than any token, and short enough for every server's limit on headers. */
  private static final int LONGEST = 8192;

  private HeaderText() {}

  public static boolean isSafe(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && text.chars().allMatch(c -> c > 0x20 && c < 0x7f);
  }
}
