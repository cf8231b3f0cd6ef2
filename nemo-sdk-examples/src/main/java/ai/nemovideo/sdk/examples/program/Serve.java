package ai.nemovideo.sdk.examples.program;

import ai.nemovideo.sdk.examples.job.ExitCodes;
import ai.nemovideo.sdk.examples.job.LocalService;
import ai.nemovideo.sdk.examples.option.CommonOptions;
import ai.nemovideo.sdk.examples.screen.Json;
import ai.nemovideo.sdk.examples.screen.Look;
import ai.nemovideo.sdk.examples.screen.Result;
import ai.nemovideo.sdk.examples.screen.Screen;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The local service as a process of its own, for programs in any language. */
@Command(
    name = "serve",
    description = {
      "Runs the local service until Ctrl-C.",
      "The other programs use it then, and so can any program on this machine that"
          + " speaks its protocol."
    })
public final class Serve implements Program {

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "0",
      converter = Port.class,
      description = "Where to listen (default: where it was last time, else a free port).")
  private int port;

  @Mixin private final CommonOptions common;

  public Serve(Screen screen) {
    this.common = new CommonOptions(screen);
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public List<String> without() {
    return List.of(CommonOptions.TARGET);
  }

  @Override
  public List<String> examples() {
    return List.of("serve", "serve --port 8080 --state service");
  }

  @Override
  public Map<Integer, String> exitCodes() {
    Map<Integer, String> codes = new LinkedHashMap<>();
    codes.put(ExitCodes.JOB_FAILED, "it could not be started");
    codes.put(ExitCodes.BAD_INPUT, "bad usage, or it runs already");
    codes.put(ExitCodes.INTERRUPTED, "stopped by Ctrl-C, as it should be");
    return codes;
  }

  @Override
  public Integer call() throws InterruptedException {
    try (LocalService service =
        LocalService.start(common.state().localService(), port, common.console())) {
      common.console().result(new Address(service.url().toString()));
      common.console().notice("Running until Ctrl-C. Its files: " + common.state().localService());
      // Nobody counts it down: only the end of the process, or of this thread, ends the service.
      new CountDownLatch(1).await();
    }
    return ExitCodes.OK;
  }

  /** Reads the number of a port. */
  static final class Port implements ITypeConverter<Integer> {

    private static final int LAST = 65_535;

    @Override
    public Integer convert(String value) {
      try {
        int port = Integer.parseInt(value);
        if (port >= 0 && port <= LAST) {
          return port;
        }
      } catch (NumberFormatException noNumber) {
        // As any other that is no port.
      }
      throw new TypeConversionException(
          "it is a number from 0 to " + LAST + ", not '" + value + "'");
    }
  }

  /** Where it listens, told. */
  private record Address(String url) implements Result {

    @Override
    public void tell(PrintWriter out, Look look) {
      out.println(url);
    }

    @Override
    public Map<String, ?> facts() {
      return Json.object("url", url);
    }
  }
}
