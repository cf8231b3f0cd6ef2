package ai.nemovideo.sdk.local.internal.durable;

import ai.nemovideo.sdk.local.internal.job.RenderJournal;
import ai.nemovideo.sdk.local.internal.state.Ids;
import ai.nemovideo.sdk.local.internal.state.Journal;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder of a service that outlives its process. It is used in this order: {@link #open}, then
 * the service takes its ports, then {@link #restore}, then the service begins to serve.
 */
public final class DurableFolder implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(DurableFolder.class.getName());
  private static final String JOURNAL = "state.journal";

  private final Path folder;
  private final Path journal;
  private final InstantSource clock;
  private final FolderLock lock;
  private final Past past;
  private final Path files;
  private final JournalWriter writer;
  private Optional<JournalFile> open = Optional.empty();

  private DurableFolder(Path folder, InstantSource clock, FolderLock lock) throws IOException {
    this.folder = folder;
    this.journal = folder.resolve(JOURNAL);
    this.clock = clock;
    this.lock = lock;
    this.past = Past.of(journal);
    // Named by the journal: a new one does not tidy up among the files of one that was moved away.
    String name = past.head().map(Past.Head::folder).orElseGet(() -> "files-" + Ids.secret(4));
    this.files = OwnerOnly.folder(FileJson.in(folder, name));
    this.writer = new JournalWriter(clock);
  }

  /** Locks a folder and reads its journal. */
  public static DurableFolder open(Path given, InstantSource clock) throws IOException {
    Path folder = OwnerOnly.folder(given);
    FolderLock lock = FolderLock.take(folder);
    try {
      return new DurableFolder(folder, clock, lock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** The address of the service that runs on a folder. */
  public static Optional<URI> runningAt(Path folder) throws IOException {
    return FolderLock.holder(folder).map(URI::create);
  }

  /** Where uploaded and rendered files lie. */
  public Path files() {
    return files;
  }

  /** The port that the API had before. */
  public Optional<Integer> apiPort() {
    return past.head().map(head -> head.api().getPort());
  }

  /** The port that the files had before. */
  public Optional<Integer> mediaPort() {
    return past.head().map(head -> head.media().getPort());
  }

  public Journal journal() {
    return writer;
  }

  public RenderJournal renderJournal() {
    return writer;
  }

  /** Brings everything back that was, in a state that is still empty, and goes on from there. */
  public void restore(ServiceState state, URI api, URI media) throws IOException {
    List<JsonObject> lines = Housekeeping.tidied(past.told(media), clock.instant());
    replay(state, lines);
    List<String> texts = new ArrayList<>();
    texts.add(new Past.Head(api, media, files.getFileName().toString()).line());
    lines.forEach(line -> texts.add(Json.text(line)));
    JournalFile file = JournalFile.replace(folder, JOURNAL, texts);
    open = Optional.of(file);
    writer.writeTo(file);
    sweep(state.shelf().files());
    lock.tell(api.toString());
    state.jobs().goOn();
  }

  private void replay(ServiceState state, List<JsonObject> lines) {
    try {
      Replay replay = new Replay(state, files);
      lines.forEach(replay::line);
      replay.end();
    } catch (RuntimeException e) {
      throw JournalFile.damaged(journal, "what it tells cannot be (" + e.getMessage() + ")");
    }
  }

  /** Deletes what belongs to nothing: files of dropped sessions, and of work that was killed. */
  private void sweep(Set<Path> used) throws IOException {
    try (Stream<Path> all = Files.list(files)) {
      for (Path file : all.filter(file -> !used.contains(file)).toList()) {
        if (Files.isRegularFile(file)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** Keeps nothing more, and lets others have the folder. */
  @Override
  public void close() {
    try (lock) {
      if (open.isPresent()) {
        open.get().close();
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the state of the local service could not be closed", e);
    }
  }
}
