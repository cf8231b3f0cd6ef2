package ai.nemovideo.sdk.internal.download;

import java.io.IOException;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ObjLongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSink;
import okio.BufferedSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way. Each {@link #attempt} goes on where the last one stopped, as long as the
 * server says that the file is still the same one (strong entity tag); otherwise it starts over.
 */
final class Transfer {

  private static final long PIECE = 64 * 1024;
  private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d+)-\\d+/(\\d+|\\*)");

  private final PartFile part;
  private final ObjLongConsumer<Long> progress;
  private @Nullable String validator;
  private long total = -1;

  /**
   * @param progress told of the bytes on disk and the size (or -1)
   */
  Transfer(PartFile part, ObjLongConsumer<Long> progress) {
    this.part = part;
    this.progress = progress;
  }

  /** Fetches what is missing. */
  void attempt(Remote remote) throws IOException {
    long have = validator == null ? 0 : part.size();
    if (have > 0 && have == total) {
      return;
    }
    try (Response response = remote.open(have, validator)) {
      long from = response.code() == 206 ? resumed(response, have) : 0;
      ResponseBody body = Objects.requireNonNull(response.body());
      requireVideo(body.contentType());
      if (from == 0) {
        part.startOver();
        total = body.contentLength();
      }
      validator = strongTag(response);
      requireSpace(total - from);
      copy(body.source(), from);
    }
    long got = part.size();
    if (got == 0 || total >= 0 && got != total) {
      throw new IOException("the file ended after " + got + " of " + total + " bytes");
    }
  }

  private long resumed(Response response, long have) throws IOException {
    Matcher range = CONTENT_RANGE.matcher(Objects.toString(response.header("Content-Range"), ""));
    if (!range.matches() || Long.parseLong(range.group(1)) != have) {
      validator = null;
      throw new IOException("the server went on at another place than it was asked for");
    }
    return have;
  }

  private static void requireVideo(@Nullable MediaType type) throws RefusedFileException {
    if (type == null) {
      return;
    }
    String subtype = type.subtype().toLowerCase(Locale.ROOT);
    boolean plausible =
        type.type().equals("video")
            || type.type().equals("application")
                && (subtype.equals("octet-stream") || subtype.equals("mp4"))
            || type.type().equals("binary");
    if (!plausible) {
      throw new RefusedFileException("the server sent " + type + " instead of a video");
    }
  }

  private void requireSpace(long needed) throws IOException {
    long usable = part.usableSpace();
    if (needed > usable) {
      throw new RefusedFileException(
          "the disk has room for " + usable + " bytes, and " + needed + " are needed");
    }
  }

  private void copy(BufferedSource source, long from) throws IOException {
    long have = from;
    try (BufferedSink sink =
        Okio.buffer(Okio.sink(part.path(), StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
      while (true) {
        long read = source.read(sink.getBuffer(), PIECE);
        if (read < 0) {
          return;
        }
        sink.emitCompleteSegments();
        have += read;
        progress.accept(total, have);
      }
    }
  }

  private static @Nullable String strongTag(Response response) {
    String tag = response.header("ETag");
    return tag == null || tag.startsWith("W/") ? null : tag;
  }
}
