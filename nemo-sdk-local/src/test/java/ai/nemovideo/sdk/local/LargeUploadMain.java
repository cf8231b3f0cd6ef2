package ai.nemovideo.sdk.local;

import com.google.gson.JsonObject;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SplittableRandom;

/** Sends the largest file there may be through a gate, and fetches it again. */
final class LargeUploadMain {
  private static final long SIZE = 200L << 20;

  private LargeUploadMain() {}

  public static void main(String[] args) throws Exception {
    try (LocalNemo nemo = LocalNemo.builder().gated(true).start()) {
      Wire wire = Wire.anonymous(nemo);
      String session = wire.openSession();
      MessageDigest sent = MessageDigest.getInstance("SHA-256");
      JsonObject file =
          Wire.data(wire.upload(session, "a.mp4", new DigestInputStream(new Noise(SIZE), sent)))
              .getAsJsonArray("files")
              .get(0)
              .getAsJsonObject();
      String hash = HexFormat.of().formatHex(sent.digest());
      check(hash.equals(file.get("hash").getAsString()), "sent");
      MessageDigest got = MessageDigest.getInstance("SHA-256");
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(file.get("cdn_url").getAsString()));
      try (InputStream in =
          new DigestInputStream(
              Wire.exchange(request, "", BodyHandlers.ofInputStream()).body(), got)) {
        long bytes = in.transferTo(OutputStream.nullOutputStream());
        check(hash.equals(HexFormat.of().formatHex(got.digest())), "fetched");
        System.out.println("the same " + bytes + " bytes");
      }
    }
  }

  private static void check(boolean same, String which) {
    if (!same) {
      throw new IllegalStateException("other bytes were " + which);
    }
  }

  /** Bytes that do not repeat, without the memory for them. */
  private static final class Noise extends InputStream {
    private final SplittableRandom random = new SplittableRandom(1);
    private long left;

    private Noise(long left) {
      this.left = left;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (left == 0) {
        return -1;
      }
      byte[] bytes = new byte[(int) Math.min(Math.min(length, 64 * 1024), left)];
      random.nextBytes(bytes);
      System.arraycopy(bytes, 0, buffer, offset, bytes.length);
      left -= bytes.length;
      return bytes.length;
    }
  }
}
