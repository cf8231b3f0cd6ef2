package ai.nemovideo.sdk.examples.chat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells words that ask for nothing from words for the agent, who costs credits: greetings, thanks,
 * goodbyes, bare approval, and that nothing is to be exported. They have to be nothing else: one
 * word that is not in the list {@code small-talk.txt}, and the agent is asked.
 */
final class SmallTalk {

  /** Longer words than these say something. */
  private static final int LONGEST = 120;

  /** What somebody says who asks for nothing; of several in one line the first of these counts. */
  enum Kind {
    /** No export, or not yet. */
    NO_EXPORT,
    /** Hello. */
    GREETING,
    /** Thanks. */
    THANKS,
    /** Goodbye. */
    BYE,
    /** Yes, fine, or nothing but a smile: this may also answer a question. */
    APPROVAL
  }

  private static final Pattern QUOTED = Pattern.compile("[\"“”„「」『』《》«»`]");
  private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");
  private static final Pattern TOKEN =
      Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+(?:'[\\p{L}]+)?");

  /** What stands only beside something of a kind, and is none itself. */
  private static final String BESIDE = "BESIDE";

  /** The phrases of each role. */
  private static final Map<String, Set<String>> PHRASES = phrases();

  private static final Pattern PHRASE =
      Pattern.compile(any("GREETING", "THANKS", "BYE", "APPROVAL", BESIDE));
  private static final Pattern NO_EXPORT =
      Pattern.compile(
          "(?:%s)*+(?:%s)(?:%s)(?:%s)*+"
              .formatted(any("BEFORE_NOT"), any("NOT"), any("EXPORT"), any("AFTER_EXPORT")));

  private SmallTalk() {}

  /**
   * What a line says, when it asks for nothing.
   *
   * @param line as it was typed
   * @return empty when the agent has to read it
   */
  static Optional<Kind> of(String line) {
    // Who quotes something means the words themselves: those of a title, for example.
    if (line.isBlank() || line.length() > LONGEST || QUOTED.matcher(line).find()) {
      return Optional.empty();
    }
    String tokens = tokens(line);
    return tokens.isEmpty() ? Optional.of(Kind.APPROVAL) : read(tokens);
  }

  /** From left to right, the longest phrase first. */
  private static Optional<Kind> read(String tokens) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    Matcher noExport = NO_EXPORT.matcher(tokens);
    Matcher phrase = PHRASE.matcher(tokens);
    for (int at = 0; at < tokens.length(); ) {
      if (noExport.region(at, tokens.length()).lookingAt()) {
        kinds.add(Kind.NO_EXPORT);
        at = noExport.end();
      } else if (phrase.region(at, tokens.length()).lookingAt()) {
        kind(phrase.group()).ifPresent(kinds::add);
        at = phrase.end();
      } else {
        return Optional.empty();
      }
    }
    return kinds.stream().findFirst();
  }

  /** Words, and Chinese characters one by one, each with a space behind it. */
  private static String tokens(String line) {
    String plain =
        Normalizer.normalize(line, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replace('’', '\'');
    Matcher token = TOKEN.matcher(DRAWN_OUT.matcher(plain).replaceAll("$1"));
    StringBuilder tokens = new StringBuilder();
    while (token.find()) {
      tokens.append(token.group()).append(' ');
    }
    return tokens.toString();
  }

  private static Optional<Kind> kind(String phrase) {
    return Arrays.stream(Kind.values())
        .filter(kind -> PHRASES.getOrDefault(kind.name(), Set.of()).contains(phrase))
        .findFirst();
  }

  /** A pattern for the phrases of some roles, the longest first. */
  private static String any(String... roles) {
    return Arrays.stream(roles)
        .flatMap(role -> PHRASES.getOrDefault(role, Set.of()).stream())
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  private static Map<String, Set<String>> phrases() {
    try (InputStream in = SmallTalk.class.getResourceAsStream("small-talk.txt")) {
      if (in == null) {
        throw new IllegalStateException("The file small-talk.txt is missing from the jar.");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\s+", 2))
          .collect(
              Collectors.groupingBy(
                  line -> line[0],
                  Collectors.flatMapping(
                      line -> Arrays.stream(line[1].split("\\|")).map(SmallTalk::tokens),
                      Collectors.toSet())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
