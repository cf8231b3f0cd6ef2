package ai.nemovideo.sdk.examples.job;

import java.io.File;

/** Command lines of these programs, as they can be typed here. */
public final class ResumeCommand {

  private ResumeCommand() {}

  /** How to go on with a job. */
  public static String of(StateFolder state, String jobId) {
    return of(state, "resume", jobId);
  }

  /** A program with its arguments, for the same state. */
  public static String of(StateFolder state, String... words) {
    StringBuilder line = new StringBuilder("java -jar ").append(quoted(jar()));
    for (String word : words) {
      line.append(' ').append(quoted(word));
    }
    if (!state.isUsual()) {
      line.append(" --state ").append(quoted(state.root().toString()));
    }
    return line.toString();
  }

  /** The jar as it was typed: that is what the class path of {@code java -jar} is. */
  public static String jar() {
    String path = System.getProperty("java.class.path", "");
    boolean oneJar = path.endsWith(".jar") && !path.contains(File.pathSeparator);
    return oneJar ? path : "nemo-sdk-examples.jar";
  }

  /** A word that a shell takes as it is. */
  public static String quoted(String word) {
    return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
