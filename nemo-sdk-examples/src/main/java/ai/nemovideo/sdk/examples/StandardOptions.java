package ai.nemovideo.sdk.examples;

import picocli.CommandLine.Option;

/** What every program understands. */
final class StandardOptions {

  @Option(names = "--verbose", description = "Print the stack trace too when something goes wrong.")
  private boolean verbose;

  boolean verbose() {
    return verbose;
  }
}
