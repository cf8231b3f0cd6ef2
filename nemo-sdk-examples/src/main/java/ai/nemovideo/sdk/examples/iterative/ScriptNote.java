package ai.nemovideo.sdk.examples.iterative;

import ai.nemovideo.sdk.examples.screen.Json;
import ai.nemovideo.sdk.examples.talk.MessageNote;
import ai.nemovideo.sdk.examples.talk.NoteFile;
import ai.nemovideo.sdk.examples.talk.PendingMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far a script has come, so that the next process goes on with the step that is next. */
final class ScriptNote implements MessageNote {

  private final NoteFile file;
  private @Nullable String session;
  private List<String> steps = List.of();
  private int done;
  private int filesBefore;
  private @Nullable PendingMessage message;
  private @Nullable String export;

  private ScriptNote(NoteFile file) {
    this.file = file;
  }

  /** Reads what was kept. */
  static ScriptNote read(NoteFile file) {
    ScriptNote note = new ScriptNote(file);
    Map<String, Object> facts = file.read();
    note.session = (String) facts.get("session");
    note.steps =
        facts.get("steps") instanceof List<?> texts
            ? texts.stream().map(String::valueOf).toList()
            : List.of();
    note.done = number(facts.get("done"));
    note.filesBefore = number(facts.get("filesBefore"));
    note.message = PendingMessage.of(facts.get("sending")).orElse(null);
    note.export = (String) facts.get("exporting");
    return note;
  }

  Optional<String> session() {
    return Optional.ofNullable(session);
  }

  /** How many steps are done. */
  int done() {
    return done;
  }

  /** How many files the session had before the script. */
  int filesBefore() {
    return filesBefore;
  }

  /** Whether the steps that are done are the first of these. */
  boolean fits(List<Step> script) {
    int fixed = Math.min(steps.size(), message == null ? done : done + 1);
    return fixed <= script.size()
        && steps.subList(0, fixed).equals(script.stream().limit(fixed).map(Step::text).toList());
  }

  void begin(String sessionId, int files) {
    session = sessionId;
    filesBefore = files;
    write();
  }

  /** The script as it is now; what is still to come may have been changed since. */
  void script(List<Step> script) {
    steps = script.stream().map(Step::text).toList();
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
    // An export that was under way, of a script that was changed since, shows what was before.
    export = null;
    done++;
    write();
  }

  @Override
  public void dropped() {
    message = null;
    write();
  }

  @Override
  public boolean isDoneWithWhenFailed() {
    return false;
  }

  /** The record of the export that was under way. */
  Optional<String> pendingExport() {
    return Optional.ofNullable(export);
  }

  void exporting(String job) {
    export = job;
    write();
  }

  void exported() {
    export = null;
    done++;
    write();
  }

  /** The script has come to its end; run again, it is a new order. */
  void finish() {
    ended().write(Json.object("session", session));
    file.delete();
  }

  /** The session in which the script has last come to its end. */
  Optional<String> lastEnd() {
    return ended().read().get("session") instanceof String last
        ? Optional.of(last)
        : Optional.empty();
  }

  private NoteFile ended() {
    return new NoteFile(file.path().resolveSibling(file.path().getFileName() + ".ended"));
  }

  private void write() {
    PendingMessage sending = message;
    file.write(
        Json.object(
            "session", session,
            "steps", steps,
            "done", done,
            "filesBefore", filesBefore,
            "sending", sending == null ? null : sending.facts(),
            "exporting", export));
  }

  private static int number(@Nullable Object member) {
    return member instanceof Number number ? number.intValue() : 0;
  }
}
