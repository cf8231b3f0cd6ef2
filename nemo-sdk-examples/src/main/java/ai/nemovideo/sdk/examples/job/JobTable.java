package ai.nemovideo.sdk.examples.job;

import ai.nemovideo.sdk.examples.screen.Cells;
import ai.nemovideo.sdk.examples.screen.Console;
import ai.nemovideo.sdk.examples.screen.Json;
import ai.nemovideo.sdk.examples.screen.Units;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Jobs below each other: in columns where these fit, else each in lines of its own.
 *
 * @param rows what is told of each job, below the head
 */
public record JobTable(List<Row> rows) {

  private static final Row HEAD = new Row("JOB", "STEP", "AGE", "AT", "SESSION", "", 0, false);
  private static final String GAP = "  ";

  /** What is told of a job. */
  record Row(
      String job,
      String step,
      String age,
      String target,
      String session,
      String key,
      long seconds,
      boolean running) {

    List<String> cells() {
      return List.of(job, step, age, target, session);
    }
  }

  /**
   * The jobs as they are at a moment.
   *
   * @param jobs in their order
   * @param running those on which a program works
   * @param now the moment
   */
  public static JobTable of(List<KnownJob> jobs, Set<String> running, Instant now) {
    return new JobTable(
        jobs.stream().map(job -> row(job, running.contains(job.id()), now)).toList());
  }

  private static Row row(KnownJob job, boolean running, Instant now) {
    Duration age = Duration.between(job.handle().startedAt(), now);
    String session = job.handle().sessionId();
    return new Row(
        job.id(),
        job.words(running),
        Units.age(age),
        job.target().toString(),
        session == null ? "" : session,
        job.handle().step().name(),
        Math.max(0, age.toSeconds()),
        running);
  }

  /** Tells them; for programs, an object for each. */
  public void tell(Console console) {
    PrintWriter out = console.screen().out();
    if (console.json()) {
      rows.forEach(row -> out.println(Json.line(facts(row))));
    } else if (width() <= console.screen().outLook().columns()) {
      line(out, HEAD);
      rows.forEach(row -> line(out, row));
    } else {
      rows.forEach(row -> lines(out, row));
    }
    out.flush();
  }

  private static Map<String, Object> facts(Row row) {
    return Json.object(
        "job", row.job(),
        "step", row.key(),
        "running", row.running(),
        "ageSeconds", row.seconds(),
        "target", row.target(),
        "session", row.session().isEmpty() ? null : row.session());
  }

  private static void lines(PrintWriter out, Row row) {
    out.println(row.job());
    out.println(GAP + row.step() + ", " + row.age() + ", " + row.target());
    if (!row.session().isEmpty()) {
      out.println(GAP + "session " + row.session());
    }
  }

  private void line(PrintWriter out, Row row) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.cells().size(); i++) {
      line.append(Cells.pad(row.cells().get(i), width(i))).append(GAP);
    }
    out.println(line.toString().stripTrailing());
  }

  private int width() {
    int width = 0;
    for (int i = 0; i < HEAD.cells().size(); i++) {
      width += width(i) + (i == 0 ? 0 : GAP.length());
    }
    return width;
  }

  private int width(int column) {
    return Math.max(
        Cells.width(HEAD.cells().get(column)),
        rows.stream().mapToInt(row -> Cells.width(row.cells().get(column))).max().orElse(0));
  }
}
