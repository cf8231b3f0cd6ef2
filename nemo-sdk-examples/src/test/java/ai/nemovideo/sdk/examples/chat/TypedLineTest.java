package ai.nemovideo.sdk.examples.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.nemovideo.sdk.MediaSource;
import ai.nemovideo.sdk.examples.job.BadInputException;
import ai.nemovideo.sdk.examples.talk.Phrases;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people type, paste and drop. */
final class TypedLineTest {

  @TempDir Path folder;

  @Test
  void filesAreTakenFromAnUploadAndTheRestIsLeft() {
    assertLine("upload a.jpg and animate it slowly", "animate it slowly", "a.jpg");
    assertLine("Please upload my photos: a.jpg, b.png then zoom in", "zoom in", "a.jpg", "b.png");
    assertLine("upload \"my photo.jpg\"", "", "my photo.jpg");
    assertLine("upload 'my photo.jpg' and 'it''s'", "'it''s'", "my photo.jpg");
    assertLine("upload my\\ photo.jpg", "", "my photo.jpg");
    assertLine("a.jpg b.jpg", "", "a.jpg", "b.jpg");
    assertLine("upload a.jpg. Make it slow, title \"Hi\"", "Make it slow, title \"Hi\"", "a.jpg");
  }

  @Test
  void chineseNeedsNoSpaces() throws IOException {
    assertLine("上传a.jpg然后做成5秒视频", "做成5秒视频", "a.jpg");
    assertLine("上传a.jpg和b.jpg，做成视频", "做成视频", "a.jpg", "b.jpg");
    assertLine("请上传 a.jpg、b.jpg，做成视频", "做成视频", "a.jpg", "b.jpg");
    Path file = Files.createFile(folder.resolve("照片.jpg"));
    assertLine("把" + file + "做成视频", "把照片.jpg做成视频", file.toString());
  }

  @Test
  void droppedFilesAreThere() throws IOException {
    Path file = Files.createFile(folder.resolve("a photo.jpg"));
    String uri = file.toUri().toString();

    assertThat(uri).contains("%20");
    assertLine(uri, "", file.toString());
    assertLine("'" + file + "' ", "", file.toString());
    assertLine(file.toString().replace(" ", "\\ "), "", file.toString());
  }

  @Test
  void addressesAreUploadedToo() {
    TypedLine line = TypedLine.read("upload https://example.com/a.jpg?x=1 and zoom", Set.of());

    assertThat(line.media())
        .containsExactly(MediaSource.url(URI.create("https://example.com/a.jpg?x=1")));
    assertThat(line.words()).isEqualTo("zoom");
    assertLine("make it look like https://example.com", "make it look like https://example.com");
  }

  @Test
  void sentenceThatNamesAFileKeepsItsName() throws IOException {
    Path file = Files.createFile(folder.resolve("b.jpg"));

    assertLine("put " + file + " at the end", "put b.jpg at the end", file.toString());
    assertLine("put c.jpg at the end", "put c.jpg at the end");
    assertLine("the title says \"a.b\"", "the title says \"a.b\"");
    assertLine("don't cut it, it's good", "don't cut it, it's good");
  }

  @Test
  void fileThatCanOnlyBeMeantAsOneIsNotSentToTheAgentWhenItIsMissing() {
    assertLine("animate /no/where/a.jpg", "animate a.jpg", "/no/where/a.jpg");
  }

  @Test
  void fileOfTheSessionIsNotUploadedAgain() throws IOException {
    // Relative to the working folder, where the sources of this module are.
    Path here = Files.createTempFile(Path.of(""), "typed", ".jpg");
    try {
      String name = here.getFileName().toString();

      assertThat(TypedLine.read("show " + name + " longer", Set.of()).media()).hasSize(1);
      assertThat(TypedLine.read("show " + name + " longer", Set.of(name)).media()).isEmpty();
    } finally {
      Files.delete(here);
    }
  }

  @Test
  void exportIsNotTakenForAFile() throws IOException {
    Path file = Files.createFile(folder.resolve("done.mp4"));

    assertLine("export " + file, "export " + file);
  }

  @Test
  void slashBeginsACommandOrAPath() {
    assertThat(Command.read("/EXPORT my.mp4").orElseThrow().argument()).isEqualTo("my.mp4");
    assertThat(Command.read("/导出").orElseThrow().command()).contains(Command.EXPORT);
    assertThat(Command.read("/nonsense").orElseThrow().command()).isEmpty();
    assertThat(Command.read("/home/me/a.jpg")).isEmpty();
    assertThat(Command.read("/a.jpg")).isEmpty();
    assertThat(Command.read("export")).isEmpty();
  }

  @Test
  void videosGetFreeNames() throws IOException {
    Files.createFile(folder.resolve("nemo-video.mp4"));

    assertThat(name("export")).isEqualTo("nemo-video-2.mp4");
    assertThat(name("export it to cut.mp4, please")).isEqualTo("cut.mp4");
    assertThat(name("save as \"my cut.mp4\"")).isEqualTo("my cut.mp4");
    assertThat(name("导出到成片.mp4")).isEqualTo("成片.mp4");
    assertThat(name("export it as final cut.mp4 please")).isEqualTo("final cut.mp4");
    assertThat(name("export it as my cut.mp4")).isEqualTo("my cut.mp4");
    assertThat(name("Save the video as a file called The Last Cut.mp4"))
        .isEqualTo("The Last Cut.mp4");
    assertThat(name("download it as an mp4 named summer 2026.mp4")).isEqualTo("summer 2026.mp4");
    assertThat(name("export the video as intro.mp4")).isEqualTo("intro.mp4");
    assertThat(name("export the video, intro.mp4")).isEqualTo("intro.mp4");
    assertThat(name("导出为 我的 片子.mp4")).isEqualTo("我的 片子.mp4");
    assertThat(name("导出为成片.mp4")).isEqualTo("成片.mp4");
    assertThat(VideoName.of("final cut.mp4", folder)).isEqualTo(folder.resolve("final cut.mp4"));
    assertThat(VideoName.of("cut", folder)).isEqualTo(folder.resolve("cut.mp4"));
    assertThat(VideoName.of("", folder)).isEqualTo(folder.resolve("nemo-video-2.mp4"));
  }

  @Test
  void nameThatMayBeginEarlierIsAskedFor() {
    assertThatThrownBy(() -> name("export final cut.mp4"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("final cut.mp4 or cut.mp4");
  }

  private String name(String words) {
    return String.valueOf(VideoName.in(words, folder, Phrases.of(Locale.ENGLISH)).getFileName());
  }

  private static void assertLine(String line, String words, String... files) {
    TypedLine read = TypedLine.read(line, Set.of());
    assertThat(read.words()).as(line).isEqualTo(words);
    assertThat(read.media())
        .as(line)
        .isEqualTo(List.of(files).stream().map(Path::of).map(MediaSource::file).toList());
  }
}
