package ai.nemovideo.sdk.local.internal.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Sends a file, or the part of it that was asked for. */
final class FileSender {
  private FileSender() {}

  static void send(HttpExchange exchange, Path file, String contentType) throws IOException {
    long size = Files.size(file);
    String tag = tag(file, size);
    ByteRange range = range(exchange.getRequestHeaders(), tag, size);
    Headers headers = exchange.getResponseHeaders();
    headers.set("Accept-Ranges", "bytes");
    headers.set("ETag", tag);
    switch (range.kind()) {
      case UNSATISFIABLE -> {
        headers.set("Content-Range", "bytes */" + size);
        exchange.sendResponseHeaders(416, -1);
      }
      case PART -> {
        long last = range.first() + range.length() - 1;
        headers.set("Content-Range", "bytes " + range.first() + "-" + last + "/" + size);
        headers.set("Content-Type", contentType);
        body(exchange, 206, file, range);
      }
      case WHOLE -> {
        headers.set("Content-Type", contentType);
        body(exchange, 200, file, range);
      }
    }
  }

  /** A range counts only for a GET, and only while the file is the one the client began with. */
  private static ByteRange range(Headers request, String tag, long size) {
    String condition = request.getFirst("If-Range");
    return condition == null || condition.equals(tag)
        ? ByteRange.of(Optional.ofNullable(request.getFirst("Range")), size)
        : ByteRange.whole(size);
  }

  private static String tag(Path file, long size) throws IOException {
    long modified = Files.getLastModifiedTime(file).toMillis();
    return "\"" + Long.toHexString(modified) + "-" + Long.toHexString(size) + "\"";
  }

  private static void body(HttpExchange exchange, int status, Path file, ByteRange range)
      throws IOException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      // The server refuses a body after HEAD but keeps this header.
      exchange.getResponseHeaders().set("Content-Length", Long.toString(range.length()));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, range.length() == 0 ? -1 : range.length());
    if (range.length() == 0) {
      return;
    }
    try (SeekableByteChannel in = Files.newByteChannel(file);
        OutputStream out = exchange.getResponseBody()) {
      copy(in.position(range.first()), Channels.newChannel(out), range.length());
    }
  }

  private static void copy(SeekableByteChannel in, WritableByteChannel out, long length)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
    for (long left = length; left > 0; ) {
      buffer.clear().limit((int) Math.min(buffer.capacity(), left));
      if (in.read(buffer) < 0) {
        throw new CutConnectionException();
      }
      left -= buffer.flip().remaining();
      out.write(buffer);
    }
  }
}
