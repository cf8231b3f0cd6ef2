package ai.nemovideo.sdk.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The arguments as they were typed. A JVM in a container without a locale reads a Chinese prompt as
 * question marks, and a paid job would be asked for question marks; Linux keeps the bytes.
 */
final class Arguments {

  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

  private Arguments() {}

  /** The arguments, from the bytes of the command line where the JVM could not read them. */
  static String[] asTyped(String[] args) {
    boolean ascii = System.getProperty("sun.jnu.encoding", "").startsWith("ANSI_X3.4");
    if (!ascii || Arrays.stream(args).noneMatch(Arguments::isSuspect)) {
      return args;
    }
    try {
      return restore(args, Files.readString(COMMAND_LINE, StandardCharsets.UTF_8));
    } catch (IOException unknownBytes) {
      return args;
    }
  }

  /** The last of the NUL-ended words, when they are those of args wherever args can be read. */
  static String[] restore(String[] args, String commandLine) {
    List<String> words = List.of(commandLine.split("\0", -1));
    int from = words.size() - 1 - args.length;
    if (from < 0) {
      return args;
    }
    String[] typed = words.subList(from, words.size() - 1).toArray(new String[0]);
    for (int i = 0; i < args.length; i++) {
      if (!isSuspect(args[i]) && !args[i].equals(typed[i])) {
        return args;
      }
    }
    return typed;
  }

  private static boolean isSuspect(String arg) {
    return arg.indexOf('?') >= 0 || arg.indexOf('\ufffd') >= 0;
  }
}
