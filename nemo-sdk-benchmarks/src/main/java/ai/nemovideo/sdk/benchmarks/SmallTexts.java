package ai.nemovideo.sdk.benchmarks;

import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** Tagged texts of 80 bytes. */
@OperationsPerInvocation(SmallTexts.EVENTS)
public class SmallTexts extends Decoding {

  static final int EVENTS = 5_000;

  /** Prepares the events. */
  public SmallTexts() {
    super(EventBytes.smallTexts(EVENTS));
  }
}
