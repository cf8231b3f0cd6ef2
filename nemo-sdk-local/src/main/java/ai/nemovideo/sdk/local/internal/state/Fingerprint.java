package ai.nemovideo.sdk.local.internal.state;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, for comparing things without keeping them. */
public final class Fingerprint {
  private Fingerprint() {}

  /** Equal for equal secrets; the secret cannot be had back. */
  public static String of(String secret) {
    return "sha256:" + HexFormat.of().formatHex(hash(secret), 0, 8);
  }

  /** As {@link #of}, and so long that nobody finds another secret with the same one. */
  public static String whole(String secret) {
    return HexFormat.of().formatHex(hash(secret));
  }

  private static byte[] hash(String secret) {
    return sha256().digest(secret.getBytes(StandardCharsets.UTF_8));
  }

  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
