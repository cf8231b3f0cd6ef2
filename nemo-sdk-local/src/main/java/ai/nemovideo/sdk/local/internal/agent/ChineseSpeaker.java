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

/** The agent's answers in Chinese. */
final class ChineseSpeaker implements Speaker {
  private static final String RULES = "我是一套规则，不是人工智能：我只会在静态图片上移动镜头，并设置时长、运镜、转场、画幅、标题和音乐。";

  @Override
  public String noPictures(boolean otherFiles) {
    return (otherFiles ? "我只能让静态图片动起来，而上传的是视频或音频。" : "还没有上传图片。")
        + "请先上传 JPG、PNG、GIF 或 WEBP。没有做任何改动，也没有扣费。";
  }

  @Override
  public String composed(Plan plan, Wishes wishes) {
    List<String> parts = new ArrayList<>();
    parts.add(motion(plan));
    if (plan.shots().size() > 1) {
      parts.add(transition(plan));
    }
    parts.add(music(plan));
    parts.add(title(plan));
    return "我用 "
        + plan.shots().size()
        + " 张图片做了一个 "
        + seconds(plan.durationMillis())
        + " 秒的视频，画面 "
        + plan.width()
        + "x"
        + plan.height()
        + "："
        + String.join("，", parts)
        + "。"
        + conflict(plan, wishes)
        + misunderstood(wishes);
  }

  @Override
  public String staged(Plan plan, Wishes wishes, List<String> unused) {
    List<String> scenes = new ArrayList<>();
    long start = 0;
    for (PlannedShot shot : plan.shots()) {
      scenes.add((scenes.size() + 1) + ". " + scene(plan, shot, start));
      start += shot.durationMillis();
    }
    return "我做了一个 "
        + seconds(plan.durationMillis())
        + " 秒的视频，共 "
        + plan.shots().size()
        + " 个场景，画面 "
        + plan.width()
        + "x"
        + plan.height()
        + "："
        + String.join("；", scenes)
        + "；"
        + music(plan)
        + "。"
        + (Speaker.scenesConflict(plan, wishes) ? "各场景的时长与总长不符，我保留了各场景的时长。" : "")
        + (unused.isEmpty() ? "" : "没有用到的图片：" + String.join("、", unused) + "。")
        + misunderstood(wishes);
  }

  private static String scene(Plan plan, PlannedShot shot, long start) {
    List<String> parts = new ArrayList<>();
    parts.add(shot.name());
    parts.add(seconds(shot.durationMillis()) + " 秒");
    parts.add(strength(shot) + motion(shot.motion()));
    plan.titles().stream()
        .filter(title -> title.startMillis() == start)
        .forEach(title -> parts.add("“" + title.text() + "”"));
    if (shot.transition() != Transition.CUT) {
      parts.add("然后" + transition(shot));
    }
    return String.join("，", parts);
  }

  @Override
  public String brokenJson(JsonMessage.Place place) {
    return "消息中的 JSON 在第 " + place.line() + " 行第 " + place.column() + " 列有错误。没有做任何改动，也没有扣费。";
  }

  @Override
  public String tooLong(Plan plan) {
    return "这些场景共 " + seconds(plan.durationMillis()) + " 秒，而我最多只能做 10 分钟的视频。没有做任何改动，也没有扣费。";
  }

  @Override
  public String edited(Plan plan, Wishes wishes, int added) {
    List<String> parts = new ArrayList<>();
    if (added > 0) {
      parts.add("新增 " + added + " 张图片");
    }
    if (added > 0 || wishes.total().isPresent() || wishes.perPicture().isPresent()) {
      parts.add("总长 " + seconds(plan.durationMillis()) + " 秒");
    }
    if (wishes.motion().isPresent() || wishes.strength().isPresent()) {
      parts.add(motion(plan));
    }
    if (wishes.transition().isPresent() || wishes.transitionTime().isPresent()) {
      parts.add(transition(plan));
    }
    if (wishes.shape().isPresent() || wishes.shortSide().isPresent()) {
      parts.add("画面 " + plan.width() + "x" + plan.height());
    }
    if (wishes.title().isPresent()
        || wishes.titleTime().isPresent()
        || wishes.titleSize().isPresent()) {
      parts.add(title(plan));
    }
    if (wishes.music().isPresent()) {
      parts.add(music(plan));
    }
    return "已修改视频："
        + String.join("，", parts)
        + "。"
        + conflict(plan, wishes)
        + misunderstood(wishes);
  }

  @Override
  public String undone(Plan plan, boolean lengthChanged) {
    return lengthChanged
        ? "已撤销上一次修改，视频又是 " + seconds(plan.durationMillis()) + " 秒长了。"
        : "已撤销上一次修改，视频恢复为之前的样子。";
  }

  @Override
  public String nothingToUndo() {
    return "没有更早的草稿可以恢复。没有做任何改动，也没有扣费。";
  }

  @Override
  public String nothingUnderstood(Wishes wishes) {
    return "没有做任何改动，也没有扣费。" + misunderstood(wishes) + RULES;
  }

  @Override
  public String alreadySo(Wishes wishes) {
    return "视频已经是这样了。没有做任何改动，也没有扣费。" + misunderstood(wishes);
  }

  @Override
  public String sizeStays(Plan plan, Wishes wishes) {
    boolean smaller = wishes.titleSize().filter(TitleStep.SMALLER::equals).isPresent();
    return (plan.titles().isEmpty() ? "还没有标题，请先说明标题写什么。" : "标题不能再" + (smaller ? "小" : "大") + "了。")
        + "没有做任何改动，也没有扣费。"
        + misunderstood(wishes);
  }

  private static String misunderstood(Wishes wishes) {
    return wishes.notUnderstood().isEmpty()
        ? ""
        : "以下内容我没有理解或做不到，所以略过了："
            + wishes.notUnderstood().stream()
                .map(words -> "“" + words + "”")
                .collect(Collectors.joining("、"))
            + "。";
  }

  private static String conflict(Plan plan, Wishes wishes) {
    boolean both = wishes.total().isPresent() && wishes.perPicture().isPresent();
    return both
            && wishes.perPicture().get().toMillis() * plan.shots().size() != plan.durationMillis()
        ? "每张图片的时长与总长不符，我保留了总长。"
        : "";
  }

  private static String motion(Plan plan) {
    if (Speaker.motionsDiffer(plan)) {
      return "每张图片各有运镜";
    }
    PlannedShot first = plan.shots().get(0);
    String strength = strength(first);
    boolean varied = plan.shots().stream().map(PlannedShot::motion).distinct().count() > 1;
    return strength + (varied ? "推近与拉远交替" : motion(first.motion()));
  }

  private static String strength(PlannedShot shot) {
    return shot.motion() == Motion.NONE
        ? ""
        : switch (shot.strength()) {
          case SUBTLE -> "轻微";
          case NORMAL -> "";
          case STRONG -> "强烈";
        };
  }

  private static String motion(Motion motion) {
    return switch (motion) {
      case NONE -> "镜头静止";
      case ZOOM_IN -> "推近";
      case ZOOM_OUT -> "拉远";
      case PAN_LEFT -> "向左平移";
      case PAN_RIGHT -> "向右平移";
      case PAN_UP -> "向上平移";
      case PAN_DOWN -> "向下平移";
    };
  }

  private static String transition(Plan plan) {
    return Speaker.transitionsDiffer(plan) ? "各不相同的转场" : transition(plan.shots().get(0));
  }

  private static String transition(PlannedShot first) {
    String name =
        switch (first.transition()) {
          case CUT -> "硬切";
          case CROSSFADE -> "叠化";
          case FADE_THROUGH_BLACK -> "黑场过渡";
          case SLIDE -> "滑动";
          case WIPE -> "擦除";
        };
    return first.transition() == Transition.CUT
        ? name
        : name + " " + seconds(first.transitionMillis()) + " 秒";
  }

  private static String music(Plan plan) {
    return plan.music()
        .map(music -> "生成的音乐“" + music.name() + "”，音量 " + Math.round(music.volume() * 100) + "%")
        .orElse("没有音乐");
  }

  private static String title(Plan plan) {
    if (plan.titles().size() > 1) {
      return plan.titles().size() + " 个标题" + letters(plan);
    }
    return plan.titles().stream()
        .findFirst()
        .map(title -> "标题“" + title.text() + "”" + letters(plan))
        .orElse("没有标题");
  }

  private static String letters(Plan plan) {
    return switch (plan.titles().get(0).size()) {
      case SMALL -> "（小号字）";
      case NORMAL -> "";
      case LARGE -> "（大号字）";
      case VERY_LARGE -> "（特大号字）";
    };
  }

  private static String seconds(long millis) {
    return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
  }
}
