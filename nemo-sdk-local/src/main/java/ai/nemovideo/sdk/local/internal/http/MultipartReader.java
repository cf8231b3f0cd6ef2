package ai.nemovideo.sdk.local.internal.http;

import ai.nemovideo.sdk.local.internal.state.ServiceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code multipart/form-data} part by part, holding 64 KB at most. Our own because
 * commons-fileupload 1.6 cannot be started from the module path: its descriptor requires
 * servlet.api and portlet.api.
 */
final class MultipartReader {
  private static final int BUFFER = 64 * 1024;
  private static final int MAX_HEADER_LINE = 8 * 1024;
  private static final int MAX_HEADERS = 64;

  private final InputStream in;
  private final byte[] delimiter;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int end;
  private boolean finished;

  /**
   * One part.
   *
   * @param name of the form field
   * @param filename when the part is a file
   * @param body its bytes; valid until the next part is asked for
   */
  record Part(String name, Optional<String> filename, InputStream body) {}

  MultipartReader(InputStream in, String boundary) {
    this.in = in;
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    // The first boundary stands without a line end before it; with one put there it is like the
    // rest.
    buffer[0] = '\r';
    buffer[1] = '\n';
    end = 2;
  }

  /** The boundary that a content type names. */
  static Optional<String> boundary(String contentType) {
    return contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
        ? Optional.ofNullable(HeaderParameters.of(contentType).get("boundary"))
        : Optional.empty();
  }

  /** The next part, after skipping what is left of this one. */
  Optional<Part> next() throws IOException {
    if (finished) {
      return Optional.empty();
    }
    new Body().transferTo(OutputStream.nullOutputStream());
    position += delimiter.length;
    if (line().startsWith("--")) {
      finished = true;
      return Optional.empty();
    }
    Map<String, String> parameters =
        HeaderParameters.of(headers().getOrDefault("content-disposition", ""));
    return Optional.of(
        new Part(
            parameters.getOrDefault("name", ""),
            Optional.ofNullable(parameters.get("filename")),
            new Body()));
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon < 0 || headers.size() == MAX_HEADERS) {
        throw malformed();
      }
      headers.put(
          line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip());
    }
    return headers;
  }

  private String line() throws IOException {
    int from = position;
    while (true) {
      for (int i = from; i + 1 < end; i++) {
        if (buffer[i] == '\r' && buffer[i + 1] == '\n') {
          String line = new String(buffer, position, i - position, StandardCharsets.UTF_8);
          position = i + 2;
          return line;
        }
      }
      int seen = Math.max(0, end - position - 1);
      if (seen > MAX_HEADER_LINE) {
        throw malformed();
      }
      if (!fill()) {
        // Some clients leave out the line end after the closing boundary.
        String rest = new String(buffer, position, end - position, StandardCharsets.UTF_8);
        position = end;
        if (rest.startsWith("--")) {
          return rest;
        }
        throw malformed();
      }
      from = position + seen;
    }
  }

  /** Moves what is left to the front and reads more; false at the end of the input. */
  private boolean fill() throws IOException {
    System.arraycopy(buffer, position, buffer, 0, end - position);
    end -= position;
    position = 0;
    int read = in.read(buffer, end, buffer.length - end);
    end += Math.max(0, read);
    return read >= 0;
  }

  /** Where the delimiter begins, or how far the buffer certainly holds none, as a complement. */
  private int findDelimiter() {
    int last = end - delimiter.length;
    for (int i = position; i <= last; i++) {
      if (buffer[i] == '\r' && delimiterAt(i)) {
        return i;
      }
    }
    return ~Math.max(position, last + 1);
  }

  private boolean delimiterAt(int at) {
    for (int k = 1; k < delimiter.length; k++) {
      if (buffer[at + k] != delimiter[k]) {
        return false;
      }
    }
    return true;
  }

  private static ServiceException malformed() {
    return ServiceException.badRequest("the multipart body is malformed or ends early");
  }

  /** The bytes up to the next delimiter. */
  private final class Body extends InputStream {
    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      while (true) {
        int found = findDelimiter();
        int limit = found >= 0 ? found : ~found;
        if (limit > position) {
          int count = Math.min(length, limit - position);
          System.arraycopy(buffer, position, target, offset, count);
          position += count;
          return count;
        }
        if (found >= 0) {
          return -1;
        }
        if (!fill()) {
          throw malformed();
        }
      }
    }
  }
}
