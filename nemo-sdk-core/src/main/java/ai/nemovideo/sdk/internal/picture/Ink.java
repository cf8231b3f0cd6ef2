package ai.nemovideo.sdk.internal.picture;

/** How something looks on a terminal with colours: numbers that its own theme gives a meaning. */
enum Ink {
  PLAIN(""),
  STRONG("1"),
  FAINT("2"),
  BLUE("34"),
  GREEN("32"),
  MAGENTA("35"),
  YELLOW("33");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  static Ink of(Kind kind) {
    return switch (kind) {
      case VIDEO -> BLUE;
      case AUDIO -> GREEN;
      case TEXT -> MAGENTA;
      case OTHER -> YELLOW;
    };
  }

  String on(String text) {
    return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
