package ai.nemovideo.sdk.kill;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.AnimateRequest;
import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.NemoClientBuilder;
import ai.nemovideo.sdk.job.JobStore;
import ai.nemovideo.sdk.testing.WaitlessClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import okhttp3.ConnectionSpec;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The program that is killed: one job, from its pictures to the file. It waits for its orders on
 * standard input, so that it can be started ahead; when that ends, so does the program.
 */
public final class JobProgram {

  /** The name of the job in all these tests. */
  static final String JOB = "job-1";

  /** On standard output, when the file is saved. */
  static final String DONE = "@done";

  /** On standard output, before what went wrong. */
  static final String FAILED = "@failed ";

  private JobProgram() {}

  /** Takes the orders: the address of the service, the folder, the file, the wanted moment. */
  public static void main(String[] args) throws IOException {
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    URI service = URI.create(orders.readLine());
    Path folder = Path.of(orders.readLine());
    String file = orders.readLine();
    Moments moments = new Moments(orders.readLine());
    endWithItsParent(orders);
    try {
      run(service, new WatchedDisk(folder, moments::reached), file, moments);
      System.out.println(DONE);
    } catch (RuntimeException e) {
      System.out.println(FAILED + e);
    }
  }

  static void run(URI service, WatchedDisk disk, String file, Moments moments) {
    // Without TLS it starts in half the time.
    OkHttpClient watched =
        new OkHttpClient.Builder()
            .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
            .addInterceptor(chain -> call(chain, moments))
            .build();
    try (NemoClient nemo = client(service, disk.root()).httpClient(watched).build()) {
      AnimateRequest request = request(disk.root()).onProgress(told -> tell(told, moments)).build();
      nemo.animate(request).saveTo(disk.root().resolve(file));
      moments.reached("saved");
    }
  }

  /** A client on the folders of a job. */
  static NemoClientBuilder client(URI service, Path folder) {
    return NemoClient.builder()
        .baseUrl(service)
        .anonymous()
        .configDirectory(folder.resolve("config"))
        .jobStore(JobStore.directory(folder.resolve("jobs")))
        .expectedRenderTime(Duration.ofMillis(100), Duration.ofSeconds(2))
        .clock(new WaitlessClock());
  }

  /** What every process wants of the job. */
  static AnimateRequest.Builder request(Path folder) {
    return AnimateRequest.builder()
        .image(folder.resolve("one.png"))
        .image(folder.resolve("two.png"))
        .prompt("2-second video, no music")
        .jobId(JOB);
  }

  private static Response call(Interceptor.Chain chain, Moments moments) throws IOException {
    Request request = chain.request();
    String name =
        request.method()
            + " "
            + request.url().encodedPath().replaceAll("/(render_[^/]*|[0-9a-f]{16,})", "/*");
    moments.reached("asks " + name);
    Response response = chain.proceed(request);
    moments.reached("answered " + name);
    return response;
  }

  private static void tell(AnimateProgress told, Moments moments) {
    String name = told.getClass().getSimpleName();
    if (told instanceof AnimateProgress.OnRecord record) {
      name += " " + record.handle().step();
    } else if (told instanceof AnimateProgress.Uploading uploading) {
      name += " " + uploading.name();
    }
    moments.reached("told " + name);
  }

  static void endWithItsParent(BufferedReader orders) {
    Thread thread =
        new Thread(() -> {
          try {
            while (orders.readLine() != null) {
              // Nothing more to be told.
            }
          } catch (IOException e) {
            // As good as the end.
          }
          Runtime.getRuntime().halt(1);
        });
    thread.setDaemon(true);
    thread.start();
  }
}
