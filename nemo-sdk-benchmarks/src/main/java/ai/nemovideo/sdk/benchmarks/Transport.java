package ai.nemovideo.sdk.benchmarks;

/** Where the bytes come from. */
public enum Transport {
  /** A server in the same process, over a loopback socket, through OkHttp. */
  SOCKET,
  /** An answer that is in memory as a whole: what the decoding alone costs. */
  MEMORY
}
