package ai.nemovideo.sdk.examples.option;

import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.NemoClientBuilder;
import ai.nemovideo.sdk.examples.job.BadInputException;
import ai.nemovideo.sdk.examples.job.Connection;
import ai.nemovideo.sdk.examples.job.LocalService;
import ai.nemovideo.sdk.examples.job.RunningJobs;
import ai.nemovideo.sdk.examples.job.StateFolder;
import ai.nemovideo.sdk.examples.screen.Console;
import ai.nemovideo.sdk.examples.screen.Screen;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every program has, and what follows from them. */
public final class CommonOptions {

  /** Looked for in command lines that cannot be parsed, too. */
  public static final String JSON = "--json";

  public static final String TARGET = "--target";
  public static final String STATE = "--state";
  public static final String QUIET = "--quiet";

  @Option(
      names = TARGET,
      paramLabel = "local|cloud",
      converter = Target.Converter.class,
      description = {
        "local: a service on this machine, without account, network or AI (default).",
        "cloud: the real service, which spends credits; see NEMO_TOKEN below."
      })
  private @Nullable Target target;

  @Option(
      names = STATE,
      paramLabel = "DIR",
      description = {
        "Where jobs and the local service are kept (default:",
        "~/.local/state/nemovideo, or below XDG_STATE_HOME)."
      })
  private @Nullable Path state;

  @Option(names = QUIET, description = "Nothing on standard error but problems.")
  private boolean quiet;

  @Option(
      names = JSON,
      description = "Every line a JSON object: results on standard output, the rest on error.")
  private boolean json;

  @Option(names = "--verbose", description = "Print the stack trace too when something goes wrong.")
  private boolean verbose;

  private final Screen screen;

  public CommonOptions(Screen screen) {
    this.screen = screen;
  }

  /** Where the job is done. */
  public Target target() {
    return target == null ? Target.LOCAL : target;
  }

  /** What was named, for programs whose jobs know where they are done. */
  public Optional<Target> namedTarget() {
    return Optional.ofNullable(target);
  }

  public StateFolder state() {
    return StateFolder.of(state);
  }

  public boolean verbose() {
    return verbose;
  }

  /** How this run speaks. */
  public Console console() {
    return new Console(screen, quiet, json);
  }

  /** Opens what was asked for. */
  public Connection connect() {
    return connect(target(), settings -> settings);
  }

  /**
   * Opens a service.
   *
   * @param where which
   * @param settings more of the client's settings
   */
  public Connection connect(Target where, UnaryOperator<NemoClientBuilder> settings) {
    RunningJobs jobs = new RunningJobs(state());
    NemoClientBuilder client = settings.apply(NemoClient.builder()).jobStore(jobs);
    return where == Target.CLOUD ? cloud(client, jobs) : local(client, jobs);
  }

  private static Connection cloud(NemoClientBuilder client, RunningJobs jobs) {
    try {
      return new Connection(client.build(), jobs::close);
    } catch (IllegalArgumentException badEnvironment) {
      throw new BadInputException(variable(String.valueOf(badEnvironment.getMessage())));
    }
  }

  /** The SDK does not know that its settings can only come from the environment here. */
  private static String variable(String problem) {
    String name =
        problem.startsWith("The base URL ")
            ? "NEMO_API_URL: "
            : problem.startsWith("The web URL ") ? "NEMO_WEB_URL: " : "";
    return name + problem;
  }

  private Connection local(NemoClientBuilder client, RunningJobs jobs) {
    LocalService service = LocalService.open(state().localService(), console());
    try {
      return new Connection(
          client.baseUrl(service.url()).configDirectory(state().localClient()).build(),
          () -> {
            jobs.close();
            service.close();
          });
    } catch (RuntimeException e) {
      service.close();
      throw e;
    }
  }
}
