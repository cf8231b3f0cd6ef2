package ai.nemovideo.sdk.reliability;

import ai.nemovideo.sdk.local.LocalNemo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The renders of a service, as seen from its side.
 *
 * @param service where
 */
record Renders(LocalNemo service) {

  private static final Pattern ID = Pattern.compile("\"id\":\"(render_[^\"]+)\"");

  /** The ids under which renders were submitted, whatever became of them. */
  Set<String> submitted() {
    return service.requests().stream()
        .filter(Call.SUBMIT::is)
        .map(submission -> ID.matcher(submission.body()))
        .filter(Matcher::find)
        .map(id -> id.group(1))
        .collect(Collectors.toSet());
  }

  /** Returns when the service has nothing to render any more. */
  void finish() {
    submitted().forEach(this::finish);
  }

  private void finish(String id) {
    try {
      service.awaitRender(id);
    } catch (IllegalArgumentException e) {
      // The submission was lost on its way.
    }
  }

  /** The service has other files under the same addresses now, with the same bytes. */
  void touch() {
    submitted().forEach(this::touch);
  }

  private void touch(String id) {
    Path file = file(id);
    try {
      FileTime modified = Files.getLastModifiedTime(file);
      Files.setLastModifiedTime(file, FileTime.fromMillis(modified.toMillis() + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a finished render has made. */
  Path file(String id) {
    return service.awaitRender(id).file().orElseThrow();
  }
}
