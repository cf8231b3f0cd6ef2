package ai.nemovideo.sdk.examples.job;

import ai.nemovideo.sdk.MediaSource;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Inputs as texts: a path, an address, or {@code bundled:} and the name of a photograph in this
 * jar.
 */
public final class Inputs {

  private static final String BUNDLED = "bundled:";

  /** Two letters at least: one is a drive of Windows. */
  private static final Pattern OTHER_ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://");

  private Inputs() {}

  /** The text of a bundled photograph. */
  static String bundled(String name) {
    return BUNDLED + name;
  }

  /** The text that means the same from any folder. */
  public static String absolute(String input) {
    return isUrl(input) || isBundled(input) ? input : path(input).toAbsolutePath().toString();
  }

  /** What the SDK uploads. */
  public static MediaSource media(String input) {
    if (isUrl(input)) {
      return MediaSource.url(url(input));
    }
    return isBundled(input)
        ? BundledPhotos.media(input.substring(BUNDLED.length()))
        : MediaSource.file(path(input));
  }

  /** The path of an input that is a file here. */
  public static boolean isFile(String input) {
    return !isUrl(input) && !isBundled(input);
  }

  private static boolean isUrl(String input) {
    String lower = input.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://");
  }

  /** Whether it is an address of a kind that nobody here or at the service can load. */
  public static boolean isOtherAddress(String input) {
    return !isUrl(input) && OTHER_ADDRESS.matcher(input).lookingAt();
  }

  /** Why such an address cannot be used; without a full stop. */
  public static String otherAddress(String input) {
    return "the address " + input + " begins with neither https:// nor http://";
  }

  private static boolean isBundled(String input) {
    return input.startsWith(BUNDLED)
        && BundledPhotos.NAMES.contains(input.substring(BUNDLED.length()));
  }

  private static URI url(String input) {
    try {
      return new URI(input);
    } catch (URISyntaxException e) {
      throw new BadInputException("The address " + input + " is none: " + e.getReason() + ".");
    }
  }

  private static Path path(String input) {
    if (isOtherAddress(input)) {
      throw new BadInputException(otherAddress(input).replaceFirst("^t", "T") + ".");
    }
    try {
      return Path.of(input);
    } catch (InvalidPathException e) {
      throw new BadInputException("The file name " + input + " is none: " + e.getReason() + ".");
    }
  }
}
