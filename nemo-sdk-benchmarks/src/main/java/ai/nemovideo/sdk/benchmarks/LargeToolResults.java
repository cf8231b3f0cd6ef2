package ai.nemovideo.sdk.benchmarks;

import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** Answers of a tool, 50 KB each. */
@OperationsPerInvocation(LargeToolResults.EVENTS)
public class LargeToolResults extends Decoding {

  static final int EVENTS = 100;

  /** Prepares the events. */
  public LargeToolResults() {
    super(EventBytes.largeToolResults(EVENTS));
  }
}
