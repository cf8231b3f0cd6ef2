package ai.nemovideo.sdk.local.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.local.internal.scene.TitleSize;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Titles in all scripts and frame shapes. */
final class TitleMaskTest {

  private static final List<String> TEXTS =
      List.of(
          "Hi",
          "A morning in May",
          "A morning in May, with the light still low over the meadow and nobody up but us",
          "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstellenleiter",
          "清晨的草地上，蒲公英在阳光里轻轻摇曳。「你好，世界」",
          "五月の朝、たんぽぽの綿毛が光のなかで揺れている。",
          "Утро в мае: одуванчики на лугу",
          "Ένα πρωινό του Μαΐου στο λιβάδι",
          "봄날의 아침",
          "Ångström Žluťoučký kůň",
          "First line\nsecond line",
          "words ".repeat(300),
          "字".repeat(800));

  static Stream<Arguments> everyTextInEveryFrame() {
    int[][] sizes = {{640, 360}, {360, 640}, {480, 480}, {1920, 1080}};
    return TEXTS.stream()
        .flatMap(text -> Stream.of(sizes).map(size -> Arguments.of(text, size[0], size[1])));
  }

  @ParameterizedTest
  @MethodSource("everyTextInEveryFrame")
  void lettersStayInTheSafeArea(String text, int width, int height) {
    for (TitleSize size : TitleSize.values()) {
      lettersStayInTheSafeArea(text, size.factor(), width, height);
    }
  }

  private static void lettersStayInTheSafeArea(String text, double size, int width, int height) {
    TitleMask mask = TitleMask.of(text, size, width, height);
    double left = width;
    double right = 0;
    double top = height;
    double bottom = 0;
    for (int y = 0; y < mask.height(); y++) {
      for (int x = 0; x < mask.width(); x++) {
        if ((mask.light()[y * mask.width() + x] & 0xFF) > 100) {
          left = Math.min(left, mask.left() + x);
          right = Math.max(right, mask.left() + x);
          top = Math.min(top, mask.top() + y);
          bottom = Math.max(bottom, mask.top() + y);
        }
      }
    }
    assertThat(left).isLessThan(right).isGreaterThanOrEqualTo(width * 0.05);
    assertThat(right).isLessThanOrEqualTo(width * 0.95);
    assertThat(top).isLessThan(bottom).isGreaterThanOrEqualTo(height * 0.05);
    assertThat(bottom).isLessThanOrEqualTo(height * 0.95);
    assertThat(left + right).as("centred").isBetween(width * 0.97, width * 1.03);
  }

  @ParameterizedTest
  @MethodSource("everyTextInEveryFrame")
  void everyCharacterHasAShape(String text, int width, int height) {
    FontChoice fonts = FontChoice.of(text);
    Path2D box = fonts.glyph(0xE123) == null ? new Path2D.Double() : notdef(fonts);
    text.codePoints()
        .filter(c -> !Character.isWhitespace(c))
        .forEach(c -> {
          Glyph glyph = fonts.glyph(c);
          assertThat(glyph).as(Character.toString(c)).isNotNull();
          assertThat(glyph.outline().getBounds2D())
              .as(Character.toString(c))
              .isNotEqualTo(box.getBounds2D());
        });
  }

  @Test
  void characterWithoutAShapeIsABoxAndEmojiAreLeftOut() {
    FontChoice fonts = FontChoice.of("A");
    assertThat(notdef(fonts).getBounds2D().isEmpty()).isFalse();
    assertThat(fonts.glyph(0x1F600)).isNull();
    assertThat(fonts.glyph(0xFE0F)).isNull();
  }

  @Test
  void titleOfNothingIsEmpty() {
    assertThat(TitleMask.of("  \u200B 🎉 ", 1, 320, 180).width()).isZero();
    assertThat(TitleMask.of("", 1, 320, 180).width()).isZero();
  }

  @Test
  void japaneseAndChineseShapesDiffer() {
    // the ideograph for "straight" is drawn with different strokes in the two countries
    Glyph chinese = FontChoice.of("直").glyph('直');
    Glyph japanese = FontChoice.of("直の").glyph('直');
    assertThat(chinese).isNotNull();
    assertThat(japanese).isNotNull();
    assertThat(length(chinese.outline())).isNotEqualTo(length(japanese.outline()));
  }

  @Test
  void shortTitleIsOneLargeLineAndLongOneWraps() {
    assertThat(layout("A morning in May", 1920, 1080).lines()).hasSize(1);
    assertThat(layout("A morning in May", 1920, 1080).em()).isGreaterThan(75);
    assertThat(layout(TEXTS.get(2), 1080, 1920).lines()).hasSizeBetween(2, 3);
  }

  @Test
  void wrappedLinesAreOfSimilarLength() {
    TextRuler ruler = new TextRuler(FontChoice.of(TEXTS.get(2)));
    List<String> lines = layout(TEXTS.get(2), 1920, 1080).lines();
    assertThat(lines).hasSizeGreaterThan(1);
    double shortest = lines.stream().mapToDouble(ruler::width).min().orElse(0);
    double longest = lines.stream().mapToDouble(ruler::width).max().orElse(0);
    assertThat(shortest / longest).isGreaterThan(0.6);
  }

  @Test
  void noLineBeginsWithAFullStop() {
    for (int width = 300; width < 700; width += 20) {
      for (String line : layout(TEXTS.get(4), width, 500).lines()) {
        assertThat(line).doesNotMatch("^[，。」].*");
      }
    }
  }

  private static TitleLayout layout(String text, int width, int height) {
    TextRuler ruler = new TextRuler(FontChoice.of(text));
    return TitleLayout.of(text, ruler, SafeArea.of(width, height), Math.min(width, height));
  }

  private static Path2D notdef(FontChoice fonts) {
    Glyph glyph = fonts.glyph(0x0E01);
    assertThat(glyph).isNotNull();
    return glyph.outline();
  }

  private static double length(Path2D outline) {
    Rectangle2D bounds = outline.getBounds2D();
    double sum = bounds.getWidth() + bounds.getHeight();
    double[] point = new double[6];
    for (var path = outline.getPathIterator(null); !path.isDone(); path.next()) {
      path.currentSegment(point);
      sum += point[0] + point[1];
    }
    return sum;
  }
}
