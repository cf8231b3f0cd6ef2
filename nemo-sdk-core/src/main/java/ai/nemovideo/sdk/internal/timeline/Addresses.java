package ai.nemovideo.sdk.internal.timeline;

import java.util.regex.Pattern;

/** Where media are. */
final class Addresses {

  private static final Pattern WEB =
      Pattern.compile(
          "(https?://)(?:[^/?#]*@)?([^?#]*).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Addresses() {}

  /**
   * What names the medium. The same file gets a new query whenever its address is signed again, so
   * that of an address in the web only host and path count.
   */
  static String ofMedium(String address) {
    return WEB.matcher(address).replaceFirst("$1$2");
  }
}
