package ai.nemovideo.sdk.model;

import ai.nemovideo.sdk.draft.Draft;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of a session at one moment (seeds): the truth about what the agent has done, whatever
 * its stream said.
 *
 * @param sessionId the session
 * @param draftOrNull the draft, or null while there is none
 * @param uploads the files that the session knows, in the service's order (their form is assumed)
 * @param digest of everything in the state that a turn can change; equal digests mean that nothing
 *     has happened
 */
public record SessionState(
    String sessionId, @Nullable Draft draftOrNull, List<UploadedAsset> uploads, String digest) {

  /**
   * Copies the list.
   *
   * @param sessionId as above
   * @param draftOrNull as above
   * @param uploads as above
   * @param digest as above
   */
  public SessionState {
    uploads = List.copyOf(uploads);
  }

  /** {@return the draft; empty while there is none} */
  public Optional<Draft> draft() {
    return Optional.ofNullable(draftOrNull);
  }

  /** {@return the draft, when there is something in it to export} */
  public Optional<Draft> exportable() {
    return draft().filter(Draft::isExportable);
  }
}
