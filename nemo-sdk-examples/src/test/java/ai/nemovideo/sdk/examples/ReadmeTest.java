package ai.nemovideo.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/**
 * The README says what the build says: its Java is compiled, its coordinates are those of the POM.
 */
final class ReadmeTest {

  private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
  private static final Path README = TOP.resolve("README.md");
  private static final Path SNIPPETS =
      Path.of("src", "test", "java", "ai", "nemovideo", "sdk", "examples");

  @Test
  void everyJavaBlockIsCompiledAndEveryRegionIsShown() throws Exception {
    List<String> compiled = new ArrayList<>();
    for (String file : List.of("FirstVideo.java", "ReadmeSnippets.java")) {
      compiled.addAll(Regions.ofJava(SNIPPETS.resolve(file)).values());
    }

    assertThat(Regions.ofMarkdown(README, "java")).containsExactlyInAnyOrderElementsOf(compiled);
  }

  @Test
  void firstBlockIsTheEightLinesThatLeadToAVideo() throws Exception {
    String first = Regions.ofMarkdown(README, "java").get(0);

    assertThat(first)
        .isEqualTo(Regions.ofJava(SNIPPETS.resolve("FirstVideo.java")).get("first-video"));
    assertThat(first.lines()).hasSize(8);
  }

  @Test
  void everyDependencyBlockNamesAPublishedModuleInThisVersion() throws Exception {
    Element pom = parse(Files.readString(TOP.resolve("pom.xml")));
    List<String> blocks = Regions.ofMarkdown(README, "xml");

    assertThat(blocks).isNotEmpty();
    for (String block : blocks) {
      Element dependency = parse(block);
      assertThat(text(dependency, "groupId")).isEqualTo(text(pom, "groupId"));
      assertThat(text(dependency, "version")).isEqualTo(text(pom, "version"));
      assertThat(modules(pom)).contains(text(dependency, "artifactId"));
    }
  }

  @Test
  void programsThatAreSaidToWorkAreThoseInTheJar() throws Exception {
    List<String> works =
        Pattern.compile("(?m)^\\| `([a-z-]+)` \\|.*\\| works \\|$")
            .matcher(Files.readString(README))
            .results()
            .map(row -> row.group(1))
            .toList();

    assertThat(NemoExamples.commandLine(Capture.screen()).getSubcommands().keySet())
        .containsExactlyInAnyOrderElementsOf(works);
  }

  @Test
  void everyLinkToAFileLeadsSomewhere() throws Exception {
    Pattern.compile("\\]\\(([^)#:]+)\\)")
        .matcher(Files.readString(README))
        .results()
        .map(link -> TOP.resolve(link.group(1)))
        .forEach(file -> assertThat(file).exists());
  }

  private static List<String> modules(Element pom) {
    List<String> modules = new ArrayList<>();
    var nodes = pom.getElementsByTagName("module");
    for (int i = 0; i < nodes.getLength(); i++) {
      modules.add(nodes.item(i).getTextContent());
    }
    return modules;
  }

  private static String text(Element parent, String child) {
    return parent.getElementsByTagName(child).item(0).getTextContent();
  }

  private static Element parse(String xml) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)));
    return document.getDocumentElement();
  }
}
