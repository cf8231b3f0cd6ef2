package ai.nemovideo.sdk.internal.address;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address as it may be shown in logs and messages. Who has a signed one has the file, and the
 * signature is in its query; before the host there may be a password.
 */
public final class ShownAddress {

  private static final String HIDDEN = "(hidden)";
  private static final Pattern USER = Pattern.compile("(//)[^/?#]*@");
  private static final Pattern REST = Pattern.compile("([?#]).*", Pattern.DOTALL);
  private static final Pattern DATA =
      Pattern.compile("^(data:).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern IN_TEXT =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,20}://[^\\s\"<>]+");

  private ShownAddress() {}

  /** Scheme, host and path; of a path on disk or a word without any of these, all of it. */
  public static String of(@Nullable Object address) {
    String text = String.valueOf(address);
    String place = DATA.matcher(USER.matcher(text).replaceFirst("$1")).replaceFirst("$1" + HIDDEN);
    return REST.matcher(place).replaceFirst("$1" + HIDDEN);
  }

  /** As {@link #of(Object)}, of each. */
  public static List<String> ofAll(List<?> addresses) {
    return addresses.stream().map(ShownAddress::of).toList();
  }

  /** A text with all addresses in it as they may be shown. */
  public static @Nullable String in(@Nullable String text) {
    return text == null ? null : IN_TEXT.matcher(text).replaceAll(found -> shown(found.group()));
  }

  private static String shown(String address) {
    return Matcher.quoteReplacement(of(address));
  }
}
