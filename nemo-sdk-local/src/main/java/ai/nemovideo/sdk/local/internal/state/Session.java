package ai.nemovideo.sdk.local.internal.state;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** One editing session: its files, its draft and the drafts before it. */
public final class Session {
  private final String id;
  private final long taskId;
  private final String taskName;
  private final String language;
  private final Account owner;

  /** Held for the length of a turn, so that two turns of one session never mix. */
  private final ReentrantLock turn = new ReentrantLock();

  private final List<StoredFile> files = new ArrayList<>();
  private final Deque<JsonObject> history = new ArrayDeque<>();
  private final JsonArray generatedMedia = new JsonArray();
  private Optional<JsonObject> draft = Optional.empty();
  private int seenFiles;

  Session(String id, long taskId, String taskName, String language, Account owner) {
    this.id = id;
    this.taskId = taskId;
    this.taskName = taskName;
    this.language = language;
    this.owner = owner;
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

  public synchronized void add(StoredFile file) {
    files.add(file);
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

  /** Replaces the draft and remembers the old one. */
  public synchronized void change(JsonObject next, int filesSeenByNow) {
    draft.ifPresent(history::push);
    draft = Optional.of(next);
    seenFiles = filesSeenByNow;
  }

  /** Goes back to the draft before the last change. */
  public synchronized void undo() {
    draft = Optional.of(history.pop());
  }

  public synchronized void addGeneratedMedia(JsonObject entry) {
    generatedMedia.add(entry);
  }

  public synchronized JsonArray generatedMedia() {
    return generatedMedia.deepCopy();
  }
}
