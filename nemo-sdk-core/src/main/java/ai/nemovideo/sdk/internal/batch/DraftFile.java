package ai.nemovideo.sdk.internal.batch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import ai.nemovideo.sdk.draft.Draft;
import ai.nemovideo.sdk.internal.disk.Leftovers;
import ai.nemovideo.sdk.internal.disk.PrivateFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * What a job needs to know about its draft when it is taken up by another process, because the
 * session may hold the draft of a later item by then. It lies beside the target from right before
 * the message until the video is saved: first the digest of the draft that was there before, then
 * the job's own draft.
 */
final class DraftFile {

  static final String ENDING = ".draft";

  private static final String HEAD = "nemo_draft 1";
  private static final String NONE = "-";

  /** As much as a state of the service may have, and more than the lines before it. */
  private static final long MOST_BYTES = 65L << 20;

  private static final int NAME = 8;

  private final Path usual;
  private final Path aside;
  private final String job;

  DraftFile(Path target, String job) {
    String own = new Buffer().writeUtf8(job).sha256().hex().substring(0, NAME);
    this.usual = target.resolveSibling(target.getFileName() + ENDING);
    this.aside = target.resolveSibling(target.getFileName() + "." + own + ENDING);
    this.job = job;
  }

  /**
   * What is known of a draft.
   *
   * @param before digest of the draft before the message; null when there was none, or nobody knows
   * @param draft the job's own, or null while it is not made
   */
  record Kept(@Nullable String before, @Nullable Draft draft) {

    static final Kept NOTHING = new Kept(null, null);

    boolean isNew(Draft other) {
      return !digest(other).equals(before);
    }
  }

  /** Before the message: the draft that the session holds, if any. */
  void before(@Nullable Draft there) throws IOException {
    write(there == null ? NONE : digest(there), "");
  }

  void made(Draft draft) throws IOException {
    write(NONE, draft.source());
  }

  /** What cannot be read, or belongs to another job, is nothing. */
  Kept read() {
    try {
      String text = new PrivateFile(path()).read(MOST_BYTES);
      String[] lines = text == null ? new String[0] : text.split("\n", 4);
      if (lines.length < 3 || !lines[0].equals(HEAD) || !lines[1].equals(job)) {
        return Kept.NOTHING;
      }
      return new Kept(
          lines[2].equals(NONE) ? null : lines[2], lines.length < 4 ? null : Draft.parse(lines[3]));
    } catch (IOException | IllegalArgumentException e) {
      return Kept.NOTHING;
    }
  }

  /** Nothing to keep any more. What cannot be removed does no harm. */
  void delete() {
    delete(usual);
    delete(aside);
  }

  /**
   * As {@link #delete()}, and what a killed process has left of the job's drafts. It lists the
   * folder, which may be large: once for each job.
   */
  void finish() {
    delete();
    for (Path left : Leftovers.of(usual, aside)) {
      if (isBegunByUs(left)) {
        remove(left);
      }
    }
  }

  private void delete(Path path) {
    if (isOurs(path)) {
      remove(path);
    }
  }

  private static void remove(Path path) {
    try {
      new PrivateFile(path).delete();
    } catch (IOException e) {
      return;
    }
  }

  /** By its first lines: the rest may be large. */
  private boolean isOurs(Path path) {
    return head().equals(start(path));
  }

  /** Or by as much of them as was written. */
  private boolean isBegunByUs(Path path) {
    String start = start(path);
    return start != null && head().startsWith(start);
  }

  private String head() {
    return HEAD + "\n" + job + "\n";
  }

  /** As much of the file as our first lines have; null when there is none. Ids are ASCII. */
  private @Nullable String start(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return new String(in.readNBytes(head().length()), ISO_8859_1);
    } catch (IOException e) {
      return null;
    }
  }

  /** Aside, when something of somebody else is there: a draft that another batch has paid for. */
  Path path() {
    return isOurs(aside) || Files.exists(usual) && !isOurs(usual) ? aside : usual;
  }

  static String digest(Draft draft) {
    return new Buffer().writeUtf8(draft.source()).sha256().hex();
  }

  private void write(String before, String source) throws IOException {
    Path path = path();
    Path folder = path.toAbsolutePath().getParent();
    // Here, because a folder of ours would be for the owner alone.
    if (folder != null && !Files.isDirectory(folder)) {
      Files.createDirectories(folder);
    }
    new PrivateFile(path).write(head() + before + "\n" + source);
  }
}
