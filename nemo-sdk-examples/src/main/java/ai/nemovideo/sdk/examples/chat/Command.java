package ai.nemovideo.sdk.examples.chat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be typed with a slash before it. */
enum Command {
  HELP("help 帮助 ?"),
  TIPS("tips 技巧 提示 tip"),
  UPLOAD("upload 上传"),
  EXPORT("export 导出"),
  UNDO("undo 撤销"),
  STATE("state 状态 status"),
  CREDITS("credits 积分 余额"),
  OK("ok 好 好的"),
  NEW("new 新建"),
  SKILL("skill 技能"),
  QUIT("quit 退出 exit bye");

  /** All of them, the usual one first. */
  private final String names;

  Command(String names) {
    this.names = names;
  }

  /**
   * A command as it was typed.
   *
   * @param command which; empty for one that does not exist
   * @param name as it was typed, with the slash
   * @param argument what stands after it; may be empty
   */
  record Typed(Optional<Command> command, String name, String argument) {}

  /** Reads a line; empty when it is no command. A path begins with a slash too, but has more. */
  static Optional<Typed> read(String line) {
    String text = line.strip();
    if (!text.startsWith("/")) {
      return Optional.empty();
    }
    String[] parts = text.split("\\s+", 2);
    String name = parts[0].substring(1).toLowerCase(Locale.ROOT);
    if (name.indexOf('/') >= 0 || name.indexOf('.') >= 0 || name.indexOf('\\') >= 0) {
      return Optional.empty();
    }
    Optional<Command> command = Optional.empty();
    for (Command known : values()) {
      if (List.of(known.names.split(" ")).contains(name)) {
        command = Optional.of(known);
      }
    }
    return Optional.of(new Typed(command, parts[0], parts.length > 1 ? parts[1].strip() : ""));
  }
}
