package ai.nemovideo.sdk.property;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.BeforeTry;

/**
 * Whatever happens to a batch on the way: no more charges than decisions to pay, no video with
 * anything of another item, and each item ends as its file or as a typed failure with a handle,
 * with which running the batch again leads to the file.
 */
class BatchPropertyTest {

  private static final Logger LOG = Logger.getLogger("ai.nemovideo.sdk");

  private static Path root;
  private Path folder;

  @BeforeContainer
  static void prepare() throws IOException {
    // A store that fails on purpose is logged each time.
    LOG.setLevel(Level.OFF);
    root = Files.createTempDirectory("nemo-property-");
  }

  @AfterContainer
  static void cleanUp() throws IOException {
    LOG.setLevel(null);
    delete(root);
  }

  @BeforeTry
  void newFolder() throws IOException {
    folder = Files.createTempDirectory(root, "try-");
  }

  @AfterTry
  void deleteFolder() throws IOException {
    delete(folder);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void paysOncePerDecisionAndMixesNothingUp(@ForAll("plans") BatchPlan plan) {
    try (BatchTrial trial = new BatchTrial(plan, folder)) {
      trial.toTheFiles();
    }
  }

  @Provide
  Arbitrary<BatchPlan> plans() {
    Arbitrary<Fault> faults = Plans.faults().filter(fault -> !fault.trouble().stalls());
    return Combinators.combine(
            Plans.services(),
            faults.list().ofMinSize(1).ofMaxSize(6),
            Arbitraries.integers().between(1, 40),
            Arbitraries.of(1, 2, 3),
            Plans.rarely(60),
            Plans.rarely(25),
            Arbitraries.frequency(Tuple.of(3, 2), Tuple.of(1, 3)))
        .as(BatchPlan::new);
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> found = Files.walk(folder)) {
      all = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }
}
