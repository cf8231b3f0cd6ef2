package ai.nemovideo.sdk.internal.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.nemovideo.sdk.batch.BatchReport;
import ai.nemovideo.sdk.batch.BatchResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * A report in words. The files are read as resources of this module: {@code
 * ResourceBundle.getBundle} falls back to the language of the machine.
 */
public final class ReportWords {

  private static final String FILE = "/ai/nemovideo/sdk/batch/report";

  private final ResourceBundle words;

  private ReportWords(ResourceBundle words) {
    this.words = words;
  }

  public static ReportWords of(Locale locale) {
    return new ReportWords(shipped(locale.getLanguage().equals("zh") ? "_zh" : ""));
  }

  public String summary(BatchReport report) {
    List<String> lines = new ArrayList<>();
    int count = report.results().size();
    lines.add(fill("saved", report.id(), report.saved().size(), count));
    if (!report.failed().isEmpty()) {
      lines.add(fill("failed", report.failed().size()));
      report.failed().forEach(failed -> lines.add(line(failed)));
    }
    report
        .stoppedBy()
        .ifPresent(reason -> {
          lines.add(fill("not-started", report.notStarted().size(), text(reason)));
          lines.add(
              report.notStarted().stream()
                  .map(ReportWords::name)
                  .collect(Collectors.joining(", ", "  ", "")));
        });
    long charged = report.results().stream().filter(BatchResult::mayHaveBeenCharged).count();
    lines.add(fill("charged", charged, count));
    if (!report.isComplete()) {
      lines.add(fill("again", report.id()));
    }
    return String.join("\n", lines);
  }

  private String line(BatchResult.Failed failed) {
    String next = failed.reason().retryable() ? "retry" : "change";
    String job = failed.handle().map(handle -> fill("job", handle.id())).orElse("");
    return "  " + name(failed) + ": " + text(failed.reason()) + " " + fill(next) + job;
  }

  /** Counted from 1, as people do. */
  private static String name(BatchResult result) {
    return result.index() + 1 + ". " + result.item().target().getFileName();
  }

  private static String text(Exception reason) {
    return String.valueOf(reason.getMessage()).strip().replace("\n", " ");
  }

  private String fill(String key, Object... values) {
    String text = words.getString(key);
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
      out.append(text, done, open).append(values[text.charAt(open + 1) - '0']);
      done = open + 3;
    }
    return out.append(text, done, text.length()).toString();
  }

  private static ResourceBundle shipped(String language) {
    String file = FILE + language + ".properties";
    try (InputStream in = ReportWords.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The file " + file + " is missing from the jar.");
      }
      return new PropertyResourceBundle(new InputStreamReader(in, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
