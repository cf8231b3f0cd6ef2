package ai.nemovideo.sdk.local.internal.durable;

import ai.nemovideo.sdk.local.DamagedStateException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A file of lines that only grows, each of them on disk before {@link #append} returns. A process
 * that is killed while it writes leaves at most a last line without an end, which nobody was ever
 * told of.
 */
final class JournalFile implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(JournalFile.class.getName());

  private final Path path;

  /** Not a channel, which an interrupt of the writing thread would close for all of them. */
  private final RandomAccessFile file;

  private boolean broken;

  private JournalFile(Path path, RandomAccessFile file) {
    this.path = path;
    this.file = file;
  }

  /** The JSON of all lines; none when there is no file. */
  static List<String> read(Path path) throws IOException {
    if (Files.notExists(path)) {
      return List.of();
    }
    byte[] bytes = Files.readAllBytes(path);
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        int number = lines.size() + 1;
        lines.add(
            Line.json(Arrays.copyOfRange(bytes, start, i))
                .orElseThrow(() -> damaged(path, "line " + number + " is not as it was written")));
        start = i + 1;
      }
    }
    if (lines.isEmpty()) {
      throw damaged(path, "it has no whole line");
    }
    if (start < bytes.length) {
      LOG.log(Level.INFO, "a last line that was never finished is dropped from " + path);
    }
    return lines;
  }

  static DamagedStateException damaged(Path path, String how) {
    return new DamagedStateException(
        path,
        "The state of the local service in "
            + path
            + " is damaged: "
            + how
            + ". Move the file away to begin anew; the files beside it are left alone.");
  }

  /** Replaces the journal by one of these lines, to which others are added. */
  static JournalFile replace(Path folder, String name, List<String> lines) throws IOException {
    Path path = folder.resolve(name);
    WholeFile.replace(
        folder,
        name,
        channel -> {
          OutputStream out = new BufferedOutputStream(channel);
          for (String line : lines) {
            out.write(Line.of(line));
          }
          out.flush();
        });
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
    try {
      file.seek(file.length());
      return new JournalFile(path, file);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /** Adds a line; when that fails the journal is as before. */
  synchronized void append(String json) throws IOException {
    if (broken) {
      throw new IOException("nothing more can be written to " + path);
    }
    long length = file.getFilePointer();
    // Until the line is on disk or gone again, no other may follow it.
    broken = true;
    try {
      file.write(Line.of(json));
      file.getFD().sync();
    } catch (IOException e) {
      file.setLength(length);
      file.seek(length);
      broken = false;
      throw e;
    }
    broken = false;
  }

  @Override
  public synchronized void close() throws IOException {
    broken = true;
    file.close();
  }
}
