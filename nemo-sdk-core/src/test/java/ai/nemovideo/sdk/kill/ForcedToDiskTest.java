package ai.nemovideo.sdk.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A machine that loses its power keeps what has a name: content first, then the name of it. */
@Timeout(120)
class ForcedToDiskTest {

  @TempDir static Path folder;

  /** What was done to the disk in a whole job, in that order. */
  private static final List<String> DONE = Collections.synchronizedList(new ArrayList<>());

  @BeforeAll
  static void runAJob() {
    try (JobBench bench = JobBench.start(folder)) {
      WatchedDisk disk = new WatchedDisk(bench.folder(), DONE::add, true);
      JobProgram.run(bench.local().baseUrl(), disk, "out/video.mp4", new Moments("none"));
      bench.assertOneOfEach();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "move jobs/job-1.job.*.new jobs/job-1.job",
        "move config/token-*.json.*.new config/token-*.json",
        "link config/client_id.*.new config/client_id",
        "move out/video.mp4.part out/video.mp4",
        "move out/video.mp4.part.info.new out/video.mp4.part.info"
      })
  void contentIsOnDiskBeforeItHasItsName(String naming) {
    String from = naming.split(" ")[1];
    List<Integer> moments = moments("disk " + naming);

    assertThat(moments).isNotEmpty();
    assertThat(moments)
        .allSatisfy(moment ->
            assertThat(lastAbout(from, DONE.subList(0, moment))).isEqualTo("disk force " + from));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "move jobs/job-1.job.*.new jobs/job-1.job",
        "move config/token-*.json.*.new config/token-*.json",
        "link config/client_id.*.new config/client_id",
        "move out/video.mp4.part out/video.mp4"
      })
  void theNameIsOnDiskBeforeTheJobGoesOn(String naming) {
    String parent = naming.substring(naming.lastIndexOf(' ') + 1).split("/")[0];
    List<Integer> moments = moments("disk " + naming);

    assertThat(moments).isNotEmpty();
    assertThat(moments)
        .allSatisfy(moment ->
            assertThat(
                    DONE.subList(moment + 1, DONE.size()).stream()
                        .filter(what -> !what.contains("delete"))
                        .findFirst())
                .contains("disk force " + parent));
  }

  /** The unfinished file is empty on disk before a note says what will be in it. */
  @Test
  void noNoteStandsBesideOtherBytes() {
    int note = moments("disk open out/video.mp4.part.info.new").get(0);

    assertThat(DONE.subList(0, note)).contains("disk force out/video.mp4.part");
  }

  private static List<Integer> moments(String what) {
    return IntStream.range(0, DONE.size()).filter(i -> DONE.get(i).equals(what)).boxed().toList();
  }

  private static String lastAbout(String file, List<String> before) {
    return before.stream()
        .filter(what -> List.of(what.split(" ")).contains(file))
        .reduce((earlier, later) -> later)
        .orElse("nothing");
  }
}
