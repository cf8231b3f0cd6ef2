package ai.nemovideo.sdk.internal.batch;

import ai.nemovideo.sdk.MediaSource;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Names under which an item's files are uploaded: each only once in the session, so that the
 * message can tell them from those of other items.
 */
final class UploadNames {

  private UploadNames() {}

  /** The media under such names; empty when one keeps its name whatever it is called here. */
  static Optional<List<MediaSource>> distinct(List<MediaSource> media, List<String> known) {
    Set<String> taken = new HashSet<>();
    known.forEach(name -> taken.add(key(name)));
    List<MediaSource> named = new ArrayList<>();
    for (MediaSource source : media) {
      String wanted = source.name().replace('"', '\'');
      String free = free(wanted, taken);
      if (!free.equals(source.name()) && source instanceof MediaSource.Url) {
        return Optional.empty();
      }
      taken.add(key(free));
      named.add(free.equals(source.name()) ? source : renamed(source, free));
    }
    return Optional.of(named);
  }

  private static String free(String name, Set<String> taken) {
    int dot = name.lastIndexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    String extension = dot < 0 ? "" : name.substring(dot);
    String free = name;
    for (int number = 2; taken.contains(key(free)); number++) {
      free = stem + "-" + number + extension;
    }
    return free;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static MediaSource renamed(MediaSource source, String name) {
    if (source instanceof MediaSource.File file) {
      return MediaSource.stream(name, size(file), () -> Files.newInputStream(file.path()));
    }
    if (source instanceof MediaSource.Bytes bytes) {
      return MediaSource.bytes(name, bytes.content());
    }
    if (source instanceof MediaSource.Stream stream) {
      return new MediaSource.Stream(name, stream.size(), stream.opener(), stream.isRepeatable());
    }
    return source;
  }

  /** A file that is gone by now is found missing when it is opened. */
  private static long size(MediaSource.File file) {
    try {
      return Files.size(file.path());
    } catch (IOException e) {
      return -1;
    }
  }
}
