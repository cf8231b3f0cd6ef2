package ai.nemovideo.sdk.examples.program;

import ai.nemovideo.sdk.batch.BatchRequest;
import ai.nemovideo.sdk.examples.batch.BatchName;
import ai.nemovideo.sdk.examples.batch.BatchWork;
import ai.nemovideo.sdk.examples.batch.DryRun;
import ai.nemovideo.sdk.examples.batch.ForeignFiles;
import ai.nemovideo.sdk.examples.batch.ItemOrders;
import ai.nemovideo.sdk.examples.batch.KnownItems;
import ai.nemovideo.sdk.examples.batch.Plan;
import ai.nemovideo.sdk.examples.job.BadInputException;
import ai.nemovideo.sdk.examples.job.Connection;
import ai.nemovideo.sdk.examples.job.ExitCodes;
import ai.nemovideo.sdk.examples.option.CommonOptions;
import ai.nemovideo.sdk.examples.option.OutputOption;
import ai.nemovideo.sdk.examples.option.SkillOption;
import ai.nemovideo.sdk.examples.screen.Screen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Many videos in one go: a CSV file or a folder of images in, videos and a report out. */
@Command(
    name = "batch",
    description = {
      "Makes many videos from a CSV file or a folder of images.",
      "Run the same command again to go on: nothing is paid twice."
    })
public final class Batch implements Program {

  @Parameters(
      paramLabel = "CSV|FOLDER",
      description = {
        "A CSV file with the columns image, prompt and, if you like, output; several images in a"
            + " cell are separated by semicolons.",
        "Or a folder of images: each becomes a video, by --prompt or by a .txt file of the image's"
            + " name beside it."
      })
  private Path source = Path.of("");

  @Option(
      names = {"-p", "--prompt"},
      paramLabel = "TEXT",
      description = "What to make of images that have no prompt of their own.")
  private @Nullable String prompt;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      defaultValue = "nemo-videos",
      description = "Where videos, report.json and report.csv go (default: ${DEFAULT-VALUE}).")
  private Path output = Path.of("nemo-videos");

  @Option(
      names = "--parallel",
      paramLabel = "N",
      defaultValue = "3",
      description = "How many may be rendered at once (default: ${DEFAULT-VALUE}).")
  private int parallel = 3;

  @Option(
      names = "--apart",
      paramLabel = "SECONDS",
      defaultValue = "0",
      description = "The least time between two prompts (default: ${DEFAULT-VALUE}).")
  private long apart;

  @Option(
      names = "--minimum-credits",
      paramLabel = "N",
      description = "Begin no video when fewer credits are left.")
  private @Nullable Long minimumCredits;

  @Option(
      names = "--id",
      paramLabel = "NAME",
      description = "Name of the batch (default: made from the name of its source).")
  private @Nullable String id;

  @Option(
      names = "--overwrite",
      description =
          "Replace files that this batch has not made. Without it nothing is sent when there are"
              + " some; what it has made itself stays.")
  private boolean overwrite;

  @Option(
      names = "--dry-run",
      description = "Show what would be made and what it costs, about; send nothing.")
  private boolean dryRun;

  @Mixin private SkillOption skill = new SkillOption();
  @Mixin private final CommonOptions common;

  public Batch(Screen screen) {
    this.common = new CommonOptions(screen);
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "batch photos --dry-run \\",
        "    --prompt 'slow zoom, 3 seconds'",
        "batch videos.csv -o summer --parallel 2");
  }

  @Override
  public Map<Integer, String> exitCodes() {
    Map<Integer, String> codes = new LinkedHashMap<>(ExitCodes.ofVideo());
    codes.put(ExitCodes.OK, "every video is on disk; with --dry-run: the plan can work");
    codes.put(ExitCodes.JOB_FAILED, "some videos are not on disk; the report says which");
    codes.remove(ExitCodes.NOT_SAVED);
    codes.remove(ExitCodes.OUTCOME_UNKNOWN);
    return codes;
  }

  @Override
  public Integer call() {
    check();
    try {
      return make();
    } catch (BadInputException e) {
      List<String> problems = new ArrayList<>(e.problems());
      problems.add("Nothing was sent for any video: mend this, and run it again.");
      throw new BadInputException(problems);
    }
  }

  private int make() {
    Plan plan = Plan.read(source, output, prompt);
    String name = id == null ? BatchName.of(source) : id;
    BatchRequest.Builder request = request(name);
    KnownItems known = KnownItems.find(common.state().jobs(), name, plan);
    plan.notices().forEach(common.console()::notice);
    ForeignFiles foreign = ForeignFiles.of(plan, known);
    if (!overwrite) {
      foreign.refuse();
    }
    if (dryRun) {
      common.console().result(new DryRun(name, plan, known, foreign));
      return ExitCodes.OK;
    }
    known.notice(name).ifPresent(common.console()::notice);
    try (Connection connection = skill.connect(common)) {
      BatchWork work = new BatchWork(connection.client(), common.console(), plan, System::nanoTime);
      return run(work, name, request) ? ExitCodes.OK : ExitCodes.JOB_FAILED;
    }
  }

  private boolean run(BatchWork work, String name, BatchRequest.Builder request) {
    ItemOrders orders = new ItemOrders(common.state(), common.target(), skill.name());
    try {
      orders.keep(name, work.plan());
      return work.run(name, request);
    } finally {
      orders.tidy(name, work.plan());
    }
  }

  private BatchRequest.Builder request(String name) {
    BatchRequest.Builder request =
        BatchRequest.builder().parallel(parallel).messagesApart(Duration.ofSeconds(apart));
    try {
      request.id(name);
    } catch (IllegalArgumentException e) {
      throw new BadInputException("The name of a batch cannot be " + name + ": " + e.getMessage());
    }
    if (minimumCredits != null) {
      request.minimumCredits(minimumCredits);
    }
    return request;
  }

  private void check() {
    List<String> problems = new ArrayList<>();
    if (parallel < 1) {
      problems.add("--parallel has to be 1 or more, not " + parallel + ".");
    }
    if (apart < 0) {
      problems.add("--apart has to be 0 or more seconds, not " + apart + ".");
    }
    if (minimumCredits != null && minimumCredits < 0) {
      problems.add("--minimum-credits has to be 0 or more, not " + minimumCredits + ".");
    }
    if (prompt != null && prompt.isBlank()) {
      problems.add("The prompt is blank: say what to make, such as 'slow zoom, 5 seconds'.");
    }
    if (Files.exists(output) && !Files.isDirectory(output)) {
      problems.add("The output " + output + " is a file: give --output a folder.");
    } else {
      problems.addAll(OutputOption.folderProblems(output.toAbsolutePath().normalize()));
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
  }
}
