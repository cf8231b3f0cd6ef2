package ai.nemovideo.sdk.model;

import ai.nemovideo.sdk.internal.address.ShownAddress;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One export of a draft.
 *
 * @param id the render id, chosen by the caller ({@code render_…})
 * @param sessionId the session whose draft is rendered
 * @param status how far it is
 * @param percent 0 to 100
 * @param output where the file is; null until it is completed
 * @param error why it failed, in the service's words; null unless it failed
 */
public record RenderJob(
    String id,
    String sessionId,
    RenderStatus status,
    int percent,
    @Nullable URI output,
    @Nullable String error) {

  /** {@return where the file is; empty until the render is completed} */
  public Optional<URI> outputUrl() {
    return Optional.ofNullable(output);
  }

  /** Addresses without what is secret in them: who has a signed one has the file. */
  @Override
  public String toString() {
    return "RenderJob[id="
        + id
        + ", sessionId="
        + sessionId
        + ", status="
        + status
        + ", percent="
        + percent
        + ", output="
        + ShownAddress.of(output)
        + ", error="
        + ShownAddress.in(error)
        + "]";
  }
}
