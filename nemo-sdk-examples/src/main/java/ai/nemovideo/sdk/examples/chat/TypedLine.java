package ai.nemovideo.sdk.examples.chat;

import ai.nemovideo.sdk.MediaSource;
import ai.nemovideo.sdk.skill.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line as it was typed, taken apart: files to be uploaded, and the words that are left for
 * somebody to act on.
 *
 * @param media the files, in their order
 * @param words the rest; files in a sentence stand in it by their names
 */
record TypedLine(List<MediaSource> media, String words) {

  /** Stands for a file in a line that is being taken apart. */
  private static final char FILE = '\ufffc';

  private static final Pattern WORD =
      Pattern.compile(
          "\"([^\"]+)\"|“([^”]+)”|(?<![\\p{L}\\p{N}])'([^']+)'(?![\\p{L}\\p{N}])"
              + "|((?:\\\\.|[^\\s\"“”\\\\，、；。])+?\\.(?i:"
              + TypedFile.EXTENSIONS
              + ")(?=[\\p{IsHan}，、；。])"
              + "|(?:\\\\.|[^\\s\"“”\\\\，、；。])+)");
  private static final Pattern CHINESE_VERB =
      Pattern.compile("^(?:请)?(?:帮我)?(?:上传|发送|把|将|用|加上|添加|和|与|及)(?=.)");
  private static final Pattern TRAILING = Pattern.compile("[,;:!?)\\]]+$|\\.$");
  private static final Pattern UPLOAD =
      Pattern.compile(
          "(?iU)^\\s*(?:(?:please|can you|could you)\\s+)?(?:upload|attach)\\b.*"
              + "|^\\s*(?:请)?(?:帮我)?上传.*");
  private static final Pattern UPLOAD_PHRASE =
      Pattern.compile(
          "(?iU)^\\s*(?:(?:please|can you|could you)\\s+)?"
              + "(?:upload|attach|send|here (?:is|are)|here's|(?:请)?(?:帮我)?(?:上传|发送)|这是)"
              + "[\\s:：]*(?:(?:the|this|these|my|following|files?|images?|pictures?|photos?"
              + "|这张|这些|图片|照片|文件)[\\s:：]*)*"
              + "\ufffc(?:[\\s,，、;；&]*(?:and|plus|和|及|与)?\\s*\ufffc)*");
  private static final Pattern ONLY_FILES = Pattern.compile("(?i)^(?:[\\s,，、;；&]|and|和|\ufffc)*$");
  private static final Pattern FILES_FIRST =
      Pattern.compile(
          "(?iU)^\\s*\ufffc(?:[\\s,，、;；&]*(?:and|和)?\\s*\ufffc)*\\s*(?=[,，;；:：]|and\\b|then\\b|然后|再|并)");
  private static final Pattern CONNECTOR =
      Pattern.compile(
          "(?iU)^(?:[\\s,，、;；:：.。!！]|and\\b|then\\b|please\\b|after that\\b|然后|接着|之后|并且|并|再|请)+");

  TypedLine {
    media = List.copyOf(media);
  }

  /**
   * Takes a line apart.
   *
   * @param line as it was typed
   * @param known names of the files that the session has already: in a sentence they are meant, and
   *     not uploaded again
   */
  static TypedLine read(String line, Set<String> known) {
    boolean asked = UPLOAD.matcher(line).matches();
    Intent.Route route = Intent.of(line).route();
    if (!asked && route.skipsAgent() && route != Intent.Route.UPLOAD) {
      return new TypedLine(List.of(), line.strip());
    }
    List<TypedFile> files = files(line);
    boolean only = ONLY_FILES.matcher(marked(line, files)).matches();
    List<TypedFile> taken =
        files.stream()
            .filter(file ->
                asked || only || file.isNamed() || file.exists() && !known.contains(file.name()))
            .toList();
    return new TypedLine(
        taken.stream().map(TypedFile::media).toList(), words(marked(line, taken), taken));
  }

  private static List<TypedFile> files(String line) {
    List<TypedFile> files = new ArrayList<>();
    Matcher words = WORD.matcher(line);
    while (words.find()) {
      file(words).ifPresent(files::add);
    }
    return files;
  }

  private static Optional<TypedFile> file(Matcher word) {
    for (int quoted = 1; quoted <= 3; quoted++) {
      if (word.group(quoted) != null) {
        return TypedFile.of(word.start(), word.end(), word.group(quoted));
      }
    }
    String bare = TRAILING.matcher(word.group()).replaceFirst("");
    Optional<TypedFile> whole = TypedFile.of(word.start(), word.start() + bare.length(), bare);
    Matcher verb = CHINESE_VERB.matcher(bare);
    // Chinese has no spaces: the verb may stand right before the file.
    return whole.filter(TypedFile::exists).isEmpty() && verb.find()
        ? TypedFile.of(
            word.start() + verb.end(), word.start() + bare.length(), bare.substring(verb.end()))
        : whole;
  }

  private static String marked(String line, List<TypedFile> files) {
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (TypedFile file : files) {
      out.append(line, done, file.from()).append(FILE);
      done = file.to();
    }
    return out.append(line.substring(done)).toString();
  }

  /** What is left to be done when the files have arrived. */
  private static String words(String marked, List<TypedFile> files) {
    if (files.isEmpty()) {
      return marked.strip();
    }
    if (ONLY_FILES.matcher(marked).matches()) {
      return "";
    }
    String rest = UPLOAD_PHRASE.matcher(marked).replaceFirst("");
    if (rest.equals(marked)) {
      rest = FILES_FIRST.matcher(marked).replaceFirst("");
    }
    boolean cut = !rest.equals(marked);
    int left = (int) rest.chars().filter(c -> c == FILE).count();
    for (TypedFile file : files.subList(files.size() - left, files.size())) {
      rest = rest.replaceFirst(String.valueOf(FILE), Matcher.quoteReplacement(file.name()));
    }
    return (cut ? CONNECTOR.matcher(rest).replaceFirst("") : rest).strip();
  }
}
