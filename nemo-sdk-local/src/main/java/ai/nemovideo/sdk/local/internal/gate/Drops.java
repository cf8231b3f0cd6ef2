package ai.nemovideo.sdk.local.internal.gate;

import ai.nemovideo.sdk.local.Pause;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;

/** Lets bytes through one at a time. */
final class Drops extends OutputStream {
  private final OutputStream client;
  private final Duration gap;
  private final Pause pause;
  private boolean first = true;

  Drops(OutputStream client, Duration gap, Pause pause) {
    this.client = client;
    this.gap = gap;
    this.pause = pause;
  }

  @Override
  public void write(int value) throws IOException {
    if (!first && !gap.isZero()) {
      await();
    }
    first = false;
    client.write(value);
    client.flush();
  }

  private void await() throws IOException {
    try {
      pause.pause(gap);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("closed while dripping");
    }
  }
}
