package ai.nemovideo.sdk.examples.job;

import ai.nemovideo.sdk.draft.DrawOptions;
import ai.nemovideo.sdk.draft.Timeline;
import ai.nemovideo.sdk.examples.screen.Json;
import ai.nemovideo.sdk.examples.screen.Look;
import ai.nemovideo.sdk.examples.screen.Printable;
import ai.nemovideo.sdk.examples.screen.Result;
import ai.nemovideo.sdk.examples.screen.Units;
import ai.nemovideo.sdk.model.RenderJob;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All about one job.
 *
 * @param job what is on record
 * @param state where
 * @param running whether a program works on it
 * @param now when it was asked for
 * @param timeline what it has made, or null
 * @param render how far its render is, or null while there is none
 */
public record JobDetails(
    KnownJob job,
    StateFolder state,
    boolean running,
    Instant now,
    @Nullable Timeline timeline,
    @Nullable RenderJob render)
    implements Result {

  @Override
  public void tell(PrintWriter out, Look look) {
    line(out, "Job", job.id() + " (" + job.target() + ")");
    line(out, "Step", job.words(running));
    line(out, "Begun", Units.age(age()) + " ago");
    line(out, "Session", job.handle().sessionId());
    if (render != null) {
      line(out, "Render", render.status().toString().toLowerCase(Locale.ROOT) + percent());
    }
    job.order().ifPresent(order -> line(out, "Prompt", order.prompt()));
    line(out, "File", job.file().toString());
    if (timeline != null) {
      out.println();
      out.println(timeline.draw(options(look)));
    }
    String command = command();
    if (command != null) {
      out.println();
      out.println("Go on with: " + command);
    }
  }

  @Override
  public Map<String, ?> facts() {
    Order order = job.orderOrNull();
    return Json.object(
        "job", job.id(),
        "step", job.handle().step().name(),
        "running", running,
        "ageSeconds", Math.max(0, age().toSeconds()),
        "target", job.target().toString(),
        "service", job.handle().service(),
        "session", job.handle().sessionId(),
        "mayHaveBeenCharged", job.handle().mayHaveBeenCharged(),
        "render", job.handle().renderId(),
        "renderStatus", render == null ? null : render.status().toString(),
        "percent", render == null ? null : render.percent(),
        "timeline", timeline == null ? null : timeline.summary(),
        "program", order == null ? null : order.program(),
        "inputs", order == null ? null : order.inputs(),
        "prompt", order == null ? null : order.prompt(),
        "file", job.file().toString(),
        "handle", job.handle().toLine(),
        "resume", command());
  }

  private static void line(PrintWriter out, String name, @Nullable String value) {
    if (value != null) {
      out.println(String.format(Locale.ROOT, "%-8s ", name) + Printable.line(value));
    }
  }

  private Duration age() {
    return Duration.between(job.handle().startedAt(), now);
  }

  private String percent() {
    return render == null || render.percent() == 100 ? "" : ", " + render.percent() + " %";
  }

  private @Nullable String command() {
    return job.canGoOn() && !running ? ResumeCommand.of(state, job.id()) : null;
  }

  private static DrawOptions options(Look look) {
    return DrawOptions.columns(look.columns())
        .withColors(look.colour())
        .withAsciiOnly(!look.unicode());
  }
}
