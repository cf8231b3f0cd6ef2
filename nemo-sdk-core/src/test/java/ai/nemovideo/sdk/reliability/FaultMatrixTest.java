package ai.nemovideo.sdk.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What must survive what, over real sockets; {@code docs/reliability.md} is made of it. */
@Timeout(60)
class FaultMatrixTest {

  @TempDir Path folder;

  /** One run of a proof; its name is the test's. */
  record Run(Cell cell, Proof proof) {

    @Override
    public String toString() {
      String variant = proof.variant().isEmpty() ? "" : " (" + proof.variant() + ")";
      return cell.endpoint() + " × " + cell.fault() + variant + " → " + cell.behaviour();
    }
  }

  static Stream<Run> runs() {
    return Matrix.all().stream()
        .flatMap(cell -> cell.proofs().stream().map(proof -> new Run(cell, proof)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("runs")
  void survives(Run run) throws Exception {
    Proof proof = run.proof();
    try (Bench bench = new Bench(folder)) {
      proof.arrange().accept(bench);
      bench.run(proof.action()).check(proof.expected());
    }
  }

  @ParameterizedTest
  @EnumSource
  void noCellOfTheColumnIsEmpty(Endpoint endpoint) {
    for (Fault fault : Fault.values()) {
      Cell cell = Matrix.cell(endpoint, fault);
      assertThat(cell.behaviour()).as("%s × %s", endpoint, fault).isNotBlank();
      assertThat(cell.proofs().isEmpty())
          .as("%s × %s has no proof", endpoint, fault)
          .isEqualTo(cell.cannotOccur());
    }
    assertThat(Matrix.all().stream().filter(cell -> cell.endpoint() == endpoint))
        .hasSize(Fault.values().length);
  }

  @Test
  void noTwoRunsHaveTheSameName() {
    assertThat(runs().map(Run::toString)).doesNotHaveDuplicates();
  }

  /** On a build server a page that nobody has refreshed is an error; elsewhere it is refreshed. */
  @Test
  void thePageSaysWhatIsProven() throws IOException {
    if (System.getenv("CI") == null && !MatrixPage.onDisk().equals(MatrixPage.text())) {
      MatrixPage.write();
    }

    assertThat(MatrixPage.onDisk())
        .as(
            "%s is not what the tests prove. Run `mvn -pl nemo-sdk-core -am test"
                + " -Dtest=FaultMatrixTest -Dsurefire.failIfNoSpecifiedTests=false` without the"
                + " environment variable CI and commit the page.",
            MatrixPage.file())
        .isEqualTo(MatrixPage.text());
  }

  /** A pipe in a cell would break the table. */
  @Test
  void thePageHasOneRowForEachFault() {
    List<String> rows = MatrixPage.text().lines().filter(line -> line.startsWith("| ")).toList();

    assertThat(rows).hasSize(1 + Fault.values().length);
    assertThat(rows)
        .allSatisfy(
            row -> assertThat(row.split("(?<!\\\\)\\|", -1)).hasSize(Endpoint.values().length + 3));
  }
}
