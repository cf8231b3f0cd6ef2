package ai.nemovideo.sdk.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.draft.Draft;
import ai.nemovideo.sdk.draft.RandomJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The draft of an item of a batch is kept to the letter, whatever is in it. */
class DraftFileTest {

  /** What the client reads of a state, so that no draft is larger. */
  private static final int LARGEST = 64 << 20;

  @TempDir private Path folder;

  @Test
  void anyDraftComesBackAsItCame() throws IOException {
    DraftFile file = file("job-1");
    for (long seed = 0; seed < 300; seed++) {
      String source = RandomJson.draft(seed);
      file.made(Draft.parse(source));
      assertThat(kept(file)).as("seed %d", seed).isEqualTo(source);
    }
  }

  @Test
  void theLargestDraftComesBackToo() throws IOException {
    String frame = "{\"t\":[{\"sg\":[{\"d\":1,\"note\":\"\"}]}]}";
    String source = frame.replace("\"\"", "\"" + "x".repeat(LARGEST - frame.length()) + "\"");
    DraftFile file = file("job-1");
    file.made(Draft.parse(source));
    // Not by the assertion, which would tell sixty million characters.
    assertThat(kept(file).equals(source)).isTrue();
  }

  @Test
  void onlyTheDraftOfTheSameJobIsReadAndRemoved() throws IOException {
    DraftFile mine = file("job-1");
    DraftFile other = file("job-11");
    mine.made(Draft.parse("{}"));
    assertThat(other.read().draft()).isNull();
    other.delete();
    assertThat(mine.path()).exists();
    mine.delete();
    assertThat(mine.path()).doesNotExist();
    mine.delete();
  }

  @Test
  void whatSomebodyElseHasPutThereIsLeftAlone() throws IOException {
    DraftFile file = file("job-1");
    for (String foreign : new String[] {"", "nemo_draft", "nemo_draft 1\njob-2\n-\n{}", "\0"}) {
      Path there = folder.resolve("v.mp4.draft");
      Files.writeString(there, foreign);
      assertThat(file.read()).isEqualTo(DraftFile.Kept.NOTHING);
      file.made(Draft.parse("{\"t\":[]}"));
      assertThat(kept(file)).isEqualTo("{\"t\":[]}");
      file.delete();
      assertThat(there).hasContent(foreign);
      assertThat(folder).isDirectoryNotContaining(path -> !path.equals(there));
    }
  }

  private DraftFile file(String job) {
    return new DraftFile(folder.resolve("v.mp4"), job);
  }

  private static String kept(DraftFile file) {
    Draft draft = file.read().draft();
    return draft == null ? "" : draft.source();
  }
}
