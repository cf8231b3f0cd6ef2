package ai.nemovideo.sdk.examples.chat;

import ai.nemovideo.sdk.examples.screen.Json;
import ai.nemovideo.sdk.examples.talk.MessageNote;
import ai.nemovideo.sdk.examples.talk.NoteFile;
import ai.nemovideo.sdk.examples.talk.PendingMessage;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is kept of a conversation for next time: its session, and what was under way in it. */
final class ConversationNote implements MessageNote {

  private final NoteFile file;
  private @Nullable String session;
  private @Nullable PendingMessage message;
  private @Nullable PendingExport export;

  /**
   * A video that was being made.
   *
   * @param job its record in the job store
   * @param file where it was to be saved
   */
  record PendingExport(String job, String file) {}

  private ConversationNote(NoteFile file) {
    this.file = file;
  }

  /** Reads what was kept. */
  static ConversationNote read(NoteFile file) {
    ConversationNote note = new ConversationNote(file);
    Map<String, Object> facts = file.read();
    note.session = (String) facts.get("session");
    note.message = PendingMessage.of(facts.get("sending")).orElse(null);
    if (facts.get("exporting") instanceof Map<?, ?> export) {
      note.export =
          new PendingExport(String.valueOf(export.get("job")), String.valueOf(export.get("file")));
    }
    return note;
  }

  Optional<String> session() {
    return Optional.ofNullable(session);
  }

  /** A new conversation; whatever was under way in the old one stays in the job store. */
  void begin(String sessionId) {
    session = sessionId;
    message = null;
    export = null;
    write();
  }

  @Override
  public Optional<PendingMessage> pending() {
    return Optional.ofNullable(message);
  }

  @Override
  public void sending(PendingMessage now) {
    message = now;
    write();
  }

  @Override
  public void answered() {
    message = null;
    write();
  }

  @Override
  public void dropped() {
    answered();
  }

  @Override
  public boolean isDoneWithWhenFailed() {
    return true;
  }

  Optional<PendingExport> pendingExport() {
    return Optional.ofNullable(export);
  }

  void exporting(@Nullable PendingExport now) {
    export = now;
    write();
  }

  private void write() {
    PendingMessage sending = message;
    PendingExport exporting = export;
    file.write(
        Json.object(
            "session",
            session,
            "sending",
            sending == null ? null : sending.facts(),
            "exporting",
            exporting == null
                ? null
                : Json.object("job", exporting.job(), "file", exporting.file())));
  }
}
