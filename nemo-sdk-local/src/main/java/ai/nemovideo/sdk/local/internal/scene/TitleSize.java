package ai.nemovideo.sdk.local.internal.scene;

/** How large the letters of a title are, as far as the frame has room for them. */
public enum TitleSize {
  SMALL(0.65),
  NORMAL(1),
  LARGE(1.5),
  VERY_LARGE(2.2);

  private final double factor;

  TitleSize(double factor) {
    this.factor = factor;
  }

  /** Times the usual size. */
  public double factor() {
    return factor;
  }

  /** The next size up, or this one when there is none. */
  public TitleSize larger() {
    return switch (this) {
      case SMALL -> NORMAL;
      case NORMAL -> LARGE;
      case LARGE, VERY_LARGE -> VERY_LARGE;
    };
  }

  /** The next size down, or this one when there is none. */
  public TitleSize smaller() {
    return switch (this) {
      case SMALL, NORMAL -> SMALL;
      case LARGE -> NORMAL;
      case VERY_LARGE -> LARGE;
    };
  }
}
