package ai.nemovideo.sdk.property;

import ai.nemovideo.sdk.MediaSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.BeforeTry;

/**
 * Whatever happens on the way, in whatever order: no more charges than decisions to pay, and each
 * outcome is the file, or a typed exception with a handle that leads to the file.
 *
 * <p>{@code -Dnemo.property.tries=10000} tries more. A failure names its seed and its shrunk plan.
 */
class PipelinePropertyTest {

  private static final Logger LOG = Logger.getLogger("ai.nemovideo.sdk");

  private static Path root;
  private static List<MediaSource> pictures;
  private Path folder;

  @BeforeContainer
  static void prepare() throws IOException {
    // A store that fails on purpose is logged each time.
    LOG.setLevel(Level.OFF);
    root = Files.createTempDirectory("nemo-property-");
    pictures = Inputs.in(root);
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
  void paysOncePerDecisionAndEndsInTheFile(@ForAll("plans") Plan plan) throws IOException {
    try (JobRun run = new JobRun(plan, pictures, folder)) {
      run.toTheFile();
    }
  }

  @Provide
  Arbitrary<Plan> plans() {
    return Plans.any();
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
