package ai.nemovideo.sdk.internal.skill;

import ai.nemovideo.sdk.internal.input.AcceptedFormats;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes words apart: a word of letters and digits is a token, and so is each Chinese character,
 * each address or file name, and each mark that ends a clause. Case and width are gone, and what
 * stands between quotation marks is one token that says nothing.
 */
final class Tokens {

  /** Stands for a quotation: what is quoted is never an order. */
  static final String QUOTE = "\ufffc";

  private static final String QUOTED =
      "[“”„\"][^“”„\"]*[“”\"]|「[^「」]*」|『[^『』]*』|《[^《》]*》|«[^«»]*»|`[^`]*`"
          + "|(?<![\\p{L}\\p{N}])['‘][^'‘’\\n]*['’](?![\\p{L}\\p{N}])";
  private static final Pattern QUOTATION = Pattern.compile(QUOTED);
  private static final Pattern ONLY_QUOTED =
      Pattern.compile("[^\\p{L}\\p{N}]*?(" + QUOTED + ")[^\\p{L}\\p{N}]*");

  /**
   * In a path, and behind a space, a name can be in any language; elsewhere it would take words.
   */
  private static final String NAME =
      "(?:~|\\.{1,2}|[a-z]:)?[/\\\\][^\\s\"“”'，。！？；、]*"
          + "|(?<=\\s)[\\p{L}\\p{M}\\p{N}_-]+|[\\w./\\\\~:%-]*\\w";

  private static final String LINK =
      "https?://\\S+|(?:"
          + NAME
          + ")\\.(?:"
          + String.join("|", AcceptedFormats.extensions())
          + ")(?![\\p{L}\\p{N}])";
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<link>"
              + LINK
              + ")|(?<stop>[!?;\\n。！？；，、…]|[.,](?![\\p{IsLatin}\\p{N}])|\\s[-–—]+\\s|—)"
              + "|"
              + QUOTE
              + "|\\p{IsHan}|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+"
              + "(?:['’-][\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+)*");

  private Tokens() {}

  /** The tokens of words; marks of the end of a clause become a full stop. */
  static List<String> of(String words) {
    String plain = withoutQuotations(fold(words));
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(plain);
    while (matcher.find()) {
      tokens.add(matcher.group("stop") != null ? "." : matcher.group().replace('’', '\''));
    }
    return tokens;
  }

  static boolean isLink(String token) {
    return token.indexOf('.') > 0;
  }

  /** Full-width forms become plain ones (NFKC), capitals small ones. */
  private static String fold(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** Who puts all his words between quotation marks means them. */
  private static String withoutQuotations(String words) {
    Matcher only = ONLY_QUOTED.matcher(words);
    if (only.matches()) {
      String quoted = only.group(1);
      return quoted.substring(1, quoted.length() - 1);
    }
    return QUOTATION.matcher(words).replaceAll(" " + QUOTE + " ");
  }
}
