package ai.nemovideo.sdk.examples.job;

import ai.nemovideo.sdk.Animation;
import ai.nemovideo.sdk.examples.screen.Json;
import ai.nemovideo.sdk.examples.screen.Look;
import ai.nemovideo.sdk.examples.screen.Printable;
import ai.nemovideo.sdk.examples.screen.Result;
import ai.nemovideo.sdk.skill.GuiTranslation;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a program has to say about a finished video; the path is the last line, for scripts.
 *
 * @param video what was made
 * @param file where it is
 */
public record VideoReport(Animation video, Path file) implements Result {

  @Override
  public void tell(PrintWriter out, Look look) {
    String words = words();
    if (!words.isEmpty()) {
      out.println(look.wrap(words));
      out.println();
    }
    if (video.isDraftKnown()) {
      out.println(look.wrap(Printable.line(video.timeline().summary())));
    }
    out.println(file);
  }

  /** What the agent said, without its talk of a screen. */
  private String words() {
    return Printable.text(GuiTranslation.of(video.agentWords()).text()).strip();
  }

  @Override
  public Map<String, Object> facts() {
    return Json.object(
        "file", file.toString(),
        "job", video.handle().id(),
        "session", video.sessionId(),
        "render", video.renderId(),
        "timeline", video.isDraftKnown() ? video.timeline().summary() : null,
        "agent", words().isEmpty() ? null : words());
  }
}
