package ai.nemovideo.sdk.skill;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.skill.Intent.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How often labelled utterances go the right way; what does not is on a list that may not grow. */
class UtterancesTest {

  private static final double GOAL = 0.95;

  private record Utterance(Route route, String language, String words) {

    static Utterance of(String line) {
      String[] cells = line.split("\t");
      return new Utterance(Route.valueOf(cells[0]), cells[1], cells[2]);
    }

    boolean isRight() {
      return Intent.of(words).route() == route;
    }

    String miss() {
      return String.join("\t", route.name(), Intent.of(words).route().name(), language, words);
    }
  }

  private static final List<String> FILES =
      List.of(
          "utterances.tsv",
          "utterances-later.tsv",
          "utterances-last.tsv",
          "utterances-held-out.tsv");

  /** So a new miss fails the build, and so does an old one that is none any more. */
  @Test
  void theMissesAreTheKnownOnes() {
    assertThat(all().filter(each -> !each.isRight()).map(Utterance::miss))
        .containsExactlyElementsOf(lines("known-misses.tsv"));
  }

  @Test
  void nearlyAllGoTheRightWayInBothLanguages() {
    for (String language : List.of("en", "zh")) {
      List<Utterance> said = all().filter(each -> each.language().equals(language)).toList();
      long right = said.stream().filter(Utterance::isRight).count();
      assertThat((double) right / said.size()).as(language).isGreaterThanOrEqualTo(GOAL);
    }
  }

  /** A wrong order is worse than a wrong question: it does what nobody asked for. */
  @Test
  void nextToNothingThatIsForTheAgentIsDoneByTheProgram() {
    List<Utterance> forAgent = all().filter(each -> each.route() == Route.AGENT).toList();
    assertThat(forAgent).hasSizeGreaterThan(300);
    assertThat(forAgent).filteredOn(each -> !each.isRight()).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void theSetIsLargeAndInBothLanguages() {
    assertThat(lines("utterances.tsv")).hasSizeGreaterThan(200);
    assertThat(lines("utterances-held-out.tsv")).hasSizeGreaterThan(80);
    assertThat(all().map(Utterance::words)).doesNotHaveDuplicates();
    for (Route route : Route.values()) {
      for (String language : List.of("en", "zh")) {
        assertThat(all())
            .filteredOn(each -> each.route() == route && each.language().equals(language))
            .hasSizeGreaterThan(20);
      }
    }
  }

  private static Stream<Utterance> all() {
    return FILES.stream().flatMap(file -> lines(file).stream()).map(Utterance::of);
  }

  private static List<String> lines(String file) {
    try (InputStream in = UtterancesTest.class.getResourceAsStream(file)) {
      assertThat(in).as(file).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
