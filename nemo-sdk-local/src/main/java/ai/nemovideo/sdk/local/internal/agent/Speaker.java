package ai.nemovideo.sdk.local.internal.agent;

import ai.nemovideo.sdk.local.internal.draft.Plan;
import java.util.regex.Pattern;

/** Says what the agent did, in one language. */
interface Speaker {
  Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** The speaker of the prompt's language. */
  static Speaker of(String prompt) {
    return HAN.matcher(prompt).find() ? new ChineseSpeaker() : new EnglishSpeaker();
  }

  /** There is nothing to film; other files than pictures may have been uploaded. */
  String noPictures(boolean otherFiles);

  /** A first draft was made. */
  String composed(Plan plan, Wishes wishes);

  /** A draft was changed, and pictures were added to it. */
  String edited(Plan plan, Wishes wishes, int added);

  String undone(Plan plan);

  String nothingToUndo();

  /** The draft stays as it is, because no wish was understood. */
  String nothingUnderstood(Wishes wishes);

  /** The draft stays as it is, because it is what was wished for. */
  String alreadySo(Wishes wishes);
}
