package ai.nemovideo.sdk.examples.job;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Reads a text file. Spreadsheets write a mark at its beginning that says its encoding; without one
 * it is UTF-8, and nothing else is guessed: a paid prompt must not be made of wrong letters.
 */
public final class TextFile {

  private static final String MARK = "\ufeff";

  private TextFile() {}

  /** The text without the mark. */
  public static String of(Path file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new BadInputException(
          "The file " + file + " cannot be read: " + FileTrouble.of(e) + ".");
    }
    String text = decode(file, bytes);
    return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
  }

  private static String decode(Path file, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result =
        charset(bytes)
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      throw new BadInputException(
          file.getFileName()
              + " line "
              + (1 + text.chars().filter(c -> c == '\n').count())
              + ": this is not UTF-8. Save the file as UTF-8"
              + (isTable(file) ? "; spreadsheets call it \"CSV UTF-8\"." : "."));
    }
    return text;
  }

  private static boolean isTable(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  private static Charset charset(byte[] bytes) {
    boolean two = bytes.length >= 2;
    if (two && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe) {
      return StandardCharsets.UTF_16LE;
    }
    if (two && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff) {
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.UTF_8;
  }
}
