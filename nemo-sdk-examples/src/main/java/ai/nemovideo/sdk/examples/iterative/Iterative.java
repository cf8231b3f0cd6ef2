package ai.nemovideo.sdk.examples.iterative;

import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.NemoSession;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.SessionNotFoundException;
import ai.nemovideo.sdk.examples.job.BadInputException;
import ai.nemovideo.sdk.examples.job.Connection;
import ai.nemovideo.sdk.examples.job.ExitCodes;
import ai.nemovideo.sdk.examples.job.Failure;
import ai.nemovideo.sdk.examples.job.Inputs;
import ai.nemovideo.sdk.examples.job.ResumeCommand;
import ai.nemovideo.sdk.examples.job.TextFile;
import ai.nemovideo.sdk.examples.option.CommonOptions;
import ai.nemovideo.sdk.examples.option.LanguageConverter;
import ai.nemovideo.sdk.examples.option.OutputOption;
import ai.nemovideo.sdk.examples.option.SkillOption;
import ai.nemovideo.sdk.examples.option.Skills;
import ai.nemovideo.sdk.examples.program.Program;
import ai.nemovideo.sdk.examples.screen.Console;
import ai.nemovideo.sdk.examples.screen.Screen;
import ai.nemovideo.sdk.examples.talk.Doubt;
import ai.nemovideo.sdk.examples.talk.Drawn;
import ai.nemovideo.sdk.examples.talk.FailureWords;
import ai.nemovideo.sdk.examples.talk.NoteFile;
import ai.nemovideo.sdk.examples.talk.NoteLock;
import ai.nemovideo.sdk.examples.talk.Phrases;
import ai.nemovideo.sdk.examples.talk.SessionHold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A rough cut, a look, a better cut: a script of edits. */
@Command(
    name = "iterative",
    description = {
      "Makes edits one after the other and shows what each has changed.",
      "A script has an edit on each line; a line \"undo\" takes the last change back,",
      "\"export NAME.mp4\" saves the video as it is then, # begins a comment.",
      "The same command again goes on after a crash with the step that is next.",
      "A script that has come to its end begins anew, and is paid for again."
    })
public final class Iterative implements Program {

  private static final String NAME = "iterative";
  private static final String STANDARD_INPUT = "-";

  @Parameters(
      arity = "0..1",
      paramLabel = "SCRIPT",
      description = "A file with the steps; - reads them from standard input.")
  private @Nullable String script;

  @Option(
      names = {"-e", "--edit"},
      paramLabel = "STEP",
      description = "A step; repeat it for more. Instead of a script.")
  private List<String> edits = new ArrayList<>();

  @Option(
      names = {"-i", "--image"},
      paramLabel = "FILE|URL",
      description = "A file to be uploaded before the first step; repeat it for more.")
  private List<String> images = new ArrayList<>();

  @Option(
      names = "--session",
      paramLabel = "ID",
      description = "Go on in a session that exists, of a chat for example.")
  private @Nullable String sessionId;

  @Option(
      names = "--export-each",
      description = "Save the video after each edit too: video-1.mp4, video-2.mp4, …")
  private boolean exportEach;

  @Mixin private OutputOption output = new OutputOption();

  @Option(
      names = "--fresh",
      description = "Begin anew, even if an earlier run has not come to its end.")
  private boolean fresh;

  @Option(
      names = "--send-again",
      description = {
        "Send a message again of which nobody knows what came:",
        "it may be paid for twice then."
      })
  private boolean sendAgain;

  @Mixin private SkillOption skill = new SkillOption();

  @Option(
      names = "--language",
      paramLabel = "en|zh",
      converter = LanguageConverter.class,
      description = "Of the reports and the agent (default: that of this machine).")
  private @Nullable Locale language;

  @Mixin private final CommonOptions common;

  public Iterative(Screen screen) {
    this.common = new CommonOptions(screen);
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "iterative -i beach.jpg -i hut.png \\",
        "    -o paradise.mp4 -e '8-second video, slow zoom' \\",
        "    -e 'export rough.mp4' -e 'add the title \"Paradise Found\"'",
        "iterative edits.txt -i beach.jpg \\",
        "    --export-each --json");
  }

  @Override
  public Map<Integer, String> exitCodes() {
    Map<Integer, String> codes = new LinkedHashMap<>(ExitCodes.ofVideo());
    codes.put(ExitCodes.OK, "all steps are done, and the videos are on disk");
    codes.put(ExitCodes.JOB_FAILED, "a step failed; the same command again goes on with it");
    return codes;
  }

  @Override
  public Integer call() throws IOException {
    Phrases phrases = Phrases.of(locale());
    List<Step> steps = Steps.read(lines(), output.file(), exportEach);
    List<String> problems = new ArrayList<>(output.problems(files()));
    steps.stream()
        .filter(Step.Export.class::isInstance)
        .map(step -> ((Step.Export) step).file())
        .filter(file -> !file.equals(output.file()))
        .forEach(file -> problems.addAll(OutputOption.problems(file, files())));
    files().stream()
        .filter(file -> !Files.isRegularFile(file))
        .forEach(file -> problems.add("There is no file " + file.toAbsolutePath() + "."));
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    NoteFile file = new NoteFile(common.state().root().resolve(NAME).resolve(key() + ".json"));
    NoteLock lock =
        NoteLock.take(file)
            .orElseThrow(() -> new BadInputException("This script is running already."));
    try {
      if (fresh) {
        file.delete();
      }
      return run(steps, ScriptNote.read(file), phrases);
    } finally {
      lock.release();
    }
  }

  private int run(List<Step> steps, ScriptNote note, Phrases phrases) {
    if (!note.fits(steps)) {
      throw new BadInputException(
          "The steps that an earlier run has done are not the first of this script: --fresh begins"
              + " anew, in a new session.");
    }
    Console console = common.console().in(phrases.locale());
    Drawn drawn = new Drawn();
    StopWords stop = StopWords.watch(console, note, steps.size(), drawn);
    try (SessionHold hold = new SessionHold(common.state(), common.target(), phrases);
        Connection connection = connect(phrases)) {
      boolean begun = note.session().isPresent();
      NemoSession session = session(connection.client(), note, steps.size(), hold);
      note.script(steps);
      ScriptRun run =
          new ScriptRun(
              connection.client(), common.target(), session, note, console, phrases, drawn);
      Optional<Doubt> doubt = begun ? run.settle(steps, sendAgain) : Optional.empty();
      if (doubt.isPresent()) {
        return inDoubt(note, steps);
      }
      run.upload(images.stream().map(Inputs::media).toList());
      run.run(steps);
      note.finish();
      console.notice(
          phrases.say(
              "script.done", ResumeCommand.of(common.state(), NAME, "--session", session.id())));
      return ExitCodes.OK;
    } catch (NemoException e) {
      return failed(e, note, steps, phrases);
    } finally {
      stop.close();
    }
  }

  private NemoSession session(NemoClient client, ScriptNote note, int count, SessionHold hold) {
    if (note.session().isPresent()) {
      hold.take(note.session().get());
      common
          .console()
          .notice(
              "Going on with step "
                  + Math.min(count, note.done() + 1)
                  + " of "
                  + count
                  + ", session "
                  + note.session().get()
                  + ".");
      return client.session(note.session().get());
    }
    if (!fresh) {
      note.lastEnd()
          .map(last ->
              "This script has come to its end before, in the session "
                  + last
                  + ": it begins anew, as a new order.")
          .ifPresent(common.console()::notice);
    }
    NemoSession session = sessionId == null ? client.openSession() : client.session(sessionId);
    hold.take(session.id());
    int files = sessionId == null ? 0 : session.state().uploads().size();
    note.begin(session.id(), files);
    common.console().notice("Session: " + session.id());
    return session;
  }

  private int inDoubt(ScriptNote note, List<Step> steps) {
    int number = note.done() + 1;
    common
        .console()
        .problem(
            NAME,
            "Nobody knows what came of step "
                + number
                + " ("
                + steps.get(number - 1).text()
                + "): the session has not changed, but it may have been charged. It was not sent"
                + " again. The same command looks again; with --send-again it is sent, and perhaps"
                + " paid for, a second time.",
            Map.of("step", number, "mayHaveBeenCharged", true));
    return ExitCodes.OUTCOME_UNKNOWN;
  }

  private int failed(NemoException e, ScriptNote note, List<Step> steps, Phrases phrases) {
    Console console = common.console();
    int number = Math.min(steps.size(), note.done() + 1);
    Map<String, Object> facts = new HashMap<>(new Failure(e, common.state()).facts());
    facts.remove("resume");
    facts.put("step", number);
    boolean gone = e instanceof SessionNotFoundException;
    String words = gone ? goneWords(note, phrases) : new FailureWords(phrases).of(e);
    console.problem(NAME, "Step " + number + " of " + steps.size() + ": " + words, facts);
    if (note.session().isPresent() && !gone) {
      console.hint(
          "The same command goes on with this step; what is done is not paid for again. Session: "
              + note.session().get());
    }
    return ExitCodes.of(e);
  }

  private String goneWords(ScriptNote note, Phrases phrases) {
    return sessionId == null
        ? phrases.say("script.gone", note.session().orElse(""))
        : phrases.say("script.unknown", sessionId);
  }

  private Connection connect(Phrases phrases) {
    String named = skill.name();
    return common.connect(
        common.target(),
        settings ->
            named == null
                ? settings.language(phrases.code())
                : settings.language(phrases.code()).skill(Skills.given(named)));
  }

  private List<String> lines() throws IOException {
    if (script == null) {
      return edits;
    }
    if (!edits.isEmpty()) {
      throw new BadInputException("Give either a script or --edit, not both.");
    }
    if (script.equals(STANDARD_INPUT)) {
      return common.console().screen().in().lines().toList();
    }
    Path file = Path.of(script);
    if (!Files.isRegularFile(file)) {
      throw new BadInputException("There is no script " + file.toAbsolutePath() + ".");
    }
    return TextFile.of(file).lines().toList();
  }

  /** The images that are files here. */
  private List<Path> files() {
    return images.stream().filter(Inputs::isFile).map(Path::of).toList();
  }

  private String key() {
    List<String> parts = new ArrayList<>();
    parts.add(common.target().toString());
    parts.add(String.valueOf(sessionId));
    images.stream().map(Inputs::absolute).forEach(parts::add);
    parts.add(
        script == null || script.equals(STANDARD_INPUT)
            ? edits.stream().collect(Collectors.joining("\n"))
            : Path.of(script).toAbsolutePath().toString());
    return ScriptKey.of(parts);
  }

  private Locale locale() {
    return language == null ? Phrases.usual(System.getenv()) : language;
  }
}
