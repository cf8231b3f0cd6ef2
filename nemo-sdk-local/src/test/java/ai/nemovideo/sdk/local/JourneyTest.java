package ai.nemovideo.sdk.local;

import static ai.nemovideo.sdk.local.Wire.data;
import static ai.nemovideo.sdk.local.Wire.json;
import static ai.nemovideo.sdk.local.Wire.picture;
import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.local.Scenario.Rendering;
import com.google.gson.JsonObject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way, as a client goes it, to a file that a player plays. */
final class JourneyTest {
  private static final Scenario QUICK =
      Scenario.builder().rendering(Rendering.QUICK).startingCredits(1000).build();

  @TempDir private Path folder;

  @Test
  void picturesAndAPromptBecomeAnMp4() throws Exception {
    try (LocalNemo nemo = LocalNemo.builder().scenario(QUICK).start()) {
      Wire wire = Wire.anonymous(nemo);
      String session = wire.openSession();
      data(wire.upload(session, "a.jpg", picture(320, 180, "jpg")));
      data(wire.upload(session, "b.png", picture(320, 180, "png")));
      wire.say(session, "3-second video, zoom in, crossfade, title \"Hi\", quiet music");
      wire.render(session, "r1", wire.draft(session), "{}");
      RenderReport report = nemo.awaitRender("r1");
      assertThat(report.error()).isEmpty();
      JsonObject done = json(wire.get("/api/render/proxy/lambda/r1")).getAsJsonObject("data");
      Path video = folder.resolve("video.mp4");
      Files.write(
          video, wire.bare().download(URI.create(done.get("outputUrl").getAsString())).body());
      try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(video.toFile())) {
        grabber.start();
        assertThat(grabber.getImageWidth()).isEqualTo(320);
        assertThat(grabber.getImageHeight()).isEqualTo(180);
        assertThat(grabber.getLengthInVideoFrames()).isEqualTo(30);
        assertThat(grabber.getAudioChannels()).isPositive();
      }
      assertThat(nemo.charges()).hasSize(1);
    }
  }

  @Test
  void closingCancelsRendersDeletesTheFolderAndLeavesNoThread() {
    LocalNemo nemo = LocalNemo.builder().scenario(QUICK).start();
    Wire wire = Wire.anonymous(nemo);
    String session = wire.openSession();
    data(wire.upload(session, "a.jpg", picture(32, 18, "jpg")));
    wire.say(session, "1 second");
    wire.render(session, "r1", wire.draft(session), "{}");
    Path made = nemo.awaitRender("r1").file().orElseThrow();
    wire.say(session, "10 minutes");
    for (String id : List.of("r2", "r3", "r4")) {
      wire.render(session, id, wire.draft(session), "{}");
    }
    assertThat(made).exists();
    nemo.close();
    nemo.close();
    for (String id : List.of("r2", "r3", "r4")) {
      assertThat(nemo.awaitRender(id).status()).isEqualTo("cancelled");
    }
    assertThat(made.getParent()).doesNotExist();
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().startsWith("nemo-local") && !thread.isDaemon())
        .noneMatch(thread -> thread.getName().equals("HTTP-Dispatcher") && !thread.isDaemon());
  }

  @Test
  void jvmEndsByItselfAfterMain() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + Files.createDirectory(folder.resolve("tmp")),
                "-cp",
                System.getProperty("java.class.path"),
                ForgetfulMain.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.txt").toFile())
            .start();
    // A bound against hanging, not a measurement: a JVM that is kept alive is so for ever.
    boolean ended = process.waitFor(Duration.ofMinutes(1).toSeconds(), TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended).isTrue();
    assertThat(folder.resolve("out.txt")).content().contains("main is over");
    try (Stream<Path> left = Files.list(folder.resolve("tmp"))) {
      assertThat(left.filter(path -> path.getFileName().toString().startsWith("nemo-local-")))
          .isEmpty();
    }
  }
}
