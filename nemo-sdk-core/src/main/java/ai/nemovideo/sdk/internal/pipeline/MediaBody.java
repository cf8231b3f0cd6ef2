package ai.nemovideo.sdk.internal.pipeline;

import ai.nemovideo.sdk.MediaSource;
import ai.nemovideo.sdk.internal.input.AcceptedFormats;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.function.LongConsumer;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/**
 * A file or bytes as a request body: streamed in pieces, told of as they leave, opened anew for
 * each attempt.
 */
final class MediaBody extends RequestBody {

  private static final long PIECE = 64 * 1024;

  private final MediaSource source;
  private final long size;
  private final LongConsumer sent;

  private MediaBody(MediaSource source, long size, LongConsumer sent) {
    this.source = source;
    this.size = size;
    this.sent = sent;
  }

  static MediaBody of(MediaSource source, LongConsumer sent) throws IOException {
    return new MediaBody(source, size(source), sent);
  }

  static long size(MediaSource source) throws IOException {
    if (source instanceof MediaSource.File file) {
      return Files.size(file.path());
    }
    if (source instanceof MediaSource.Stream stream) {
      return Math.max(-1, stream.size());
    }
    return source instanceof MediaSource.Bytes bytes ? bytes.content().length : -1;
  }

  @Override
  public @Nullable MediaType contentType() {
    return MediaType.parse(AcceptedFormats.mediaType(source.name()));
  }

  @Override
  public long contentLength() {
    return size;
  }

  @Override
  public boolean isOneShot() {
    return !source.isRepeatable();
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    try (Source content = open()) {
      long total = 0;
      while (true) {
        long read = read(content, sink);
        if (read < 0) {
          break;
        }
        sink.emitCompleteSegments();
        total += read;
        sent.accept(total);
      }
      if (size >= 0 && total != size) {
        throw new SourceFailure("it has " + total + " bytes instead of " + size, null);
      }
    }
  }

  private static long read(Source content, BufferedSink sink) throws SourceFailure {
    try {
      return content.read(sink.getBuffer(), PIECE);
    } catch (IOException | RuntimeException e) {
      throw SourceFailure.of(e);
    }
  }

  private Source open() throws IOException {
    try {
      if (source instanceof MediaSource.File file) {
        return Okio.source(file.path());
      }
      if (source instanceof MediaSource.Stream stream) {
        return Okio.source(Objects.requireNonNull(stream.opener().open(), "it opened nothing"));
      }
    } catch (IOException | RuntimeException e) {
      throw SourceFailure.of(e);
    }
    if (source instanceof MediaSource.Bytes bytes) {
      return new Buffer().write(bytes.content());
    }
    throw new IOException("The service fetches " + source + " itself.");
  }
}
