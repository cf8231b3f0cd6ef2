package ai.nemovideo.sdk.examples.program;

import ai.nemovideo.sdk.examples.job.ExitCodes;
import ai.nemovideo.sdk.examples.option.CommonOptions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** A bundled program: a command of picocli, with what its help and its failures need. */
public interface Program extends Callable<Integer> {

  /** The options that all programs share; a mixin of this one. */
  CommonOptions common();

  /** Command lines for the help, tried ones; a line that continues one begins with spaces. */
  List<String> examples();

  /** How it ends, for the help. */
  default Map<Integer, String> exitCodes() {
    return ExitCodes.ofVideo();
  }

  /** Those of the common options that would mean nothing here, by name. */
  default List<String> without() {
    return List.of();
  }
}
