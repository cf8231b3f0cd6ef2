package ai.nemovideo.sdk.internal.pipeline;

import ai.nemovideo.sdk.draft.Draft;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of a session at one moment.
 *
 * @param draftOrNull the draft, or null while there is none
 * @param digest of everything in the state that a turn can change; equal digests mean that nothing
 *     happened
 */
record Snapshot(@Nullable Draft draftOrNull, String digest) {

  boolean differsFrom(Snapshot before) {
    return !digest.equals(before.digest);
  }

  /** The draft, when there is something in it to export. */
  Optional<Draft> exportable() {
    return Optional.ofNullable(draftOrNull).filter(Draft::isExportable);
  }
}
