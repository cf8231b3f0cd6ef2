package ai.nemovideo.sdk.examples.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.examples.job.BadInputException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV files as people and spreadsheets write them, and the place of everything that is wrong. */
final class CsvPlanTest {

  @TempDir Path folder;

  @BeforeEach
  void pictures() throws IOException {
    for (String name : List.of("a.jpg", "b.png", "猫.jpg")) {
      Files.write(folder.resolve(name), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
    }
  }

  @Test
  void rowsBecomeVideosWithPathsFromTheFolderOfTheFile() throws IOException {
    List<PlanItem> items =
        items("image,prompt,output\na.jpg,\"slow zoom, 5 seconds\",one.mp4\nb.png,pan left,two\n");

    assertThat(items)
        .containsExactly(
            new PlanItem(
                "videos.csv line 2",
                List.of(folder.resolve("a.jpg").toString()),
                "slow zoom, 5 seconds",
                folder.resolve("out").resolve("one.mp4")),
            new PlanItem(
                "videos.csv line 3",
                List.of(folder.resolve("b.png").toString()),
                "pan left",
                folder.resolve("out").resolve("two.mp4")));
  }

  @Test
  void severalImagesStandInOneCell() throws IOException {
    PlanItem item = items("image,prompt\na.jpg; b.png ;https://example.com/c.jpg?x=1,p\n").get(0);

    assertThat(item.inputs())
        .containsExactly(
            folder.resolve("a.jpg").toString(),
            folder.resolve("b.png").toString(),
            "https://example.com/c.jpg?x=1");
  }

  @Test
  void nameWithASemicolonIsOneImageWhenThereIsSuchAFile() throws IOException {
    Files.write(folder.resolve("a;b.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});

    assertThat(items("image,prompt\na;b.jpg,p\n").get(0).inputs())
        .containsExactly(folder.resolve("a;b.jpg").toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void marksOfSpreadsheetsAndTheirLineEndsAreUnderstood(String charset) throws IOException {
    String text = "\ufeffImage,Prompt\r\n\"猫.jpg\",\"慢慢放大，\"\"春天\"\"\"\r\n\r\n";

    PlanItem item = items(text, Charset.forName(charset)).get(0);

    assertThat(item.inputs()).containsExactly(folder.resolve("猫.jpg").toString());
    assertThat(item.prompt()).isEqualTo("慢慢放大，\"春天\"");
    assertThat(item.name()).isEqualTo("猫.mp4");
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t"})
  void separatorOfTheHeaderIsThatOfTheFile(String separator) throws IOException {
    String text = "image,prompt\n\"a.jpg;b.png\",\"p, q\"\n";

    PlanItem item = items(text.replaceAll("(?<=\"|image),", separator)).get(0);

    assertThat(item.inputs()).hasSize(2);
    assertThat(item.prompt()).isEqualTo("p, q");
  }

  @Test
  void promptMayHaveSeveralLines() throws IOException {
    List<PlanItem> items = items("prompt,image\n\"slow zoom\nthen hold\",a.jpg\nx,b.png\n");

    assertThat(items.get(0).prompt()).isEqualTo("slow zoom\nthen hold");
    assertThat(items.get(1).place()).isEqualTo("videos.csv line 4");
  }

  @Test
  void promptForAllFillsBlankCellsAndAMissingColumn() throws IOException {
    assertThat(read("image,prompt\na.jpg,\nb.png,own\n", "for all").items())
        .extracting(PlanItem::prompt)
        .containsExactly("for all", "own");
    assertThat(read("image\na.jpg\n", "for all").items())
        .extracting(PlanItem::prompt)
        .containsExactly("for all");
  }

  @Test
  void videosAreNamedAfterTheirImagesAndNoTwoAlike() throws IOException {
    List<PlanItem> items =
        items("image,prompt,output\na.jpg,p,\na.jpg,q,\nb.png,r,A-2.mp4\na.jpg;b.png,s,\n");

    assertThat(items)
        .extracting(PlanItem::name)
        .containsExactly("a.mp4", "a-3.mp4", "A-2.mp4", "a-4.mp4");
  }

  @Test
  void everyProblemIsToldAtOnceWithItsLineAndColumn() {
    List<String> problems =
        problems(
            """
            image,prompt,output
            "no
            where.jpg",p,x.avi
            ,p,
            "a.jpg;b.png",  ,one.mp4
            猫.jpg,slow zoom, 5 seconds, please
            b.png,p,One.mp4
            a.jpg
            """);

    assertThat(problems)
        .containsExactly(
            "videos.csv line 2, column 1 (image): there is no file "
                + folder.resolve("no\nwhere.jpg")
                + ".",
            "videos.csv line 3, column 14 (output): it will be an MP4: give it a name that ends in"
                + " .mp4.",
            "videos.csv line 4, column 1 (image): no image is named here.",
            "videos.csv line 5, column 15 (prompt): the prompt is blank. Say what to make, or give"
                + " --prompt for rows without one.",
            "videos.csv line 6, column 28 (beyond the header): this row has more cells than the"
                + " header. Put a text with a separator into quotes.",
            "videos.csv line 7, column 9 (output): the video of line 5 has this name too.",
            "videos.csv line 8, column 1 (prompt): the prompt is blank. Say what to make, or give"
                + " --prompt for rows without one.");
  }

  @Test
  void brokenQuotesAreFoundWhereTheyOpen() {
    assertThat(problems("image,prompt\na.jpg,\"slow zoom\nb.png,p\n"))
        .containsExactly("videos.csv line 2, column 7: a quote opens here and never closes.");
    assertThat(problems("image,prompt\na.jpg, \"slow zoom\"\n"))
        .containsExactly(
            "videos.csv line 2, column 7: take away the space before the opening quote.");
    assertThat(problems("image,prompt\nb.png,p\na.jpg,\"title \"Spring\"\"\n"))
        .hasSize(1)
        .allSatisfy(problem -> assertThat(problem).startsWith("videos.csv line 3: something"));
  }

  @Test
  void headerMustNameItsColumns() throws IOException {
    assertThat(problems("a.jpg,slow zoom\n"))
        .containsExactly(
            "videos.csv line 1, column 1 (header): there is no column \"image\". The first line of"
                + " the file has to be: image,prompt,output.");
    assertThat(problems("image,prompt,prompt\na.jpg,p,q\n"))
        .containsExactly(
            "videos.csv line 1, column 14 (prompt): there are two columns of that name.");
    assertThat(problems("")).hasSize(1);
    assertThat(problems("image,prompt\n")).hasSize(1);
    assertThat(read("image,prompt,price\na.jpg,p,7\n", null).notices())
        .containsExactly("videos.csv line 1, column 14: the column \"price\" is not used.");
  }

  @Test
  void otherEncodingsAreNotGuessed() throws IOException {
    Path file = folder.resolve("videos.csv");
    Files.write(
        file, "image,prompt\na.jpg,Gr\u00fc\u00dfe\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(failure(file).problems())
        .containsExactly(
            "videos.csv line 2: this is not UTF-8. Save the file as UTF-8; spreadsheets call it"
                + " \"CSV UTF-8\".");
  }

  private List<PlanItem> items(String text) throws IOException {
    return read(text, null).items();
  }

  private List<PlanItem> items(String text, Charset charset) throws IOException {
    Path file = Files.writeString(folder.resolve("videos.csv"), text, charset);
    return Plan.read(file, folder.resolve("out"), null).items();
  }

  private Plan read(String text, @Nullable String prompt) throws IOException {
    Path file = Files.writeString(folder.resolve("videos.csv"), text);
    return Plan.read(file, folder.resolve("out"), prompt);
  }

  private List<String> problems(String text) {
    try {
      return failure(Files.writeString(folder.resolve("videos.csv"), text)).problems();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private BadInputException failure(Path file) {
    BadInputException failure =
        catchThrowableOfType(
            BadInputException.class, () -> Plan.read(file, folder.resolve("out"), null));
    assertThat(failure).isNotNull();
    return failure;
  }
}
