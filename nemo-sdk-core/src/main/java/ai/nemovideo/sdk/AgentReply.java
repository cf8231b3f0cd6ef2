package ai.nemovideo.sdk;

import ai.nemovideo.sdk.draft.Draft;
import ai.nemovideo.sdk.draft.Timeline;
import ai.nemovideo.sdk.draft.TimelineDifference;
import ai.nemovideo.sdk.internal.timeline.Sentences;
import ai.nemovideo.sdk.internal.timeline.Words;
import ai.nemovideo.sdk.model.SessionState;
import ai.nemovideo.sdk.skill.GuiTranslation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of one message to the agent. The state is the truth: about three edits in ten are
 * silent (vendor docs), and have changed the draft all the same.
 *
 * @param words what the agent said, word for word; empty after a silent turn
 * @param beforeOrNull the state right before the message; null when another process had sent it
 * @param afterOrNull the state after it; null when nothing has changed
 */
public record AgentReply(
    String words, @Nullable SessionState beforeOrNull, @Nullable SessionState afterOrNull) {

  /** {@return whether the message has changed the session} */
  public boolean changed() {
    return afterOrNull != null;
  }

  /** {@return the draft after the message; empty when nothing has changed or there is none} */
  public Optional<Draft> draft() {
    return afterOrNull == null ? Optional.empty() : afterOrNull.draft();
  }

  /**
   * What the message has changed in the timeline. A message can change the session and nothing in
   * its timeline, a motion for example.
   *
   * @return the difference; empty when the state before the message is not known
   */
  public Optional<TimelineDifference> difference() {
    if (afterOrNull == null) {
      return Optional.of(TimelineDifference.NONE);
    }
    return beforeOrNull == null
        ? Optional.empty()
        : Optional.of(Timeline.difference(timeline(beforeOrNull), timeline(afterOrNull)));
  }

  /**
   * What the agent said, for somebody without a screen: it speaks as if its reader had one, and
   * tells him to click and to drag. {@link #words()} has it as it was said.
   *
   * @return the text without that, and what it asks for as actions
   */
  public GuiTranslation translation() {
    return GuiTranslation.of(words);
  }

  /**
   * Something to show to people in any case: {@linkplain #translation() what the agent said} or,
   * when it said nothing or only talked of the screen, what it has changed, in English.
   *
   * @return one or several lines, never empty
   */
  public String report() {
    return report(Locale.ENGLISH);
  }

  /**
   * As {@link #report()}, where the agent said nothing in another language.
   *
   * @param locale Chinese, or English in all other cases
   * @return one or several lines, never empty
   */
  public String report(Locale locale) {
    String said = translation().text();
    if (!said.isBlank()) {
      return said;
    }
    Optional<TimelineDifference> difference = difference();
    if (afterOrNull != null && difference.isEmpty()) {
      return timeline(afterOrNull).summary(locale);
    }
    Sentences sentences = new Sentences(Words.of(locale));
    TimelineDifference known = difference.orElse(TimelineDifference.NONE);
    return changed() && known.isEmpty() ? sentences.unseen() : sentences.lines(known.changes());
  }

  private static Timeline timeline(SessionState state) {
    return state.draft().map(Draft::timeline).orElseGet(() -> new Timeline(List.of()));
  }
}
