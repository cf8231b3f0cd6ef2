package ai.nemovideo.sdk.internal.pipeline;

import ai.nemovideo.sdk.api.RawJson;
import ai.nemovideo.sdk.api.RenderData;
import ai.nemovideo.sdk.model.RenderJob;
import ai.nemovideo.sdk.model.RenderStatus;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** From both dialects of the render answers to one record. */
final class RenderAnswers {

  private RenderAnswers() {}

  static RenderJob job(RenderData data, String id, String sessionId) {
    RenderStatus status = RenderStatus.of(data.status());
    return new RenderJob(
        id, sessionId, status, percent(data.progress(), status), output(data), words(data.error()));
  }

  private static int percent(@Nullable BigDecimal progress, RenderStatus status) {
    if (status == RenderStatus.COMPLETED) {
      return 100;
    }
    return progress == null ? 0 : Math.max(0, Math.min(100, progress.intValue()));
  }

  private static @Nullable URI output(RenderData data) {
    RenderData.Output nested = data.output();
    String url = data.outputUrl();
    if (url == null) {
      url = data.outputUrlSnake();
    }
    if (url == null && nested != null) {
      url = nested.url();
    }
    if (url == null || url.isBlank()) {
      return null;
    }
    try {
      return new URI(url.strip());
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static @Nullable String words(@Nullable RawJson error) {
    if (error == null) {
      return null;
    }
    String text = error.text();
    boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }
}
