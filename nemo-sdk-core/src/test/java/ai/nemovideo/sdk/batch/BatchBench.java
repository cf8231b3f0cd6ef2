package ai.nemovideo.sdk.batch;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.NemoClientBuilder;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.job.JobStore;
import ai.nemovideo.sdk.local.Charge;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.RecordedRequest;
import ai.nemovideo.sdk.local.Scenario;
import ai.nemovideo.sdk.testing.Pictures;
import ai.nemovideo.sdk.testing.WaitlessClock;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A service, a folder and a job store, and what has to be true of a batch afterwards. Item 1 is
 * about {@code p1.png}, lasts one second and is called "Item 1"; and so on.
 */
public final class BatchBench implements AutoCloseable {

  public static final String ID = "batch-1";

  private static final String SUBMIT = "/api/render/proxy/lambda";
  private static final Pattern RENDER_ID = Pattern.compile("\"id\":\"(render_[^\"]+)\"");
  private static final Pattern PICTURE = Pattern.compile("\"name\":\"([^\"]+[.]png)\"");
  private static final Pattern TEXT = Pattern.compile("\"text\":\"(Item [0-9]+)\"");
  private static final Pattern MESSAGE = Pattern.compile("\"text\":\"((?:[^\"\\\\]|\\\\.)*)\"");

  private final LocalNemo local;
  private final Path folder;

  public BatchBench(LocalNemo local, Path folder) {
    this.local = local;
    this.folder = folder;
  }

  /** A service that renders at once, for an account with credits for many messages. */
  static BatchBench start(Path folder) {
    return start(folder, scenario().build());
  }

  static BatchBench start(Path folder, Scenario scenario) {
    return new BatchBench(LocalNemo.builder().scenario(scenario).gated(true).start(), folder);
  }

  public static Scenario.Builder scenario() {
    return Scenario.builder().startingCredits(100_000).rendering(Scenario.Rendering.INSTANT);
  }

  LocalNemo local() {
    return local;
  }

  Path folder() {
    return folder;
  }

  NemoClientBuilder client() {
    return client(local.baseUrl(), folder);
  }

  public static NemoClientBuilder client(URI service, Path folder) {
    return NemoClient.builder()
        .baseUrl(service)
        .token("nmv_usr_of_the_batch")
        .configDirectory(folder.resolve("config"))
        .jobStore(JobStore.directory(folder.resolve("jobs")))
        .expectedRenderTime(Duration.ofMillis(20), Duration.ofMillis(200))
        .clock(new WaitlessClock());
  }

  /** A batch of so many items. */
  public static BatchRequest.Builder request(Path folder, int items) {
    BatchRequest.Builder request = BatchRequest.builder().id(ID);
    for (int number = 1; number <= items; number++) {
      request.add(item(folder, number));
    }
    return request;
  }

  BatchRequest.Builder request(int items) {
    return request(folder, items);
  }

  static BatchItem item(Path folder, int number) {
    return BatchItem.of(
        Pictures.png(folder, picture(number)), instruction(number), target(folder, number));
  }

  static String instruction(int number) {
    return number + "-second video, title \"Item " + number + "\", quieter music";
  }

  static String picture(int number) {
    return "p" + number + ".png";
  }

  public static Path target(Path folder, int number) {
    return folder.resolve("out").resolve("v" + number + ".mp4");
  }

  Path target(int number) {
    return target(folder, number);
  }

  public JobStore store() {
    return JobStore.directory(folder.resolve("jobs"));
  }

  Optional<JobHandle> record(int number) {
    return store().find(ID + "." + number);
  }

  List<Charge> charges() {
    return local.charges();
  }

  /** The bodies of the messages, in order, each message once. */
  public List<String> messages() {
    return requests("/run_sse").stream()
        .map(request -> MESSAGE.matcher(request.body()))
        .filter(Matcher::find)
        .map(found -> found.group(1).replace("\\\"", "\""))
        .toList();
  }

  List<RecordedRequest> requests(String path) {
    return local.requests().stream().filter(seen -> seen.path().equals(path)).toList();
  }

  /** The renders that were asked for, by their ids. */
  public List<String> renders() {
    return requests(SUBMIT).stream()
        .filter(seen -> seen.method().equals("POST"))
        .map(seen -> group(RENDER_ID, seen.body()).get(0))
        .distinct()
        .toList();
  }

  /** Every render that was ever asked for shows the picture and the words of one item only. */
  public void assertUnmixed() {
    for (RecordedRequest seen : requests(SUBMIT)) {
      List<String> pictures = group(PICTURE, seen.body()).stream().distinct().toList();
      List<String> titles = group(TEXT, seen.body());
      assertThat(pictures).as(seen.body()).hasSize(1);
      String number = pictures.get(0).replaceAll("p(\\d+)(?:-\\d+)?[.]png", "$1");
      assertThat(titles).as(seen.body()).containsExactly("Item " + number);
      assertThat(seen.body()).contains("\"d\":" + number + "000");
    }
  }

  /** The file of an item is complete, and the one that was rendered for it. */
  public void assertFile(int number) {
    JobHandle handle = record(number).orElseThrow();
    assertThat(handle.step()).isEqualTo(JobStep.SAVED);
    String render = handle.renderId();
    assertThat(render).isNotNull();
    String body =
        requests(SUBMIT).stream()
            .map(RecordedRequest::body)
            .filter(text -> text.contains(render))
            .findFirst()
            .orElseThrow();
    assertThat(group(TEXT, body)).containsExactly("Item " + number);
    assertThat(target(number))
        .hasSameBinaryContentAs(local.awaitRender(render).file().orElseThrow());
    for (String beside : List.of(".part", ".part.info", ".draft")) {
      assertThat(target(number).resolveSibling("v" + number + ".mp4" + beside)).doesNotExist();
    }
  }

  void assertNoFile(int number) {
    assertThat(Files.exists(target(number))).as("file of item %s", number).isFalse();
  }

  /** All items saved, each paid and rendered once. */
  public void assertAllOnce(int items) {
    assertThat(charges()).as("charges").hasSize(items);
    assertThat(messages()).as("messages").hasSize(items);
    assertUnmixed();
    for (int number = 1; number <= items; number++) {
      assertFile(number);
    }
    assertThat(store().list()).hasSize(items);
  }

  private static List<String> group(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  @Override
  public void close() {
    local.close();
  }
}
