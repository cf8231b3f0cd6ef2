package ai.nemovideo.sdk.local.internal.text;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of one title, in the order in which they are asked for a character. Fonts are read when
 * a title first needs them: the Chinese one takes a fifth of a second.
 */
final class FontChoice {

  private static final String NOTO_LATIN = "NotoSansCJK-Bold-latin.otf";
  private static final String NOTO_CHINESE = "NotoSansCJK-Bold-sc.otf";
  private static final String NOTO_JAPANESE = "NotoSansCJK-Bold-jp.otf";
  private static final String NOTO_KOREAN = "NotoSansCJK-Bold-kr.otf";
  private static final String DEJAVU = "DejaVuSans-Bold.ttf";

  /** Where the scripts of East Asia begin; up to here Latin, Greek, Cyrillic and signs. */
  private static final int EAST_ASIA = 0x2E80;

  /** From here on emoji and historic scripts, which no font here has. */
  private static final int EMOJI = 0x1F000;

  /** DejaVu's letters are larger and wider than Noto's. */
  private static final double DEJAVU_SIZE = 0.9;

  private static final Map<String, TitleFont> LOADED = new ConcurrentHashMap<>();

  private final List<String> order;

  private FontChoice(List<String> order) {
    this.order = order;
  }

  /**
   * The same ideograph looks different in Chinese and Japanese, so kana decide for all of a title.
   * Likewise one letter that the nicer Latin font lacks moves all letters to the other font.
   */
  static FontChoice of(String text) {
    boolean plain = western(text).allMatch(font(NOTO_LATIN)::has);
    String first = plain ? NOTO_LATIN : DEJAVU;
    String last = plain ? DEJAVU : NOTO_LATIN;
    boolean kana = text.codePoints().anyMatch(c -> c >= 0x3040 && c < 0x3100);
    return new FontChoice(
        kana
            ? List.of(first, NOTO_JAPANESE, NOTO_CHINESE, NOTO_KOREAN, last)
            : List.of(first, NOTO_CHINESE, NOTO_JAPANESE, NOTO_KOREAN, last));
  }

  /** The character's shape; a box if no font has it; null if it is nothing to be seen. */
  @Nullable Glyph glyph(int codePoint) {
    for (String name : order) {
      if (mayHave(name, codePoint) && font(name).has(codePoint)) {
        return font(name).glyph(codePoint);
      }
    }
    return codePoint >= EMOJI || isInvisible(codePoint) ? null : font(order.get(0)).glyph(0);
  }

  private static IntStream western(String text) {
    return text.codePoints().filter(c -> c < EAST_ASIA && !isInvisible(c));
  }

  /** Spares reading the large fonts for characters that they cannot have. */
  private static boolean mayHave(String font, int codePoint) {
    boolean hangul = codePoint >= 0xAC00 && codePoint < 0xD7B0;
    return switch (font) {
      case NOTO_KOREAN -> hangul || codePoint >= 0x3130 && codePoint < 0x3190;
      case NOTO_CHINESE, NOTO_JAPANESE -> codePoint >= 0x2000 && !hangul && codePoint < EMOJI;
      default -> codePoint < EAST_ASIA;
    };
  }

  private static boolean isInvisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.NON_SPACING_MARK,
          Character.SURROGATE,
          Character.PRIVATE_USE ->
          true;
      default -> false;
    };
  }

  private static TitleFont font(String name) {
    return LOADED.computeIfAbsent(
        name, resource -> TitleFont.load(resource, resource.equals(DEJAVU) ? DEJAVU_SIZE : 1));
  }
}
