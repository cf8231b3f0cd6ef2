package ai.nemovideo.sdk.local.internal.agent;

import ai.nemovideo.sdk.local.internal.draft.DraftReader;
import ai.nemovideo.sdk.local.internal.draft.DraftWriter;
import ai.nemovideo.sdk.local.internal.draft.Plan;
import ai.nemovideo.sdk.local.internal.draft.Plan.PlannedShot;
import ai.nemovideo.sdk.local.internal.state.Ids;
import ai.nemovideo.sdk.local.internal.state.MediaKind;
import ai.nemovideo.sdk.local.internal.state.Session;
import ai.nemovideo.sdk.local.internal.state.StoredFile;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The agent: a set of rules that reads a prompt, plans a draft and says what it did, what it chose
 * itself and what it did not understand. It decides only; the caller does what it decided.
 */
public final class Agent {
  private static final String COMPOSE = "compose_timeline";
  private static final String EDIT = "edit_timeline";

  private static final Pattern GREETING =
      Script.pattern(
          "[\\s\\p{Punct}，。！？]*(?:hello|hi|hey|thanks?(?:\\s+you)?|ok(?:ay)?|test|help|你好|您好|谢谢|帮助)[\\s\\p{Punct}，。！？]*");

  private final String prompt;
  private final JsonMessage message;
  private final Session session;
  private final Wishes wishes;
  private final Speaker speaker;

  private Agent(Session session, String prompt) {
    List<String> names = session.files().stream().map(StoredFile::filename).toList();
    this.prompt = prompt;
    this.message = JsonMessage.of(prompt);
    this.session = session;
    this.wishes = PromptReader.read(message, names);
    this.speaker = Speaker.of(prompt, wishes.language());
  }

  public static Turn answer(Session session, String prompt) {
    return new Agent(session, prompt).decide();
  }

  private Turn decide() {
    if (message.broken().isPresent()) {
      return talk(speaker.brokenJson(message.broken().get()));
    }
    Optional<JsonObject> draft = session.draft().filter(DraftReader::exportable);
    if (wishes.undo()) {
      return undo();
    }
    List<StoredFile> files = session.files();
    List<StoredFile> pictures = pictures(files);
    if (pictures.isEmpty()) {
      return talk(speaker.noPictures(!files.isEmpty()));
    }
    List<StoredFile> named =
        pictures.stream().filter(file -> wishes.pictures().contains(file.filename())).toList();
    List<StoredFile> fresh = pictures(files.subList(session.seenFiles(), files.size()));
    if (!wishes.scenes().isEmpty()) {
      return staged(draft, pictures, fresh);
    }
    if (draft.isEmpty()) {
      boolean nothingInJson = message.object().isPresent() && wishes.changesNothing();
      if (nothingInJson || GREETING.matcher(prompt).matches()) {
        return talk(speaker.nothingUnderstood(wishes));
      }
      return generation(named.isEmpty() ? pictures : named, files.size());
    }
    Plan now = DraftReader.read(draft.get());
    boolean others = !named.isEmpty() && !named.stream().allMatch(file -> shows(now, file));
    if (wishes.creates() && !wishes.append() && (others || !fresh.isEmpty())) {
      return generation(named.isEmpty() ? fresh : named, files.size());
    }
    return edit(now, draft.get(), wishes.append() ? (others ? named : fresh) : List.of());
  }

  /** The scenes of a JSON prompt: a first draft, or all of it anew. */
  private Turn staged(
      Optional<JsonObject> draft, List<StoredFile> pictures, List<StoredFile> fresh) {
    Optional<Plan> now = draft.map(DraftReader::read);
    Cast cast = Cast.of(wishes.scenes(), pictures, fresh.isEmpty() ? pictures : fresh);
    Plan plan = Director.stage(now, wishes, cast.pictures());
    Wishes honest = wishes.admitting(cast.unknown());
    if (plan.durationMillis() > Director.LONGEST_VIDEO_MILLIS) {
      return talk(speaker.tooLong(plan));
    }
    if (draft.filter(DraftWriter.write(plan, session.taskName())::equals).isPresent()) {
      return talk(speaker.alreadySo(honest));
    }
    int seen = session.files().size();
    String answer = speaker.staged(plan, honest, cast.unused());
    boolean onlyKnown =
        now.isPresent() && cast.pictures().stream().allMatch(file -> shows(now.get(), file));
    return onlyKnown
        ? change(Turn.Kind.EDIT, plan, seen, EDIT, Optional.empty(), answer)
        : generation(plan, seen, answer);
  }

  private Turn generation(List<StoredFile> pictures, int seenFiles) {
    Plan plan = Director.compose(wishes, pictures);
    return generation(plan, seenFiles, speaker.composed(plan, wishes));
  }

  private Turn generation(Plan plan, int seenFiles, String answer) {
    JsonObject media = new JsonObject();
    media.addProperty("id", Ids.number());
    media.addProperty("type", "video");
    media.addProperty("name", session.taskName());
    media.addProperty("duration", plan.durationMillis() / 1000.0);
    media.addProperty("width", plan.width());
    media.addProperty("height", plan.height());
    return change(Turn.Kind.GENERATION, plan, seenFiles, COMPOSE, Optional.of(media), answer);
  }

  private Turn edit(Plan now, JsonObject draft, List<StoredFile> added) {
    if (wishes.changesNothing() && added.isEmpty()) {
      return talk(speaker.nothingUnderstood(wishes));
    }
    Plan plan = Director.edit(now, wishes, added);
    if (DraftWriter.write(plan, session.taskName()).equals(draft)) {
      return talk(
          wishes.titleSize().isPresent()
              ? speaker.sizeStays(plan, wishes)
              : speaker.alreadySo(wishes));
    }
    int seen = added.isEmpty() ? session.seenFiles() : session.files().size();
    return change(
        Turn.Kind.EDIT,
        plan,
        seen,
        EDIT,
        Optional.empty(),
        speaker.edited(plan, wishes, added.size()));
  }

  private Turn undo() {
    return session
        .previousDraft()
        .map(DraftReader::read)
        .map(plan ->
            change(
                Turn.Kind.UNDO,
                plan,
                session.seenFiles(),
                EDIT,
                Optional.empty(),
                speaker.undone(plan, lengthDiffers(plan))))
        .orElseGet(() -> talk(speaker.nothingToUndo()));
  }

  private boolean lengthDiffers(Plan plan) {
    return session
        .draft()
        .map(DraftReader::read)
        .filter(now -> now.durationMillis() == plan.durationMillis())
        .isEmpty();
  }

  private Turn change(
      Turn.Kind kind,
      Plan plan,
      int seenFiles,
      String tool,
      Optional<JsonObject> media,
      String answer) {
    JsonObject arguments = new JsonObject();
    arguments.addProperty("pictures", plan.shots().size());
    arguments.addProperty("duration_ms", plan.durationMillis());
    JsonObject result = new JsonObject();
    result.addProperty("status", "success");
    result.addProperty("width", plan.width());
    result.addProperty("height", plan.height());
    return new Turn.Change(
        kind,
        DraftWriter.write(plan, session.taskName()),
        seenFiles,
        tool,
        arguments,
        result,
        media,
        Chunks.of(answer));
  }

  private static Turn talk(String answer) {
    return new Turn.Talk(Chunks.of(answer));
  }

  private static boolean shows(Plan plan, StoredFile file) {
    return plan.shots().stream().map(PlannedShot::src).anyMatch(file.url().toString()::equals);
  }

  private static List<StoredFile> pictures(List<StoredFile> files) {
    return files.stream().filter(file -> file.kind() == MediaKind.IMAGE).toList();
  }
}
