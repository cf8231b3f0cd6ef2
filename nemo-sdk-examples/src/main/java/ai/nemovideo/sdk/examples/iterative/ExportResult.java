package ai.nemovideo.sdk.examples.iterative;

import ai.nemovideo.sdk.Animation;
import ai.nemovideo.sdk.examples.screen.Json;
import ai.nemovideo.sdk.examples.screen.Look;
import ai.nemovideo.sdk.examples.screen.Result;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * A video that a script has saved; its path stands alone in a line, for scripts.
 *
 * @param place where in the script
 * @param video what was saved
 * @param file where
 * @param locale of the words
 */
record ExportResult(Place place, Animation video, Path file, Locale locale) implements Result {

  @Override
  public void tell(PrintWriter out, Look look) {
    out.println(place.number() + "/" + place.count() + "  " + export());
    out.println(file);
    if (place.number() < place.count()) {
      out.println();
    }
  }

  private String export() {
    return locale.getLanguage().equals("zh") ? "导出" : "export";
  }

  @Override
  public Map<String, Object> facts() {
    Map<String, Object> facts = place.facts();
    facts.putAll(
        Json.object(
            "file", file.toString(),
            "render", video.renderId(),
            "timeline", video.isDraftKnown() ? video.timeline().summary() : null));
    return facts;
  }
}
