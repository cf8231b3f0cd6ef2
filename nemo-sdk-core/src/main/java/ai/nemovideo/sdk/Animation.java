package ai.nemovideo.sdk;

import ai.nemovideo.sdk.draft.Draft;
import ai.nemovideo.sdk.draft.Timeline;
import ai.nemovideo.sdk.internal.pipeline.AnimatePipeline;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.model.UploadedAsset;
import ai.nemovideo.sdk.skill.GuiTranslation;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A video that is made and rendered, ready to be saved. Immutable; usable as long as its client is
 * open.
 */
public final class Animation {

  /** How the file comes to disk; the client knows. */
  @FunctionalInterface
  interface Saver {
    Path save(Path target);
  }

  private static final String UNKNOWN =
      "What is in this video is not known any more: its session has gone on to other work.";
  private static final String UNKNOWN_CHINESE = "视频的内容已无法得知：它所在的会话后来又用于别的制作。";

  private final AnimatePipeline.Made made;
  private final Saver saver;

  Animation(AnimatePipeline.Made made, Saver saver) {
    this.made = made;
    this.saver = saver;
  }

  /**
   * Saves the video. It is written beside the target as {@code .part}, with a note in {@code
   * .part.info} so that a later call goes on where this one stopped, and renamed when it is
   * complete, so the target is either whole or not there; a file that was there is replaced.
   * Missing folders are made. May be called again and costs no credits.
   *
   * @param target where to
   * @return the target
   * @throws ai.nemovideo.sdk.error.DownloadException when the file cannot be fetched or written
   * @throws ai.nemovideo.sdk.error.NemoException when the service refuses it, with the type of the
   *     refusal, or when the thread is interrupted
   */
  public Path saveTo(Path target) {
    return saver.save(target);
  }

  /**
   * {@return where the service keeps the file; empty when it did not say. No token is needed there,
   * and none must be sent}
   */
  public Optional<URI> downloadUrl() {
    return made.render().outputUrl();
  }

  /** {@return what is in the video; empty when {@linkplain #isDraftKnown() that is not known}} */
  public Timeline timeline() {
    return draft().timeline();
  }

  /**
   * {@return the draft that was rendered; empty when it {@linkplain #isDraftKnown() is not known}}
   */
  public Draft draft() {
    Draft draft = made.draft();
    return draft == null ? Draft.parse("{}") : draft;
  }

  /**
   * Whether the draft that was rendered is known. It is, unless a finished render was resumed after
   * its session had gone on to the work of another job, as in a batch: the draft there is never
   * taken for that of this video.
   *
   * @return false when {@link #draft()} and {@link #timeline()} are empty for that reason
   */
  public boolean isDraftKnown() {
    return made.draft() != null;
  }

  /**
   * What the agent said, word for word. It speaks as if its reader had a screen; {@link #report()}
   * is for people.
   *
   * @return its words; empty after a silent turn
   */
  public String agentWords() {
    return made.words();
  }

  /**
   * Something to show to people in any case: what the agent said, without its talk of a screen, or
   * else the summary of the timeline in English; a sentence that says so when that is not known.
   *
   * @return one or several lines, never empty
   */
  public String report() {
    return report(Locale.ENGLISH);
  }

  /**
   * As {@link #report()}, with the summary in another language.
   *
   * @param locale Chinese, or English in all other cases
   * @return one or several lines, never empty
   */
  public String report(Locale locale) {
    String said = GuiTranslation.of(made.words()).text();
    return said.isBlank() ? summary(locale) : said;
  }

  /** {@return the inputs as the service knows them; immutable} */
  public List<UploadedAsset> assets() {
    return made.assets();
  }

  /** {@return the session in which the video was made} */
  public String sessionId() {
    return made.render().sessionId();
  }

  /** {@return the render that made the file} */
  public String renderId() {
    return made.render().id();
  }

  /** {@return the job's record when the video was ready: with it, the file can be had later} */
  public JobHandle handle() {
    return made.handle();
  }

  /** Session, render and timeline. */
  @Override
  public String toString() {
    return "Animation[session="
        + sessionId()
        + ", render="
        + renderId()
        + ", "
        + summary(Locale.ENGLISH)
        + "]";
  }

  private String summary(Locale locale) {
    if (isDraftKnown()) {
      return timeline().summary(locale);
    }
    return locale.getLanguage().equals("zh") ? UNKNOWN_CHINESE : UNKNOWN;
  }
}
