package ai.nemovideo.sdk.examples.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.nemovideo.sdk.examples.job.BadInputException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of images, with a prompt for all or a text beside each. */
final class FolderPlanTest {

  @TempDir Path folder;

  @Test
  void imagesBecomeVideosInTheOrderInWhichPeopleCount() throws IOException {
    images("photo 10.jpg", "photo 2.PNG", "Photo 1.jpg", "photo 2.jpg");
    Files.createDirectory(folder.resolve("more"));

    Plan plan = Plan.read(folder, folder.resolve("out"), "slow zoom");

    assertThat(plan.items())
        .extracting(PlanItem::name)
        .containsExactly("Photo 1.mp4", "photo 2.mp4", "photo 2-2.mp4", "photo 10.mp4");
    assertThat(plan.items()).extracting(PlanItem::prompt).containsOnly("slow zoom");
    assertThat(plan.notices()).isEmpty();
  }

  /** The client refuses two targets that some disks take for one file. */
  @Test
  void videosGetNamesThatNoDiskTakesForOne() throws IOException {
    assumeThat(Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")))
        .as("of names of files")
        .isEqualTo(StandardCharsets.UTF_8);
    images("stra\u00dfe.jpg", "STRASSE.png", "cafe\u0301.jpg", "Caf\u00e9.png");

    assertThat(Plan.read(folder, folder.resolve("out"), "slow zoom").items())
        .extracting(PlanItem::name)
        .filteredOn(name -> name.endsWith("-2.mp4"))
        .hasSize(2);
  }

  @Test
  void textBesideAnImageIsItsPrompt() throws IOException {
    images("a.jpg", "b.jpg", ".hidden.jpg");
    Files.writeString(folder.resolve("a.txt"), "\ufeff 推近 \n");
    Files.writeString(folder.resolve("notes.txt"), "not for an image");

    Plan plan = Plan.read(folder, folder.resolve("out"), "for all");

    assertThat(plan.items()).extracting(PlanItem::prompt).containsExactly("推近", "for all");
    assertThat(plan.notices()).containsExactly("Left out, because they are no images: notes.txt");
  }

  @Test
  void everythingThatIsMissingIsToldAtOnce() throws IOException {
    images("a.jpg", "b.jpg");
    Files.createFile(folder.resolve("c.jpg"));
    Files.writeString(folder.resolve("b.txt"), "  ");

    BadInputException failure =
        catchThrowableOfType(
            BadInputException.class, () -> Plan.read(folder, folder.resolve("out"), null));

    assertThat(failure.problems())
        .containsExactly(
            "a.jpg has no prompt: write one into a.txt beside it, or give --prompt for all.",
            folder.resolve("b.txt") + " is blank: it is the prompt for b.jpg.",
            folder.resolve("c.jpg") + " is empty.",
            "c.jpg has no prompt: write one into c.txt beside it, or give --prompt for all.");
  }

  @Test
  void folderWithoutImagesIsNamed() {
    BadInputException failure =
        catchThrowableOfType(
            BadInputException.class, () -> Plan.read(folder, folder.resolve("out"), "p"));

    assertThat(failure).hasMessageContaining("holds no image");
  }

  private void images(String... names) throws IOException {
    for (String name : names) {
      Files.write(folder.resolve(name), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
    }
  }
}
