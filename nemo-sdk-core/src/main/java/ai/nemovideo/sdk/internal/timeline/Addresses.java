package ai.nemovideo.sdk.internal.timeline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where media are. */
final class Addresses {

  private static final Pattern WEB =
      Pattern.compile(
          "(https?://)(?:[^/?#]*@)?([^?#]*)(?:\\?([^#]*))?.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Parameters that say which medium it is, without their separators. Assumed. */
  private static final Set<String> NAMING =
      Set.of(
          "id",
          "fileid",
          "mediaid",
          "assetid",
          "videoid",
          "imageid",
          "audioid",
          "objectid",
          "resourceid",
          "itemid",
          "file",
          "filename",
          "name",
          "path",
          "media",
          "asset",
          "object",
          "url",
          "uri",
          "src");

  private static final Pattern SEPARATOR = Pattern.compile("[_.-]");

  /** An address inside an address can be signed, too. */
  private static final Pattern INNER_QUERY =
      Pattern.compile("(\\?|%3F).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Addresses() {}

  /**
   * What names the medium. The same file gets a new query whenever its address is signed again, so
   * that of an address in the web only host and path count, and of the query what names a file.
   */
  static String ofMedium(String address) {
    Matcher web = WEB.matcher(address);
    if (!web.matches()) {
      return address;
    }
    String query = web.group(3);
    return web.group(1) + web.group(2) + (query == null ? "" : named(query));
  }

  private static String named(String query) {
    return Arrays.stream(query.split("&"))
        .filter(Addresses::isNaming)
        .map(parameter -> "&" + INNER_QUERY.matcher(parameter).replaceFirst(""))
        .sorted()
        .collect(Collectors.joining());
  }

  private static boolean isNaming(String parameter) {
    int value = parameter.indexOf('=');
    String name = value < 0 ? "" : parameter.substring(0, value);
    return NAMING.contains(SEPARATOR.matcher(name).replaceAll("").toLowerCase(Locale.ROOT));
  }
}
