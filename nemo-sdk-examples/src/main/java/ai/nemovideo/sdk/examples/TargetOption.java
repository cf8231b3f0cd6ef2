package ai.nemovideo.sdk.examples;

import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.local.LocalNemo;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that every program has: where its job is done. */
final class TargetOption {

  @Option(
      names = "--target",
      paramLabel = "local|cloud",
      defaultValue = "local",
      converter = Target.Converter.class,
      description = {
        "local: a service inside this program, without account, network or AI (default).",
        "cloud: the real service, which spends credits; see NEMO_TOKEN below."
      })
  private Target target = Target.LOCAL;

  Target target() {
    return target;
  }

  /** Opens what was asked for. */
  Connection open() {
    return target == Target.CLOUD ? cloud() : local();
  }

  private static Connection cloud() {
    try {
      return new Connection(NemoClient.create(), () -> {});
    } catch (IllegalArgumentException badEnvironment) {
      throw new BadInputException(List.of(String.valueOf(badEnvironment.getMessage())));
    }
  }

  private static Connection local() {
    LocalNemo service = LocalNemo.start();
    try {
      NemoClient client = NemoClient.builder().baseUrl(service.baseUrl()).build();
      return new Connection(client, service::close);
    } catch (RuntimeException e) {
      service.close();
      throw e;
    }
  }
}
