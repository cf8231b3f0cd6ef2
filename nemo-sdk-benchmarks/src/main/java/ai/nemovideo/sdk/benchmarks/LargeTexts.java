package ai.nemovideo.sdk.benchmarks;

import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** Texts of the ADK, 50 KB each. */
@OperationsPerInvocation(LargeTexts.EVENTS)
public class LargeTexts extends Decoding {

  static final int EVENTS = 100;

  /** Prepares the events. */
  public LargeTexts() {
    super(EventBytes.largeTexts(EVENTS));
  }
}
