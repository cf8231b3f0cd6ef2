package ai.nemovideo.sdk.sse.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.tck.PublisherVerification;
import org.testng.ITestResult;
import org.testng.TestListenerAdapter;
import org.testng.TestNG;

/** Every rule of Reactive Streams that a publisher for one subscriber can be held to. */
class PublisherTckTest {

  @TempDir private Path reports;

  @Test
  void allRulesButThoseForSeveralSubscribersHold() {
    TestListenerAdapter results = new TestListenerAdapter();
    TestNG tck = new TestNG(false);
    tck.setOutputDirectory(reports.toString());
    tck.setVerbose(0);
    tck.setTestClasses(new Class<?>[] {ai.nemovideo.sdk.sse.delivery.PublisherVerification.class});
    tck.addListener(results);
    tck.run();

    assertThat(results.getFailedTests()).isEmpty();
    assertThat(results.getConfigurationFailures()).isEmpty();
    assertThat(names(results.getSkippedTests()))
        .allMatch(name -> name.startsWith("untested_") || name.startsWith("optional_spec111_"))
        .filteredOn(name -> name.startsWith("optional_"))
        .hasSize(5);
    assertThat(names(results.getPassedTests())).containsAll(required()).hasSize(26);
  }

  private static Set<String> required() {
    return Arrays.stream(PublisherVerification.class.getMethods())
        .map(method -> method.getName())
        .filter(name -> name.startsWith("required_"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(List<ITestResult> results) {
    return results.stream()
        .map(ITestResult::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
