package ai.nemovideo.sdk.internal.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the guidelines for accessible content ask for: 4.5 to 1, for every text on what it is on.
 */
class PaletteTest {

  @ParameterizedTest
  @MethodSource("palettes")
  void textsAreReadable(Palette palette) {
    Palette.Paper paper = palette.paper();
    for (String ink : List.of(paper.ink(), paper.faintInk())) {
      assertThat(contrast(ink, paper.paper())).as(ink).isGreaterThanOrEqualTo(4.5);
      assertThat(contrast(ink, paper.lane())).as(ink).isGreaterThanOrEqualTo(4.5);
    }
    for (Kind kind : Kind.values()) {
      Palette.Tint tint = palette.tint(kind);
      assertThat(contrast(tint.ink(), tint.body())).as(kind.name()).isGreaterThanOrEqualTo(4.5);
      assertThat(contrast(tint.ink(), tint.level())).as(kind.name()).isGreaterThanOrEqualTo(4.5);
      assertThat(palette.css()).contains(tint.ink(), tint.body(), tint.level());
    }
  }

  static List<Palette> palettes() {
    return List.of(Palette.LIGHT, Palette.DARK);
  }

  private static double contrast(String one, String other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(String color) {
    int rgb = Integer.parseInt(color.substring(1), 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double value = (channel & 0xff) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
