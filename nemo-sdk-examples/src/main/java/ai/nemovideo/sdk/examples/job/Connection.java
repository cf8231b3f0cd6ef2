package ai.nemovideo.sdk.examples.job;

import ai.nemovideo.sdk.NemoClient;

/**
 * A client and whatever has to run behind it.
 *
 * @param client to be used until this is closed
 * @param service stops what runs behind the client
 */
public record Connection(NemoClient client, Runnable service) implements AutoCloseable {

  @Override
  public void close() {
    try {
      client.close();
    } finally {
      service.run();
    }
  }
}
