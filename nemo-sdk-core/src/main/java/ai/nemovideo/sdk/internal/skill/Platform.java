package ai.nemovideo.sdk.internal.skill;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a program is installed, for the header {@code X-Skill-Platform}. {@code SKILL_SOURCE} has
 * the last word (vendor docs); else {@code clawhub} below {@code ~/.clawhub/} and {@code cursor}
 * below {@code ~/.cursor/skills/}, by the install path (seeds), else {@code unknown}. A program's
 * install path is assumed to be that of its code: this library and the class path; or, when a tool
 * runs it from elsewhere, the working folder.
 *
 * @param environment the environment variables
 * @param home the user's home; null when there is none
 * @param places where the program may be said to be; what is first counts first
 */
public record Platform(Map<String, String> environment, @Nullable Path home, List<Path> places) {

  private static final String UNKNOWN = "unknown";

  /** In a jar, maybe in another one: {@code jar:file:/a/b.jar!/} and {@code nested:/a/b.jar/!c}. */
  private static final Pattern IN_A_JAR = Pattern.compile("(?:jar:)?(?:nested|file):(.+?)/?!.*");

  /** The platform of this process, under the given environment. */
  public static Platform current(Map<String, String> environment) {
    Path here = Path.of("").toAbsolutePath();
    List<Path> places = new ArrayList<>();
    addIfPath(places, here, codeLocation());
    String classPath = System.getProperty("java.class.path", "");
    for (String entry : classPath.split(Pattern.quote(File.pathSeparator))) {
      addIfPath(places, here, entry);
    }
    places.add(here);
    String home = System.getProperty("user.home", "");
    return new Platform(environment, home.isBlank() ? null : Path.of(home), places);
  }

  /** The name for the header. */
  public String name() {
    String given = environment.get("SKILL_SOURCE");
    if (given != null && !given.isBlank()) {
      return given.strip();
    }
    return home == null ? UNKNOWN : installed(home);
  }

  private String installed(Path home) {
    for (Path place : places) {
      if (isBelow(place, home.resolve(".clawhub"))) {
        return "clawhub";
      }
      if (isBelow(place, home.resolve(".cursor").resolve("skills"))) {
        return "cursor";
      }
    }
    return UNKNOWN;
  }

  /** By name or, where there are links, by what they lead to. */
  private static boolean isBelow(Path place, Path folder) {
    return plain(place).startsWith(plain(folder)) || real(place).startsWith(real(folder));
  }

  private static Path plain(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException | SecurityException e) {
      return plain(path);
    }
  }

  /** The file or folder that a class was loaded from; blank when it has none. */
  static String path(URL location) {
    Matcher inJar = IN_A_JAR.matcher(location.toString());
    String file = inJar.matches() ? "file:" + inJar.group(1) : location.toString();
    try {
      return file.startsWith("file:") ? Path.of(new URI(file)).toString() : "";
    } catch (java.net.URISyntaxException | IllegalArgumentException e) {
      return "";
    }
  }

  private static String codeLocation() {
    CodeSource source = Platform.class.getProtectionDomain().getCodeSource();
    URL location = source == null ? null : source.getLocation();
    return location == null ? "" : path(location);
  }

  private static void addIfPath(List<Path> places, Path here, String text) {
    if (!text.isBlank()) {
      try {
        places.add(here.resolve(text));
      } catch (java.nio.file.InvalidPathException e) {
        // A class path can hold anything.
      }
    }
  }
}
