package ai.nemovideo.sdk.internal.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Names of accounts that can be written down: 64 bits of a digest tell accounts apart, and nobody
 * gets from there to the token.
 */
final class Account {

  private static final int BYTES = 8;

  private Account() {}

  static String ofOwnToken(String token) {
    return "own:" + digest("nemo-sdk account\n" + token);
  }

  static String ofClient(String clientId) {
    return "anon:" + digest("nemo-sdk client\n" + clientId);
  }

  /** The first 16 hex digits of the SHA-256. */
  static String digest(String text) {
    try {
      byte[] all = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(all, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
