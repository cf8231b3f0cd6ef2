package ai.nemovideo.sdk.examples.batch;

import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.batch.BatchRequest;
import ai.nemovideo.sdk.examples.screen.Console;
import ai.nemovideo.sdk.examples.screen.Screen;
import ai.nemovideo.sdk.job.JobStore;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.Scenario;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A service, a client with a store on disk, and somebody who listens. */
final class Stage implements AutoCloseable {

  static final String ID = "holidays";

  private final Path folder;
  private final LocalNemo service;
  private final NemoClient client;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  Stage(Path folder, long credits) {
    this.folder = folder;
    service =
        LocalNemo.builder()
            .scenario(
                Scenario.standard().toBuilder()
                    .rendering(Scenario.Rendering.QUICK)
                    .startingCredits(credits)
                    .build())
            .start();
    client =
        NemoClient.builder()
            .baseUrl(service.baseUrl())
            .configDirectory(folder.resolve("config"))
            .jobStore(JobStore.directory(folder.resolve("jobs")))
            .build();
  }

  LocalNemo service() {
    return service;
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  Path videos() {
    return folder.resolve("videos");
  }

  /** A small picture of one colour. */
  static void draw(Path file, Color color) throws IOException {
    BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 64 * 48; i++) {
      image.setRGB(i % 64, i / 64, color.getRGB());
    }
    ImageIO.write(image, "png", file.toFile());
  }

  /** Makes what a CSV text asks for. */
  boolean run(String csv) throws IOException {
    Path file = Files.writeString(folder.resolve("videos.csv"), csv);
    Plan plan = Plan.read(file, videos(), null);
    Screen screen =
        Screen.plain(new StringReader(""), new PrintWriter(out, true), new PrintWriter(err, true));
    BatchWork work =
        new BatchWork(client, new Console(screen, false, false), plan, System::nanoTime);
    return work.run(ID, BatchRequest.builder());
  }

  @Override
  public void close() {
    client.close();
    service.close();
  }
}
