package ai.nemovideo.sdk.benchmarks;

import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** Texts of the ADK, 50 KB each, with escape sequences. */
@OperationsPerInvocation(LargeEscapedTexts.EVENTS)
public class LargeEscapedTexts extends Decoding {

  static final int EVENTS = 100;

  /** Prepares the events. */
  public LargeEscapedTexts() {
    super(EventBytes.largeEscapedTexts(EVENTS));
  }
}
