package ai.nemovideo.sdk.sse.conformance;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** How a server tells where its body ends. Each writes a whole response, in pieces. */
enum Framing {
  /** Each piece is a chunk, so that a client reads it apart even when TCP has joined it. */
  CHUNKS {
    @Override
    void write(OutputStream out, List<byte[]> pieces) throws IOException {
      head(out, "Transfer-Encoding: chunked");
      for (byte[] piece : pieces) {
        chunk(out, piece);
      }
      lastChunk(out);
    }
  },

  LENGTH {
    @Override
    void write(OutputStream out, List<byte[]> pieces) throws IOException {
      head(out, "Content-Length: " + pieces.stream().mapToInt(piece -> piece.length).sum());
      for (byte[] piece : pieces) {
        out.write(piece);
        out.flush();
      }
    }
  },

  /** The end of the connection. */
  CLOSE {
    @Override
    void write(OutputStream out, List<byte[]> pieces) throws IOException {
      head(out, "Connection: close");
      for (byte[] piece : pieces) {
        out.write(piece);
        out.flush();
      }
    }
  },

  /** Compressed, with a flush behind each piece. */
  GZIP {
    @Override
    void write(OutputStream out, List<byte[]> pieces) throws IOException {
      head(out, "Content-Encoding: gzip\r\nTransfer-Encoding: chunked");
      ByteArrayOutputStream compressed = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(compressed, true)) {
        for (byte[] piece : pieces) {
          gzip.write(piece);
          gzip.flush();
          chunk(out, taken(compressed));
        }
      }
      chunk(out, taken(compressed));
      lastChunk(out);
    }
  };

  abstract void write(OutputStream out, List<byte[]> pieces) throws IOException;

  static void head(OutputStream out, String framing) throws IOException {
    String head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n" + framing + "\r\n\r\n";
    out.write(head.getBytes(US_ASCII));
  }

  /** An empty one is left out: it would end the body. */
  static void chunk(OutputStream out, byte[] piece) throws IOException {
    if (piece.length > 0) {
      ByteArrayOutputStream chunk = new ByteArrayOutputStream();
      chunk.writeBytes((Integer.toHexString(piece.length) + "\r\n").getBytes(US_ASCII));
      chunk.writeBytes(piece);
      chunk.writeBytes("\r\n".getBytes(US_ASCII));
      out.write(chunk.toByteArray());
      out.flush();
    }
  }

  static void lastChunk(OutputStream out) throws IOException {
    out.write("0\r\n\r\n".getBytes(US_ASCII));
    out.flush();
  }

  static byte[] taken(ByteArrayOutputStream bytes) {
    byte[] taken = bytes.toByteArray();
    bytes.reset();
    return taken;
  }
}
