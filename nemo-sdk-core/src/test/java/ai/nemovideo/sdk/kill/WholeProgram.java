package ai.nemovideo.sdk.kill;

import ai.nemovideo.sdk.local.LocalNemo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** As {@link JobProgram}, with the service inside: what is killed is both of them at once. */
public final class WholeProgram {

  private WholeProgram() {}

  /** Takes the orders: the folder, the file, the wanted moment. */
  public static void main(String[] args) throws IOException {
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Path folder = Path.of(orders.readLine());
    String file = orders.readLine();
    Moments moments = new Moments(orders.readLine());
    JobProgram.endWithItsParent(orders);
    try (LocalNemo service = service(folder)) {
      WatchedDisk disk = new WatchedDisk(folder, moments::reached);
      JobProgram.run(service.baseUrl(), disk, file, moments);
      System.out.println(JobProgram.DONE);
    } catch (RuntimeException e) {
      System.out.println(JobProgram.FAILED + e);
    }
  }

  /** The service of a folder, the same in each process. */
  static LocalNemo service(Path folder) {
    return LocalNemo.builder()
        .dataDirectory(folder.resolve("local"))
        .durable(true)
        .scenario(JobBench.rich().build())
        .start();
  }
}
