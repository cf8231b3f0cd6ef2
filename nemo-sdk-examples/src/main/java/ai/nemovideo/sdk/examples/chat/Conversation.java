package ai.nemovideo.sdk.examples.chat;

import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.SessionNotFoundException;
import ai.nemovideo.sdk.examples.chat.ConversationNote.PendingExport;
import ai.nemovideo.sdk.examples.job.BadInputException;
import ai.nemovideo.sdk.examples.job.ExitCodes;
import ai.nemovideo.sdk.examples.option.Skills;
import ai.nemovideo.sdk.examples.talk.FailureWords;
import ai.nemovideo.sdk.examples.talk.NoteLock;
import ai.nemovideo.sdk.examples.talk.Phrases;
import ai.nemovideo.sdk.examples.talk.SessionHold;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.skill.Intent;
import ai.nemovideo.sdk.skill.SkillProfile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One skill, talked with line by line. A person who types sees what went wrong and goes on; lines
 * that are piped in stop at the first failure, because what follows would be paid for on wrong
 * ground.
 */
final class Conversation {

  private final Setting setting;
  private final Speech speech;
  private final ConversationNote note;
  private final Opening opening;
  private final Offer offer = new Offer();
  private Deeds deeds;
  private @Nullable Ending ending;

  private Conversation(Setting setting, boolean anew, SessionHold hold) {
    this.setting = setting;
    this.speech = new Speech(setting.console(), setting.phrases());
    this.note = ConversationNote.read(setting.note());
    this.opening = new Opening(setting, speech, note, hold);
    this.deeds = opening.open(anew);
  }

  /**
   * Talks until somebody leaves.
   *
   * @param setting where and how
   * @param anew whether what was kept is left alone, and a new conversation begins
   */
  static Ending hold(Setting setting, boolean anew) throws IOException {
    Optional<NoteLock> lock = NoteLock.take(setting.note());
    if (lock.isEmpty()) {
      throw new BadInputException(setting.phrases().say("locked", setting.skill().source()));
    }
    try (SessionHold hold = new SessionHold(setting.state(), setting.target(), setting.phrases())) {
      return new Conversation(setting, anew, hold).talk();
    } finally {
      lock.get().release();
    }
  }

  private Ending talk() throws IOException {
    Farewell farewell = Farewell.watch(setting, speech, note);
    try {
      offerExport();
      BufferedReader in = setting.console().screen().in();
      Ending end = ending;
      while (end == null) {
        speech.prompt();
        String line = in.readLine();
        if (line == null) {
          end = new Ending.Quit(ExitCodes.OK);
        } else {
          end = heard(line);
        }
      }
      return end;
    } finally {
      farewell.end();
    }
  }

  /** Serves a line; what it returns ends the conversation. */
  private @Nullable Ending heard(String line) {
    if (line.isBlank()) {
      return null;
    }
    speech.echo(line);
    try {
      serve(line);
      return ending;
    } catch (BadInputException e) {
      e.problems().forEach(speech::problem);
      return setting.console().screen().typed() ? null : new Ending.Quit(ExitCodes.BAD_INPUT);
    } catch (NemoException e) {
      speech.problem(new FailureWords(phrases()).of(e));
      if (e instanceof SessionNotFoundException) {
        deeds = new Deeds(setting, speech, note, opening.begin());
      }
      return setting.console().screen().typed() ? null : new Ending.Quit(ExitCodes.of(e));
    }
  }

  private void serve(String line) {
    Optional<Runnable> offered = offer.take();
    Optional<Command.Typed> typed = Command.read(line);
    if (typed.isPresent()) {
      obey(typed.get(), offered);
      return;
    }
    TypedLine read = TypedLine.read(line, mentionsFile(line) ? deeds.known() : Set.of());
    if (!read.media().isEmpty()) {
      deeds.upload(read.media());
    }
    if (!read.words().isBlank()) {
      route(read.words(), !read.media().isEmpty(), offered);
    }
  }

  /** The names of the files in the session matter only where a line may name one. */
  private static boolean mentionsFile(String line) {
    return line.indexOf('.') >= 0;
  }

  private void route(String words, boolean uploaded, Optional<Runnable> offered) {
    switch (Intent.of(words).route()) {
      case EXPORT -> deeds.export(VideoName.in(words, setting.videos(), phrases()));
      case CREDITS -> deeds.credits();
      case STATE -> deeds.state();
      case UPLOAD -> {
        if (!uploaded) {
          throw new BadInputException(phrases().say("upload.which"));
        }
      }
      case AGENT -> {
        Optional<SmallTalk.Kind> idle = SmallTalk.of(words).filter(this::asksForNothing);
        idle.ifPresentOrElse(kind -> answer(kind, offered), () -> follow(words));
      }
    }
  }

  /** Whatever follows a question of the agent may be the answer, except that nobody exports. */
  private boolean asksForNothing(SmallTalk.Kind kind) {
    return kind == SmallTalk.Kind.NO_EXPORT || !deeds.isAsked();
  }

  /** Answers without the agent. A bare "ok" does not accept what may cost credits. */
  private void answer(SmallTalk.Kind kind, Optional<Runnable> offered) {
    offered.ifPresent(offer::make);
    boolean meantForTheOffer = kind == SmallTalk.Kind.APPROVAL && offered.isPresent();
    speech.answer(phrases().say(meantForTheOffer ? "small.OFFER" : "small." + kind));
    speech.aside(phrases().say("small.free"));
  }

  private void follow(String words) {
    new GuiTalk(deeds, offer, speech).follow(deeds.send(words));
  }

  private void obey(Command.Typed typed, Optional<Runnable> offered) {
    if (typed.command().isEmpty()) {
      throw new BadInputException(phrases().say("command.unknown", typed.name()));
    }
    switch (typed.command().get()) {
      case HELP -> speech.answer(phrases().say("help"));
      case TIPS -> tips();
      case UPLOAD -> upload(typed.argument());
      case EXPORT -> deeds.export(VideoName.of(typed.argument(), setting.videos()));
      case UNDO -> new GuiTalk(deeds, offer, speech).follow(deeds.undo());
      case STATE -> deeds.state();
      case CREDITS -> deeds.credits();
      case OK -> accept(offered);
      case NEW -> {
        deeds = new Deeds(setting, speech, note, opening.begin());
        speech.answer(phrases().say("new"));
      }
      case SKILL -> skill(typed.argument());
      case QUIT -> ending = new Ending.Quit(ExitCodes.OK);
    }
  }

  private void upload(String argument) {
    TypedLine read = TypedLine.read("upload " + argument, Set.of());
    if (read.media().isEmpty()) {
      throw new BadInputException(phrases().say("upload.which"));
    }
    deeds.upload(read.media());
  }

  private void tips() {
    String all =
        setting.skill().tips(phrases().locale()).stream()
            .map(tip -> "  " + tip)
            .collect(Collectors.joining("\n"));
    speech.answer(phrases().say("tips") + "\n" + all);
  }

  private void accept(Optional<Runnable> offered) {
    offered.orElseThrow(() -> new BadInputException(phrases().say("offer.none"))).run();
  }

  private void skill(String name) {
    Optional<SkillProfile> named = Skills.named(name);
    if (named.isPresent()) {
      ending = new Ending.Switch(named.get());
      return;
    }
    String all =
        SkillProfile.all().stream()
            .map(skill -> "  " + skill.source())
            .collect(Collectors.joining("\n"));
    speech.answer(phrases().say("skills", setting.skill().source()) + "\n" + all);
  }

  /** A video that was being made when the last process ended. */
  private void offerExport() {
    Optional<PendingExport> pending = note.pendingExport();
    Optional<JobHandle> job = pending.flatMap(export -> setting.client().jobs().find(export.job()));
    if (pending.isPresent() && job.isPresent()) {
      // What has come there meanwhile is another video, and stays.
      Path wanted = Path.of(pending.get().file());
      Path file = VideoName.free(Deeds.canBeSaved(wanted) ? wanted : elsewhere(wanted));
      if (Deeds.canBeSaved(file)) {
        speech.aside(phrases().say("offer.finish", file));
        offer.make(() -> deeds.finishExport(job.get(), file));
      }
    }
  }

  /** The same name in the folder for videos: its own folder may be gone. */
  private Path elsewhere(Path wanted) {
    return setting.videos().resolve(String.valueOf(wanted.getFileName()));
  }

  private Phrases phrases() {
    return setting.phrases();
  }
}
