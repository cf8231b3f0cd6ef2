package ai.nemovideo.sdk.skill;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a user's words ask for: one of four things that a program does by itself, or the agent
 * (seeds).
 *
 * @param route who serves the words
 * @param because one English sentence that explains the choice to people
 * @param matched the word or phrase that decided, when one did
 */
public record Intent(Route route, String because, Optional<String> matched) {

  private static final Map<String, Route> KEYWORDS =
      Map.ofEntries(
          Map.entry("export", Route.EXPORT),
          Map.entry("导出", Route.EXPORT),
          Map.entry("download", Route.EXPORT),
          Map.entry("send me the video", Route.EXPORT),
          Map.entry("credits", Route.CREDITS),
          Map.entry("积分", Route.CREDITS),
          Map.entry("balance", Route.CREDITS),
          Map.entry("余额", Route.CREDITS),
          Map.entry("status", Route.STATE),
          Map.entry("状态", Route.STATE),
          Map.entry("show tracks", Route.STATE),
          Map.entry("upload", Route.UPLOAD),
          Map.entry("上传", Route.UPLOAD));

  /**
   * Needs every component.
   *
   * @param route as above
   * @param because as above
   * @param matched as above
   */
  public Intent {
    Objects.requireNonNull(route, "route");
    Objects.requireNonNull(because, "because");
    Objects.requireNonNull(matched, "matched");
  }

  /** Who serves a user's words (seeds: the first four never reach the agent). */
  public enum Route {
    /** Renders the timeline and downloads the video. */
    EXPORT,
    /** Tells the credit balance. */
    CREDITS,
    /** Tells what is on the timeline. */
    STATE,
    /** Takes a file into the session. */
    UPLOAD,
    /** Sends the words to the agent, which costs credits. */
    AGENT;

    /**
     * Whether the words are served without the agent, and so without its credits.
     *
     * @return true for all but {@link #AGENT}
     */
    public boolean skipsAgent() {
      return this != AGENT;
    }
  }

  /**
   * Routes a user's words.
   *
   * @param words as the user said them, in English or Chinese
   * @return the route and its reason
   */
  public static Intent of(String words) {
    String plain = words.strip().toLowerCase(Locale.ROOT);
    Route route = KEYWORDS.get(plain);
    return route == null
        ? new Intent(Route.AGENT, "No word asks for anything else.", Optional.empty())
        : new Intent(route, "The words are “" + plain + "”.", Optional.of(plain));
  }

  /**
   * Routes words that come with a file: without a wish of their own they are an upload (seeds).
   *
   * @param words what the user said beside the file; may be blank
   * @return the route and its reason
   */
  public static Intent withFile(String words) {
    return words.isBlank()
        ? new Intent(Route.UPLOAD, "A file came without words.", Optional.empty())
        : of(words);
  }
}
