package ai.nemovideo.sdk.kill;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.AnimateRequest;
import ai.nemovideo.sdk.Animation;
import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.NemoClientBuilder;
import ai.nemovideo.sdk.error.JobNotResumableException;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.job.JobStore;
import ai.nemovideo.sdk.local.Charge;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.RecordedRequest;
import ai.nemovideo.sdk.local.Scenario;
import ai.nemovideo.sdk.testing.Pictures;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * One job with a service and folders of its own, and the processes that work on it one after the
 * other. The account has credits for many messages, so that only the SDK keeps it from paying
 * twice.
 */
final class JobBench implements AutoCloseable {

  private static final String RENDERS = "/api/render/proxy/lambda";
  private static final Pattern RENDER_ID = Pattern.compile("\"id\":\"(render_[^\"]+)\"");

  private final LocalNemo local;
  private final Path folder;

  JobBench(LocalNemo local, Path folder) {
    this.local = local;
    this.folder = folder;
    Pictures.png(folder, "one.png");
    noise(folder.resolve("two.png"));
  }

  static JobBench start(Path parent) {
    return new JobBench(LocalNemo.builder().scenario(rich().build()).start(), fresh(parent));
  }

  static Scenario.Builder rich() {
    return Scenario.builder().startingCredits(1000).rendering(Scenario.Rendering.INSTANT);
  }

  static Path fresh(Path parent) {
    try {
      return Files.createTempDirectory(parent, "job");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  LocalNemo local() {
    return local;
  }

  Path folder() {
    return folder;
  }

  Path target() {
    return folder.resolve("out/video.mp4");
  }

  /** Lets a process work on the job until that moment, or to the end. */
  Jvm order(Jvm process, String moment) {
    return order(process, moment, "out/video.mp4");
  }

  Jvm order(Jvm process, String moment, String file) {
    return process.order(local.baseUrl(), folder, file, moment);
  }

  void killAt(Jvm process, String moment) {
    order(process, moment);
    String end = process.await(line -> line.equals(Moments.STOPPED) || isEnd(line));
    assertThat(end).describedAs("%s", process.heard()).isEqualTo(Moments.STOPPED);
    process.kill();
  }

  static boolean isEnd(String line) {
    return line.equals(JobProgram.DONE) || line.startsWith(JobProgram.FAILED);
  }

  /** Lets a process work on the job to the end. */
  void runToTheEnd(Jvm process) {
    order(process, "none");
    assertThat(process.await(JobBench::isEnd)).isEqualTo(JobProgram.DONE);
  }

  NemoClientBuilder client() {
    return JobProgram.client(local.baseUrl(), folder);
  }

  AnimateRequest request() {
    return JobProgram.request(folder).build();
  }

  JobStore store() {
    return JobStore.directory(folder.resolve("jobs"));
  }

  JobHandle record() {
    return store().find(JobProgram.JOB).orElseThrow();
  }

  /** The next process takes the job up, in one of the ways there are. */
  void goOn(How how) {
    try (NemoClient nemo = client().build()) {
      how.goOn(nemo, this).saveTo(target());
    }
  }

  /** How a program takes up a job. */
  enum How {
    /** By asking for it again under its name. */
    ASK_AGAIN {
      @Override
      Animation goOn(NemoClient nemo, JobBench bench) {
        return nemo.animate(bench.request());
      }
    },
    /** By the record in the store, with the request, if there is a record already. */
    WITH_THE_REQUEST {
      @Override
      Animation goOn(NemoClient nemo, JobBench bench) {
        return nemo.jobs().list().isEmpty()
            ? nemo.animate(bench.request())
            : nemo.resume(bench.record(), bench.request());
      }
    },
    /** By the line that the record is written as, alone if that is enough. */
    BY_ITS_LINE {
      @Override
      Animation goOn(NemoClient nemo, JobBench bench) {
        if (nemo.jobs().list().isEmpty()) {
          return nemo.animate(bench.request());
        }
        JobHandle handle = JobHandle.parse(bench.record().toLine());
        try {
          return nemo.resume(handle);
        } catch (JobNotResumableException e) {
          assertThat(e.reason()).isEqualTo(JobNotResumableException.Reason.NEEDS_REQUEST);
          assertThat(handle.step()).isLessThan(JobStep.SENDING);
          return nemo.resume(handle, bench.request());
        }
      }
    };

    abstract Animation goOn(NemoClient nemo, JobBench bench);
  }

  /** One charge, one render, one complete file, with each picture in it once. */
  void assertOneOfEach() {
    assertThat(local.charges()).extracting(Charge::reason).containsExactly("generation");
    List<String> renders = rendersAskedFor();
    assertThat(renders).hasSize(1);
    assertThat(record().renderId()).isEqualTo(renders.get(0));
    assertThat(record().step()).isEqualTo(JobStep.SAVED);
    assertThat(store().list()).hasSize(1);
    Path made = local.awaitRender(renders.get(0)).file().orElseThrow();
    assertThat(target()).hasSameBinaryContentAs(made);
    try (Stream<Path> out = Files.list(folder.resolve("out"));
        NemoClient nemo = client().build()) {
      assertThat(out)
          .extracting(Path::getFileName)
          .extracting(Path::toString)
          .containsExactly("video.mp4");
      assertThat(pictures(nemo)).containsExactly("one.png", "two.png");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the session of the job holds. */
  List<String> pictures(NemoClient nemo) {
    String session = record().sessionId();
    assertThat(session).isNotNull();
    return nemo.session(session).state().uploads().stream().map(asset -> asset.name()).toList();
  }

  /** The ids under which renders were submitted, each once. */
  List<String> rendersAskedFor() {
    return local.requests().stream()
        .filter(request -> request.method().equals("POST") && request.path().equals(RENDERS))
        .map(request -> RENDER_ID.matcher(request.body()))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }

  long count(String path) {
    return local.requests().stream().map(RecordedRequest::path).filter(path::equals).count();
  }

  long messages() {
    return count("/run_sse");
  }

  /** Waits for what another thread is about to do. */
  static void await(BooleanSupplier what) {
    long start = System.nanoTime();
    while (!what.getAsBoolean()) {
      assertThat(System.nanoTime() - start).isLessThan(SECONDS.toNanos(30));
      Thread.onSpinWait();
    }
  }

  @Override
  public void close() {
    local.close();
  }

  /** Large enough for several pieces. */
  private static void noise(Path file) {
    BufferedImage image = new BufferedImage(110, 80, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, random.nextInt());
      }
    }
    try {
      ImageIO.write(image, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
