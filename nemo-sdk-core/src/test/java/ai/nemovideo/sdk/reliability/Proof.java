package ai.nemovideo.sdk.reliability;

import java.util.function.Consumer;

/**
 * One way to prove a cell.
 *
 * @param variant which kind of the fault; empty when there is one only
 * @param arrange what is set up before
 * @param action what the caller does
 * @param expected what has to come of it
 */
record Proof(String variant, Consumer<Bench> arrange, Action action, Expected expected) {

  /** What a caller does. */
  @FunctionalInterface
  interface Action {
    void run(Bench bench) throws Exception;
  }

  /** A whole job: from the picture to the file. */
  static Proof job(String variant, Consumer<Bench> arrange, Expected expected) {
    return new Proof(variant, arrange, Bench::makeVideo, expected);
  }
}
