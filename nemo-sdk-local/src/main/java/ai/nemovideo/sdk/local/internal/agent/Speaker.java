package ai.nemovideo.sdk.local.internal.agent;

import ai.nemovideo.sdk.local.internal.draft.Plan;
import ai.nemovideo.sdk.local.internal.draft.Plan.PlannedShot;
import ai.nemovideo.sdk.local.internal.scene.Motion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Says what the agent did, in one language. */
interface Speaker {
  Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** The speaker of the language asked for, when it is one of the two; else of the prompt's. */
  static Speaker of(String prompt, Optional<String> language) {
    String code = language.orElse("").toLowerCase(Locale.ROOT);
    boolean chinese = code.startsWith("zh") || !code.startsWith("en") && HAN.matcher(prompt).find();
    return chinese ? new ChineseSpeaker() : new EnglishSpeaker();
  }

  /** There is nothing to film; other files than pictures may have been uploaded. */
  String noPictures(boolean otherFiles);

  /** A first draft was made. */
  String composed(Plan plan, Wishes wishes);

  /** The scenes of a JSON prompt were made; some pictures may be in none of them. */
  String staged(Plan plan, Wishes wishes, List<String> unused);

  /** The JSON in the message is none. */
  String brokenJson(JsonMessage.Place place);

  /** The draft stays as it is, because the new one would be too long. */
  String tooLong(Plan plan);

  /** A draft was changed, and pictures were added to it. */
  String edited(Plan plan, Wishes wishes, int added);

  /** The draft is again what it was before the last change, which may have been another length. */
  String undone(Plan plan, boolean lengthChanged);

  String nothingToUndo();

  /** The draft stays as it is, because no wish was understood. */
  String nothingUnderstood(Wishes wishes);

  /** The draft stays as it is, because it is what was wished for. */
  String alreadySo(Wishes wishes);

  /** The titles stay as they are, because there are none, or none that can be changed so. */
  String sizeStays(Plan plan, Wishes wishes);

  /** Whether the scenes have lengths that do not add up to the length in all. */
  static boolean scenesConflict(Plan plan, Wishes wishes) {
    return wishes.total().filter(total -> total.toMillis() != plan.durationMillis()).isPresent();
  }

  /** Whether the pictures are shown with motions that do not just alternate zooms. */
  static boolean motionsDiffer(Plan plan) {
    List<Motion> motions = plan.shots().stream().map(PlannedShot::motion).distinct().toList();
    return motions.size() > 1 && !Set.of(Motion.ZOOM_IN, Motion.ZOOM_OUT).containsAll(motions);
  }

  /** Whether the pictures give way in different ways. */
  static boolean transitionsDiffer(Plan plan) {
    return plan.shots().stream()
            .limit(plan.shots().size() - 1L)
            .map(shot -> shot.transition() + " " + shot.transitionMillis())
            .distinct()
            .count()
        > 1;
  }
}
