package ai.nemovideo.sdk.local.internal.http;

import ai.nemovideo.sdk.local.Charge;
import ai.nemovideo.sdk.local.Credits;
import ai.nemovideo.sdk.local.RecordedRequest;
import ai.nemovideo.sdk.local.RenderReport;
import ai.nemovideo.sdk.local.Scenario;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The running service: wires state, agent, jobs and the two servers together. */
public final class NemoService implements AutoCloseable {
  private volatile Scenario scenario;

  private NemoService(Scenario scenario) {
    this.scenario = scenario;
  }

  public static NemoService start(ServiceSettings settings, Scenario scenario) {
    return new NemoService(scenario);
  }

  public URI apiUrl() {
    throw new UnsupportedOperationException();
  }

  public URI mediaUrl() {
    throw new UnsupportedOperationException();
  }

  public Scenario scenario() {
    return scenario;
  }

  public void scenario(Scenario next) {
    scenario = next;
  }

  public List<RecordedRequest> requests() {
    throw new UnsupportedOperationException();
  }

  public List<Charge> charges() {
    throw new UnsupportedOperationException();
  }

  public Credits credits(String sessionId) {
    throw new UnsupportedOperationException();
  }

  public void failNext(
      String prefix, int status, int code, int times, Optional<Duration> retryAfter) {
    throw new UnsupportedOperationException();
  }

  public void failNextRenders(int times) {
    throw new UnsupportedOperationException();
  }

  public void revokeTokens() {
    throw new UnsupportedOperationException();
  }

  public RenderReport awaitRender(String id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
