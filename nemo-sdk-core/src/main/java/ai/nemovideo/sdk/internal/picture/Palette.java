package ai.nemovideo.sdk.internal.picture;

import java.util.Locale;

/**
 * The colours of a picture.
 *
 * @param paper what is not a segment
 * @param video of video segments; the others alike
 */
record Palette(Paper paper, Tint video, Tint audio, Tint text, Tint other) {

  static final Palette LIGHT =
      new Palette(
          new Paper("#ffffff", "#d3d9e2", "#f3f5f8", "#dde3ea", "#1c2330", "#566072"),
          new Tint("#dbe9fe", "#b9d4fb", "#2f6fdb", "#12305f"),
          new Tint("#d9f3e4", "#aee3c5", "#1f9d5b", "#0c3a22"),
          new Tint("#f2e5fd", "#e0c6f8", "#9440d6", "#43136b"),
          new Tint("#fdeecd", "#f7d68a", "#c98a05", "#4a3300"));

  static final Palette DARK =
      new Palette(
          new Paper("#12161d", "#2d3746", "#1a2029", "#2b3340", "#e8ecf2", "#9ba7b9"),
          new Tint("#1b345d", "#285090", "#6ea8ff", "#e6f0ff"),
          new Tint("#173f2c", "#20633f", "#4fd08c", "#e0f8ea"),
          new Tint("#3e2257", "#5c3385", "#c48bff", "#f4e9ff"),
          new Tint("#49360f", "#6c5013", "#f0b83a", "#fff3d8"));

  /** What is not a segment. */
  record Paper(
      String paper, String border, String lane, String grid, String ink, String faintInk) {}

  /** Of the segments of one kind: where it is silent, up to its volume, its edge, what it says. */
  record Tint(String body, String level, String edge, String ink) {}

  Tint tint(Kind kind) {
    return switch (kind) {
      case VIDEO -> video;
      case AUDIO -> audio;
      case TEXT -> text;
      case OTHER -> other;
    };
  }

  /** The class of the segments of a kind. */
  static String name(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** The rules of a style sheet, for elements inside one of class {@code nemo-timeline}. */
  String css() {
    StringBuilder css = new StringBuilder();
    rule(css, "paper", "fill:" + paper.paper() + ";stroke:" + paper.border());
    rule(css, "lane", "fill:" + paper.lane());
    rule(css, "grid", "stroke:" + paper.grid());
    rule(css, "ink", "fill:" + paper.ink());
    rule(css, "faint", "fill:" + paper.faintInk());
    for (Kind kind : Kind.values()) {
      Tint tint = tint(kind);
      String name = name(kind);
      rule(css, name + " .body", "fill:" + tint.body());
      rule(css, name + " .level", "fill:" + tint.level());
      rule(css, name + " .edge", "fill:" + tint.edge());
      rule(css, name + " text", "fill:" + tint.ink());
    }
    return css.toString();
  }

  private static void rule(StringBuilder css, String selector, String style) {
    css.append(".nemo-timeline .").append(selector).append('{').append(style).append("}\n");
  }
}
