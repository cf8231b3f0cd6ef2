package ai.nemovideo.sdk.benchmarks;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A thousand streams that are open and silent. For each way a JVM of its own opens them, with
 * default settings, against a server in this one.
 */
public final class IdleStreams {

  private IdleStreams() {}

  /**
   * Measures and prints.
   *
   * @param args how often; once when empty
   * @throws Exception when something fails
   */
  public static void main(String[] args) throws Exception {
    HoldServer server = new HoldServer();
    Thread thread = new Thread(server, "hold-server");
    thread.setDaemon(true);
    thread.start();
    int times = args.length == 0 ? 1 : Integer.parseInt(args[0]);
    for (int i = 0; i < times; i++) {
      for (IdleClient.Way way : IdleClient.Way.values()) {
        run(way, server.port());
      }
    }
  }

  private static void run(IdleClient.Way way, int port) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(IdleClient.class.getName());
    command.add(way.name());
    command.add(Integer.toString(port));
    new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
