package ai.nemovideo.sdk.examples.program;

import ai.nemovideo.sdk.examples.job.Connection;
import ai.nemovideo.sdk.examples.job.ExitCodes;
import ai.nemovideo.sdk.examples.option.CommonOptions;
import ai.nemovideo.sdk.examples.screen.Json;
import ai.nemovideo.sdk.examples.screen.Look;
import ai.nemovideo.sdk.examples.screen.Result;
import ai.nemovideo.sdk.examples.screen.Screen;
import ai.nemovideo.sdk.model.CreditBalance;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** How much there is left to spend. */
@Command(name = "credits", description = "Tells the credits of the account.")
public final class Credits implements Program {

  @Mixin private final CommonOptions common;

  public Credits(Screen screen) {
    this.common = new CommonOptions(screen);
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public List<String> examples() {
    return List.of("credits", "credits --target cloud --json");
  }

  @Override
  public Map<Integer, String> exitCodes() {
    return ExitCodes.ofQuestion();
  }

  @Override
  public Integer call() {
    try (Connection connection = common.connect()) {
      common.console().result(new Balance(connection.client().credits()));
    }
    return ExitCodes.OK;
  }

  /** The balance, told. */
  private record Balance(CreditBalance credits) implements Result {

    @Override
    public void tell(PrintWriter out, Look look) {
      out.println(
          look.wrap(
              credits.available().toPlainString()
                  + " credits available, "
                  + credits.frozen().toPlainString()
                  + " reserved by running work, "
                  + credits.total().toPlainString()
                  + " in all"));
    }

    @Override
    public Map<String, ?> facts() {
      return Json.object(
          "available", credits.available(),
          "frozen", credits.frozen(),
          "total", credits.total());
    }
  }
}
