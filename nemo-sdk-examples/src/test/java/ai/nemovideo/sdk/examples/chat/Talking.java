package ai.nemovideo.sdk.examples.chat;

import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.examples.job.StateFolder;
import ai.nemovideo.sdk.examples.option.Target;
import ai.nemovideo.sdk.examples.screen.Console;
import ai.nemovideo.sdk.examples.screen.Look;
import ai.nemovideo.sdk.examples.screen.Screen;
import ai.nemovideo.sdk.examples.talk.Drawn;
import ai.nemovideo.sdk.examples.talk.Phrases;
import ai.nemovideo.sdk.skill.SkillProfile;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * Conversations for tests, kept in a folder from one to the next.
 *
 * @param folder for what is kept, and for videos
 * @param service base URL
 * @param locale of the conversation
 * @param typed whether a person seems to type
 */
record Talking(Path folder, URI service, Locale locale, boolean typed) {

  /** What was said, and how it ended. */
  record Said(Ending ending, String out, String err) {

    /** The exit code of the program. */
    int code() {
      return ((Ending.Quit) ending).exitCode();
    }
  }

  /** Lines that are piped in, in English. */
  static Talking piped(Path folder, URI service) {
    return new Talking(folder, service, Locale.ENGLISH, false);
  }

  Talking in(Locale language) {
    return new Talking(folder, service, language, typed);
  }

  Talking byHand() {
    return new Talking(folder, service, locale, true);
  }

  /** Holds a conversation of some lines. */
  Said say(String... lines) throws IOException {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Screen screen =
        new Screen(
            new BufferedReader(new StringReader(String.join("\n", lines))),
            typed,
            new PrintWriter(out, true),
            Look.plain(true),
            new PrintWriter(err, true),
            Look.plain(true));
    Phrases phrases = Phrases.of(locale);
    StateFolder state = StateFolder.of(folder);
    try (NemoClient client =
        NemoClient.builder()
            .baseUrl(service)
            .configDirectory(state.localClient())
            .jobStore(state.jobs())
            .language(phrases.code())
            .skill(SkillProfile.MOTION)
            .expectedRenderTime(Duration.ofMillis(20), Duration.ofSeconds(1))
            .build()) {
      Setting setting =
          new Setting(
              client,
              Target.LOCAL,
              SkillProfile.MOTION,
              new Console(screen, false, false),
              phrases,
              state,
              folder,
              new Drawn());
      Ending ending = Conversation.hold(setting, false);
      return new Said(ending, out.toString(), err.toString());
    }
  }

  /** A picture in the folder. */
  Path picture(String name) {
    Path file = folder.resolve(name);
    try {
      ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }
}
