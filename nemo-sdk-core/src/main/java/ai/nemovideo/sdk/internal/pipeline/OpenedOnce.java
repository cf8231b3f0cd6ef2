package ai.nemovideo.sdk.internal.pipeline;

import ai.nemovideo.sdk.MediaSource;
import ai.nemovideo.sdk.error.ErrorDetails;
import ai.nemovideo.sdk.error.InputProblem;
import ai.nemovideo.sdk.error.InvalidRequestException;
import ai.nemovideo.sdk.error.NemoException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses to send a source again that can be read only once. */
final class OpenedOnce {

  private final MediaSource source;
  private boolean opened;

  OpenedOnce(MediaSource source) {
    this.source = source;
  }

  void check(@Nullable NemoException lastFailure, ErrorDetails details) {
    if (opened && !source.isRepeatable()) {
      InvalidRequestException refused =
          new InvalidRequestException(
              List.of(
                  new InputProblem(
                      InputProblem.Kind.NOT_REPEATABLE,
                      source.name(),
                      source.name()
                          + " is a stream that can be read only once, and its upload did not"
                          + " succeed: give a file, bytes, or a stream that can be opened again.")),
              details);
      if (lastFailure != null) {
        refused.addSuppressed(lastFailure);
      }
      throw refused;
    }
    opened = true;
  }
}
