package ai.nemovideo.sdk.local.internal.state;

import ai.nemovideo.sdk.local.Charge;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** One editing session: its files, its draft and the drafts before it. */
public final class Session {
  /** How exactly it is kept when a session was last used; sessions are forgotten after days. */
  private static final Duration USE_IS_KEPT_EVERY = Duration.ofHours(1);

  private final String id;
  private final long taskId;
  private final String taskName;
  private final String language;
  private final Account owner;
  private final Journal journal;

  /** Held for the length of a turn, so that two turns of one session never mix. */
  private final ReentrantLock turn = new ReentrantLock();

  private final List<StoredFile> files = new ArrayList<>();
  private final Deque<JsonObject> history = new ArrayDeque<>();
  private final JsonArray generatedMedia = new JsonArray();
  private Optional<JsonObject> draft = Optional.empty();
  private int seenFiles;
  private Instant useKept;

  Session(
      String id,
      long taskId,
      String taskName,
      String language,
      Account owner,
      Instant useKept,
      Journal journal) {
    this.id = id;
    this.taskId = taskId;
    this.taskName = taskName;
    this.language = language;
    this.owner = owner;
    this.useKept = useKept;
    this.journal = journal;
  }

  public String id() {
    return id;
  }

  public long taskId() {
    return taskId;
  }

  public String taskName() {
    return taskName;
  }

  /** The code that the client gave, or empty. */
  public String language() {
    return language;
  }

  public Account owner() {
    return owner;
  }

  public ReentrantLock turn() {
    return turn;
  }

  /** Somebody uses the session. */
  synchronized void usedAt(Instant now) {
    if (useKept.plus(USE_IS_KEPT_EVERY).isBefore(now)) {
      journal.used(this);
      useKept = now;
    }
  }

  /** Takes in all the files of an upload. */
  public synchronized void add(List<StoredFile> more) {
    journal.filesAdded(this, more);
    files.addAll(more);
  }

  public synchronized List<StoredFile> files() {
    return List.copyOf(files);
  }

  /** How many of the files the agent has already put into a draft, or passed over. */
  public synchronized int seenFiles() {
    return seenFiles;
  }

  /** The draft now; callers do not change it. */
  public synchronized Optional<JsonObject> draft() {
    return draft;
  }

  /** The draft before the last change, if there was one. */
  public synchronized Optional<JsonObject> previousDraft() {
    return Optional.ofNullable(history.peek());
  }

  /** Does what a turn has decided. */
  synchronized void apply(Edit edit, Optional<Charge> charge) {
    journal.edited(this, edit, charge);
    if (edit.draft().isEmpty()) {
      draft = Optional.of(history.pop());
    } else {
      draft.ifPresent(history::push);
      draft = edit.draft();
      seenFiles = edit.seenFiles();
    }
    edit.media().ifPresent(generatedMedia::add);
  }

  public synchronized JsonArray generatedMedia() {
    return generatedMedia.deepCopy();
  }
}
