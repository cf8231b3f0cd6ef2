package ai.nemovideo.sdk.local.internal.agent;

import ai.nemovideo.sdk.local.internal.agent.Wishes.TitleStep;
import ai.nemovideo.sdk.local.internal.draft.Plan;
import ai.nemovideo.sdk.local.internal.draft.Plan.PlannedShot;
import ai.nemovideo.sdk.local.internal.scene.Motion;
import ai.nemovideo.sdk.local.internal.scene.Transition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The agent's answers in English. */
final class EnglishSpeaker implements Speaker {
  private static final String RULES =
      " I am a set of rules, not an AI: I move the camera over still pictures and can set length,"
          + " motion, transitions, format, a title and music.";

  @Override
  public String noPictures(boolean otherFiles) {
    return (otherFiles
            ? "I only animate still pictures, and what was uploaded is video or audio."
            : "No picture has been uploaded yet.")
        + " Please upload a JPG, PNG, GIF or WEBP first. Nothing was changed or charged.";
  }

  @Override
  public String composed(Plan plan, Wishes wishes) {
    int count = plan.shots().size();
    List<String> parts = new ArrayList<>();
    parts.add(motion(plan));
    if (count > 1) {
      parts.add(transition(plan));
    }
    parts.add(music(plan));
    parts.add(title(plan));
    return "I made a "
        + seconds(plan.durationMillis())
        + "-second video from "
        + (count == 1 ? "1 picture" : count + " pictures")
        + " in "
        + plan.width()
        + "x"
        + plan.height()
        + ": "
        + String.join(", ", parts)
        + "."
        + conflict(plan, wishes)
        + misunderstood(wishes);
  }

  @Override
  public String staged(Plan plan, Wishes wishes, List<String> unused) {
    int count = plan.shots().size();
    List<String> scenes = new ArrayList<>();
    long start = 0;
    for (PlannedShot shot : plan.shots()) {
      scenes.add((scenes.size() + 1) + ". " + scene(plan, shot, start));
      start += shot.durationMillis();
    }
    return "I made a "
        + seconds(plan.durationMillis())
        + "-second video of "
        + (count == 1 ? "1 scene" : count + " scenes")
        + " in "
        + plan.width()
        + "x"
        + plan.height()
        + ": "
        + String.join("; ", scenes)
        + "; with "
        + music(plan)
        + "."
        + (Speaker.scenesConflict(plan, wishes)
            ? " The scenes do not fit the length in all, so I kept their own lengths."
            : "")
        + (unused.isEmpty() ? "" : " In no scene: " + String.join(", ", unused) + ".")
        + misunderstood(wishes);
  }

  private static String scene(Plan plan, PlannedShot shot, long start) {
    List<String> parts = new ArrayList<>();
    parts.add(shot.name());
    parts.add(seconds(shot.durationMillis()) + " s");
    parts.add(strength(shot) + motion(shot.motion()));
    plan.titles().stream()
        .filter(title -> title.startMillis() == start)
        .forEach(title -> parts.add("“" + title.text() + "”"));
    if (shot.transition() != Transition.CUT) {
      // One of what is named in the plural where it is said of all.
      parts.add("then a " + transition(shot).replaceFirst("s(?= )", ""));
    }
    return String.join(", ", parts);
  }

  @Override
  public String brokenJson(JsonMessage.Place place) {
    return "The JSON in your message is broken in its line "
        + place.line()
        + ", at column "
        + place.column()
        + ". I changed nothing, and nothing was charged.";
  }

  @Override
  public String tooLong(Plan plan) {
    return "These scenes last "
        + seconds(plan.durationMillis())
        + " seconds together, and I make 10 minutes at most. I changed nothing, and nothing was"
        + " charged.";
  }

  @Override
  public String edited(Plan plan, Wishes wishes, int added) {
    List<String> parts = new ArrayList<>();
    if (added > 0) {
      parts.add(added == 1 ? "1 picture more" : added + " pictures more");
    }
    if (added > 0 || wishes.total().isPresent() || wishes.perPicture().isPresent()) {
      parts.add(seconds(plan.durationMillis()) + " seconds in all");
    }
    if (wishes.motion().isPresent() || wishes.strength().isPresent()) {
      parts.add(motion(plan));
    }
    if (wishes.transition().isPresent() || wishes.transitionTime().isPresent()) {
      parts.add(transition(plan));
    }
    if (wishes.shape().isPresent() || wishes.shortSide().isPresent()) {
      parts.add("a frame of " + plan.width() + "x" + plan.height());
    }
    if (wishes.title().isPresent()
        || wishes.titleTime().isPresent()
        || wishes.titleSize().isPresent()) {
      parts.add(title(plan));
    }
    if (wishes.music().isPresent()) {
      parts.add(music(plan));
    }
    return "I changed the video: it now has "
        + String.join(", ", parts)
        + "."
        + conflict(plan, wishes)
        + misunderstood(wishes);
  }

  @Override
  public String undone(Plan plan, boolean lengthChanged) {
    return "I took the last change back. The video is "
        + (lengthChanged
            ? seconds(plan.durationMillis()) + " seconds long again."
            : "as it was before.");
  }

  @Override
  public String nothingToUndo() {
    return "There is no earlier draft to go back to. Nothing was changed or charged.";
  }

  @Override
  public String nothingUnderstood(Wishes wishes) {
    return "I changed nothing, and nothing was charged." + misunderstood(wishes) + RULES;
  }

  @Override
  public String alreadySo(Wishes wishes) {
    return "The video is already so. I changed nothing, and nothing was charged."
        + misunderstood(wishes);
  }

  @Override
  public String sizeStays(Plan plan, Wishes wishes) {
    boolean smaller = wishes.titleSize().filter(TitleStep.SMALLER::equals).isPresent();
    return (plan.titles().isEmpty()
            ? "There is no title yet: say what it is to read."
            : "I cannot make the title any " + (smaller ? "smaller." : "larger."))
        + " I changed nothing, and nothing was charged."
        + misunderstood(wishes);
  }

  private static String misunderstood(Wishes wishes) {
    return wishes.notUnderstood().isEmpty()
        ? ""
        : " I did not understand or cannot do this, so I left it out: "
            + wishes.notUnderstood().stream()
                .map(words -> "“" + words + "”")
                .collect(Collectors.joining(", "))
            + ".";
  }

  private static String conflict(Plan plan, Wishes wishes) {
    boolean both = wishes.total().isPresent() && wishes.perPicture().isPresent();
    return both
            && wishes.perPicture().get().toMillis() * plan.shots().size() != plan.durationMillis()
        ? " The time for each picture does not fit the length in all, so I kept the latter."
        : "";
  }

  private static String motion(Plan plan) {
    if (Speaker.motionsDiffer(plan)) {
      return "a motion of its own for each picture";
    }
    PlannedShot first = plan.shots().get(0);
    String strength = strength(first);
    boolean varied = plan.shots().stream().map(PlannedShot::motion).distinct().count() > 1;
    return strength + (varied ? "zooms in and out by turns" : motion(first.motion()));
  }

  private static String strength(PlannedShot shot) {
    return shot.motion() == Motion.NONE
        ? ""
        : switch (shot.strength()) {
          case SUBTLE -> "gentle ";
          case NORMAL -> "";
          case STRONG -> "strong ";
        };
  }

  private static String motion(Motion motion) {
    return switch (motion) {
      case NONE -> "no camera motion";
      case ZOOM_IN -> "zoom in";
      case ZOOM_OUT -> "zoom out";
      case PAN_LEFT -> "pan to the left";
      case PAN_RIGHT -> "pan to the right";
      case PAN_UP -> "pan up";
      case PAN_DOWN -> "pan down";
    };
  }

  private static String transition(Plan plan) {
    return Speaker.transitionsDiffer(plan)
        ? "different transitions"
        : transition(plan.shots().get(0));
  }

  private static String transition(PlannedShot first) {
    String name =
        switch (first.transition()) {
          case CUT -> "hard cuts";
          case CROSSFADE -> "crossfades";
          case FADE_THROUGH_BLACK -> "fades through black";
          case SLIDE -> "slides";
          case WIPE -> "wipes";
        };
    return first.transition() == Transition.CUT
        ? name
        : name + " of " + seconds(first.transitionMillis()) + " s";
  }

  private static String music(Plan plan) {
    return plan.music()
        .map(music ->
            "generated music “" + music.name() + "” at " + Math.round(music.volume() * 100) + " %")
        .orElse("no music");
  }

  private static String title(Plan plan) {
    if (plan.titles().size() > 1) {
      return plan.titles().size() + " titles" + letters(plan);
    }
    return plan.titles().stream()
        .findFirst()
        .map(title -> "the title “" + title.text() + "”" + letters(plan))
        .orElse("no title");
  }

  private static String letters(Plan plan) {
    return switch (plan.titles().get(0).size()) {
      case SMALL -> " in small letters";
      case NORMAL -> "";
      case LARGE -> " in large letters";
      case VERY_LARGE -> " in very large letters";
    };
  }

  private static String seconds(long millis) {
    return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
  }
}
