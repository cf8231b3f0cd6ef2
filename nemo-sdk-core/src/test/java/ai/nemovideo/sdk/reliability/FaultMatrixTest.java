package ai.nemovideo.sdk.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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

  @Test
  void noTwoRunsHaveTheSameName() {
    Set<String> names = new HashSet<>();
    assertThat(runs())
        .allSatisfy(run -> assertThat(names.add(run.toString())).as("%s", run).isTrue());
  }
}
