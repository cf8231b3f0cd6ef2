package ai.nemovideo.sdk.local.internal.job;

import ai.nemovideo.sdk.local.internal.draft.Fields;
import ai.nemovideo.sdk.local.internal.draft.Plan;
import ai.nemovideo.sdk.local.internal.render.RenderSettings;
import ai.nemovideo.sdk.local.internal.state.ServiceException;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a render request says about the file, all of it optional. What this service cannot do it
 * refuses instead of delivering something else.
 *
 * @param resolution {@code 720p}, {@code 1280x720} or the like
 * @param fps frames per second
 * @param settings how well it is encoded
 */
public record OutputRequest(
    Optional<String> resolution, Optional<Integer> fps, RenderSettings settings) {
  private static final int LONG_SIDE = 1920;
  private static final int MAX_FPS = 60;
  private static final Pattern LINES = Pattern.compile("(\\d{3,4})p");
  private static final Pattern SIZE = Pattern.compile("(\\d{2,5})\\s*[x×*:]\\s*(\\d{2,5})");

  public static OutputRequest of(JsonObject output) {
    only(output, "format", "mp4");
    only(output, "codec", "h264", "avc", "libx264", "libopenh264");
    Optional<Integer> fps = Fields.number(output, "fps").map(BigDecimal::intValue);
    if (fps.isPresent() && (fps.get() < 1 || fps.get() > MAX_FPS)) {
      throw ServiceException.badRequest("output.fps must be 1 to " + MAX_FPS);
    }
    return new OutputRequest(
        Fields.text(output, "resolution").map(text -> text.toLowerCase(Locale.ROOT).strip()),
        fps,
        settings(output));
  }

  private static void only(JsonObject output, String field, String... allowed) {
    Fields.text(output, field)
        .map(text -> text.toLowerCase(Locale.ROOT).replace(".", ""))
        .filter(text -> !List.of(allowed).contains(text))
        .ifPresent(text -> {
          throw ServiceException.badRequest(
              "output." + field + " " + text + " is not supported, only " + allowed[0]);
        });
  }

  private static RenderSettings settings(JsonObject output) {
    String quality = Fields.text(output, "quality").orElse("high").toLowerCase(Locale.ROOT);
    RenderSettings settings =
        switch (quality) {
          case "high", "ultra", "best" -> RenderSettings.high();
          case "low", "draft" -> RenderSettings.quick();
          default -> RenderSettings.standard();
        };
    return Fields.number(output, "crf")
        .map(crf -> withCrf(settings, crf.doubleValue()))
        .orElse(settings);
  }

  /** The encoder has no CRF; six steps of it halve the bits, and 23 is about 0.1 bit a pixel. */
  private static RenderSettings withCrf(RenderSettings settings, double crf) {
    double bits = 0.10 * Math.pow(2, (23 - crf) / 6);
    return new RenderSettings(
        Math.max(0.02, Math.min(0.5, bits)),
        settings.arithmeticCoding(),
        settings.deblocking(),
        settings.audioBitsPerSecond());
  }

  /** The plan in the frame and at the rate asked for. */
  public Plan applyTo(Plan plan) {
    Plan framed = resolution.map(text -> resized(plan, text)).orElse(plan);
    return fps.map(framed::withFps).orElse(framed);
  }

  private static Plan resized(Plan plan, String text) {
    Matcher lines = LINES.matcher(text);
    if (lines.matches()) {
      int side = Integer.parseInt(lines.group(1));
      double scale = (double) side / Math.min(plan.width(), plan.height());
      return framed(plan, scale * plan.width(), scale * plan.height());
    }
    Matcher size = SIZE.matcher(text);
    if (size.matches()) {
      return framed(plan, Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
    }
    throw ServiceException.badRequest("output.resolution is not understood: " + text);
  }

  private static Plan framed(Plan plan, double width, double height) {
    if (Math.max(width, height) > LONG_SIDE + 1 || Math.min(width, height) < 16) {
      throw ServiceException.badRequest("output.resolution must be at most 1920x1080 or 1080x1920");
    }
    return plan.withFrame(even(width), even(height));
  }

  private static int even(double side) {
    return (int) Math.round(side / 2) * 2;
  }
}
