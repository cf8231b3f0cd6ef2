package ai.nemovideo.sdk.sse.internal.frame;

import java.io.IOException;

/** Where the bytes come from. */
@FunctionalInterface
public interface ByteInput {

  /**
   * Waits for bytes and takes those that are there.
   *
   * @param sink where they go
   * @param offset where in the sink the first goes
   * @param length how many there is room for, at least 1
   * @return how many came, at least 1; -1 at the end
   * @throws IOException when the connection fails
   */
  int read(byte[] sink, int offset, int length) throws IOException;
}
