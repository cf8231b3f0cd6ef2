package ai.nemovideo.sdk.examples.iterative;

import java.util.List;
import okio.ByteString;

/** Names the note of a script by what is asked for: the same command finds it again. */
final class ScriptKey {

  private static final int LENGTH = 12;

  private ScriptKey() {}

  static String of(List<String> parts) {
    return ByteString.encodeUtf8(String.join("\n", parts)).sha256().hex().substring(0, LENGTH);
  }
}
