package ai.nemovideo.sdk.skill;

import ai.nemovideo.sdk.internal.skill.IntentReader;
import java.util.Objects;
import java.util.Optional;

/**
 * What a user's words ask for: one of four things that a program does by itself, or the agent.
 *
 * <p>Whom the keywords ask is stated in the seeds: export, download, 导出, "send me the video" the
 * exporter; credits, balance, 积分, 余额 the account; status, 状态, "show tracks" the timeline; upload,
 * 上传 and files the upload; everything else the agent. How they are told from the same words in
 * other roles is our own reading (assumed), made of tables of words and few rules:
 *
 * <ul>
 *   <li>An order stands where orders stand. "Export the clip for my boss" is one, "write a summary
 *       of the export" is none, and neither is anything between quotation marks.
 *   <li>A change comes before everything else: with one in the message, all of it goes to the agent
 *       ("make it slower and then export"), and exporting is asked for again afterwards.
 *   <li>What is denied is not done. "Don't export yet, show tracks" asks for the tracks; a denial
 *       alone goes to the agent.
 *   <li>Questions about how something works or what it costs go to the agent; questions about how
 *       much there is do not.
 *   <li>Of two orders the first counts.
 *   <li>In doubt it is the agent who is asked: he can ask back, though that costs credits.
 * </ul>
 *
 * @param route who serves the words
 * @param because one English sentence that explains the choice to people
 * @param matched the word or phrase that decided, when one did
 */
public record Intent(Route route, String because, Optional<String> matched) {

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
    return IntentReader.read(words);
  }

  /**
   * Routes words that come with a file: {@link Route#UPLOAD} when they ask for nothing more
   * (seeds). The file is to be uploaded whatever the route; the route says what comes after that.
   *
   * @param words what the user said beside the file; may be blank
   * @return the route and its reason
   */
  public static Intent withFile(String words) {
    return IntentReader.readWithFile(words);
  }
}
