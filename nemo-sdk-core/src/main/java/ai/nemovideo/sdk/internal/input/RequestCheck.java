package ai.nemovideo.sdk.internal.input;

import ai.nemovideo.sdk.AnimateRequest;
import ai.nemovideo.sdk.MediaSource;
import ai.nemovideo.sdk.error.InputProblem;
import ai.nemovideo.sdk.error.InputProblem.Kind;
import ai.nemovideo.sdk.error.InvalidRequestException;
import ai.nemovideo.sdk.internal.address.ShownAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds everything that is wrong with a request, before any network call. */
public final class RequestCheck {

  private static final String IMAGE_HINT = "jpg, png, webp, gif or heic";

  private final List<InputProblem> problems = new ArrayList<>();

  private RequestCheck() {}

  /** Throws when something is wrong, with all of it. */
  public static void check(AnimateRequest request) {
    List<InputProblem> problems = new ArrayList<>(problems(request.media(), request.prompt()));
    request
        .jsonPrompt()
        .ifPresent(prompt -> problems.addAll(SceneImages.problems(prompt, request.media())));
    if (!problems.isEmpty()) {
      throw new InvalidRequestException(problems);
    }
  }

  /** All that is wrong with the inputs and the prompt of a job. */
  public static List<InputProblem> problems(List<MediaSource> media, String prompt) {
    RequestCheck check = new RequestCheck();
    media.forEach(check::source);
    check.images(media);
    check.prompt(prompt);
    return List.copyOf(check.problems);
  }

  /** Throws when one of some files cannot be uploaded, with all that is wrong. */
  public static void media(List<MediaSource> media) {
    RequestCheck check = new RequestCheck();
    media.forEach(check::source);
    check.done();
  }

  /** Throws when a message says nothing. */
  public static void message(String message) {
    RequestCheck check = new RequestCheck();
    check.prompt(message);
    check.done();
  }

  private void done() {
    if (!problems.isEmpty()) {
      throw new InvalidRequestException(problems);
    }
  }

  private void source(MediaSource source) {
    if (source instanceof MediaSource.File file) {
      file(file.path());
    } else if (source instanceof MediaSource.Bytes bytes) {
      content(bytes.name(), bytes.content().length);
    } else if (source instanceof MediaSource.Stream stream) {
      content(stream.name(), stream.size());
    } else if (source instanceof MediaSource.Url url) {
      url(url.url());
    }
  }

  private void file(Path path) {
    String input = path.toString();
    if (Files.notExists(path)) {
      add(Kind.MISSING, input, "There is no file " + path.toAbsolutePath() + ".");
    } else if (!Files.isRegularFile(path)) {
      add(Kind.NOT_A_FILE, input, input + " is not a file.");
    } else if (!Files.isReadable(path)) {
      add(Kind.UNREADABLE, input, input + " may not be read: check its permissions.");
    } else {
      try {
        content(input, Files.size(path));
      } catch (IOException e) {
        add(Kind.UNREADABLE, input, input + " cannot be read: " + e.getMessage());
      }
    }
  }

  private void content(String name, long size) {
    if (!AcceptedFormats.isAccepted(name)) {
      add(
          Kind.UNSUPPORTED_TYPE,
          name,
          name
              + " is of a type that the service does not take. Accepted: "
              + String.join(", ", AcceptedFormats.DOCUMENTED)
              + ".");
    }
    if (size == 0) {
      add(Kind.EMPTY, name, name + " is empty.");
    } else if (size > AcceptedFormats.MAX_BYTES) {
      add(
          Kind.TOO_LARGE,
          name,
          String.format(
              Locale.ROOT,
              "%s has %d MB; the limit is 200 MB. Compress or trim it.",
              name,
              Math.floorDiv(size + (1 << 20) - 1, 1L << 20)));
    }
  }

  private void url(URI url) {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http") || url.getHost() == null) {
      add(
          Kind.BAD_URL,
          ShownAddress.of(url),
          ShownAddress.of(url)
              + " is not an http or https address. For a file on this machine use its path.");
    }
  }

  private void images(List<MediaSource> media) {
    boolean image =
        media.stream()
            .anyMatch(source ->
                source instanceof MediaSource.Url || AcceptedFormats.isImage(source.name()));
    if (media.isEmpty()) {
      add(Kind.NO_IMAGE, "images", "There is no image: give at least one, as " + IMAGE_HINT + ".");
    } else if (!image && problems.isEmpty()) {
      add(
          Kind.NO_IMAGE,
          "images",
          "None of the inputs is an image: give at least one, as " + IMAGE_HINT + ".");
    }
  }

  private void prompt(String prompt) {
    if (prompt.isBlank()) {
      add(
          Kind.BLANK_PROMPT,
          "prompt",
          "The prompt is blank: say what to make, for example \"slow zoom, 5 seconds\".");
    }
  }

  private void add(Kind kind, String input, String message) {
    problems.add(new InputProblem(kind, input, message));
  }
}
