package ai.nemovideo.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.RecordedRequest;
import ai.nemovideo.sdk.model.UploadedAsset;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The largest file that the service takes goes out of a heap that could not hold a third of it. */
class UploadMemoryTest {

  private static final long SIZE = 200L * 1024 * 1024;

  @TempDir Path folder;

  @Test
  void twoHundredMegabytesLeaveASmallHeap() throws IOException, InterruptedException {
    Path clip = folder.resolve("clip.mp4");
    try (RandomAccessFile file = new RandomAccessFile(clip.toFile(), "rw")) {
      file.setLength(SIZE);
    }
    try (LocalNemo local = LocalNemo.start()) {
      Process child =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx64m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Uploader.class.getName(),
                  local.baseUrl().toString(),
                  clip.toString())
              .inheritIO()
              .start();
      boolean ended = child.waitFor(3, TimeUnit.MINUTES);
      child.destroyForcibly();

      assertThat(ended).isTrue();
      assertThat(child.exitValue()).isZero();
      assertThat(local.requests())
          .filteredOn(request -> request.path().startsWith("/api/upload-video"))
          .extracting(RecordedRequest::bodyBytes)
          .singleElement()
          .satisfies(bytes -> assertThat(bytes).isGreaterThan(SIZE));
    }
  }

  /** The program. */
  public static final class Uploader {

    private Uploader() {}

    /** Uploads a file and counts what it is told of. */
    public static void main(String[] args) {
      AtomicLong told = new AtomicLong();
      try (NemoClient nemo =
          NemoClient.builder().baseUrl(URI.create(args[0])).token("nmv_usr_x").build()) {
        List<UploadedAsset> assets =
            nemo.openSession()
                .upload(
                    List.of(MediaSource.file(Path.of(args[1]))),
                    progress -> {
                      if (progress instanceof AnimateProgress.Uploading uploading) {
                        told.set(uploading.sentBytes());
                      }
                    });
        if (assets.size() != 1 || told.get() != SIZE) {
          throw new IllegalStateException("told of " + told.get() + " bytes");
        }
      }
    }
  }
}
