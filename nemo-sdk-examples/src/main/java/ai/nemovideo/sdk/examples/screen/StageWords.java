package ai.nemovideo.sdk.examples.screen;

import java.time.Duration;
import java.util.Locale;

/** The words beside a bar, in one language. */
public enum StageWords {
  ENGLISH {
    @Override
    String stage(JobStage stage) {
      return switch (stage) {
        case UPLOAD -> "Upload";
        case AGENT -> "Agent";
        case RENDER -> "Render";
        case DOWNLOAD -> "Download";
      };
    }

    @Override
    String time(Duration time) {
      return Units.time(time);
    }

    @Override
    String noTime() {
      return "under 1 s";
    }

    @Override
    String left(long seconds) {
      return time(Duration.ofSeconds(seconds)) + " left";
    }

    @Override
    String file(String name, int number, int count) {
      return name + " (" + number + " of " + count + ")";
    }

    @Override
    String session(String id) {
      return "Session: " + id;
    }

    @Override
    String thinking() {
      return "thinking";
    }

    @Override
    String answering() {
      return "answering";
    }

    @Override
    String stillAtWork(long minutes) {
      return minutes == 0 ? "still at work" : "still at work after " + minutes + " min";
    }

    @Override
    String lost(long seconds) {
      return "connection lost; looking again in " + seconds + " s";
    }
  },

  CHINESE {
    @Override
    String stage(JobStage stage) {
      return switch (stage) {
        case UPLOAD -> "上传";
        case AGENT -> "助手";
        case RENDER -> "渲染";
        case DOWNLOAD -> "下载";
      };
    }

    @Override
    String time(Duration time) {
      return Units.time(time).replace("min", "分").replace("h", "时").replaceFirst("s$", "秒");
    }

    @Override
    String noTime() {
      return "不到 1 秒";
    }

    @Override
    String left(long seconds) {
      return "还剩 " + time(Duration.ofSeconds(seconds));
    }

    @Override
    String file(String name, int number, int count) {
      return name + "（" + number + "/" + count + "）";
    }

    @Override
    String session(String id) {
      return "会话：" + id;
    }

    @Override
    String thinking() {
      return "正在思考";
    }

    @Override
    String answering() {
      return "正在回答";
    }

    @Override
    String stillAtWork(long minutes) {
      return minutes == 0 ? "仍在处理" : "仍在处理，已 " + minutes + " 分钟";
    }

    @Override
    String lost(long seconds) {
      return "连接中断，" + seconds + " 秒后再次查看";
    }
  };

  /** The words of a language: Chinese, or English in all other cases. */
  static StageWords of(Locale locale) {
    return locale.getLanguage().equals("zh") ? CHINESE : ENGLISH;
  }

  /** What the stage is called. */
  abstract String stage(JobStage stage);

  /** How long something takes. */
  abstract String time(Duration time);

  /** Less time than is worth a number. */
  abstract String noTime();

  /** How long something still takes. */
  abstract String left(long seconds);

  /** One file of several, counted from 1. */
  abstract String file(String name, int number, int count);

  /** In which session the work is done. */
  abstract String session(String id);

  /** The agent has not said anything yet. */
  abstract String thinking();

  /** The agent says something. */
  abstract String answering();

  /** Nothing but a sign of life came. */
  abstract String stillAtWork(long minutes);

  /** The state is being looked at because the answer is lost. */
  abstract String lost(long seconds);
}
