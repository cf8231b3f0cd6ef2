package ai.nemovideo.sdk.examples.chat;

import ai.nemovideo.sdk.examples.job.Connection;
import ai.nemovideo.sdk.examples.job.ExitCodes;
import ai.nemovideo.sdk.examples.option.CommonOptions;
import ai.nemovideo.sdk.examples.option.LanguageConverter;
import ai.nemovideo.sdk.examples.option.Skills;
import ai.nemovideo.sdk.examples.program.Program;
import ai.nemovideo.sdk.examples.screen.Screen;
import ai.nemovideo.sdk.examples.talk.Drawn;
import ai.nemovideo.sdk.examples.talk.Phrases;
import ai.nemovideo.sdk.skill.SkillProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A whole skill in a terminal. */
@Command(
    name = "chat",
    description = {
      "A skill to talk with: upload, describe, look, change, export.",
      "The conversation is kept for next time, one for each skill and target.",
      "Reads lines from standard input; piped lines stop at the first failure."
    })
public final class Chat implements Program {

  @Option(
      names = "--skill",
      paramLabel = "NAME",
      defaultValue = "ai-image-to-video-king",
      description = {
        "The skill (default: ${DEFAULT-VALUE}): one of the five in the README,",
        "or a part of its name that only one has, such as motion."
      })
  private String skill = "ai-image-to-video-king";

  @Option(
      names = "--language",
      paramLabel = "en|zh",
      converter = LanguageConverter.class,
      description = "Of the program and the agent (default: that of this machine).")
  private @Nullable Locale language;

  @Option(
      names = "--videos",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Where exports go that name no folder (default: the working folder).")
  private Path videos = Path.of(".");

  @Option(names = "--new", description = "Begin a new conversation; the kept one is forgotten.")
  private boolean anew;

  @Mixin private final CommonOptions common;

  public Chat(Screen screen) {
    this.common = new CommonOptions(screen);
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  /** A chat is for people: iterative is what programs use. */
  @Override
  public List<String> without() {
    return List.of(CommonOptions.JSON);
  }

  @Override
  public List<String> examples() {
    return List.of(
        "chat --skill ai-image-to-video-motion",
        "chat --skill maker --language zh",
        "chat < lines.txt");
  }

  @Override
  public Map<Integer, String> exitCodes() {
    Map<Integer, String> codes = new LinkedHashMap<>(ExitCodes.ofVideo());
    codes.put(ExitCodes.OK, "the conversation is over, and kept");
    codes.put(ExitCodes.JOB_FAILED, "something that was piped in failed");
    return codes;
  }

  @Override
  public Integer call() throws IOException {
    Ending ending = hold(Skills.given(skill), anew);
    while (ending instanceof Ending.Switch other) {
      ending = hold(other.skill(), false);
    }
    return ((Ending.Quit) ending).exitCode();
  }

  private Ending hold(SkillProfile profile, boolean fresh) throws IOException {
    Phrases phrases = Phrases.of(locale());
    try (Connection connection =
        common.connect(
            common.target(), settings -> settings.skill(profile).language(phrases.code()))) {
      return Conversation.hold(
          new Setting(
              connection.client(),
              common.target(),
              profile,
              common.console().in(phrases.locale()),
              phrases,
              common.state(),
              videos,
              new Drawn()),
          fresh);
    }
  }

  private Locale locale() {
    return language == null ? Phrases.usual(System.getenv()) : language;
  }
}
