package ai.nemovideo.sdk.reliability;

/** A column of the table: the calls that have one answer to a fault. */
enum Endpoint {
  READ("GET: state, credits, poll"),
  TOKEN("token"),
  SESSION("session"),
  UPLOAD("upload"),
  MESSAGE("**run_sse (paid)**"),
  RENDER("render submit"),
  DOWNLOAD("download");

  private final String title;

  Endpoint(String title) {
    this.title = title;
  }

  /** The head of the column, as Markdown. */
  String title() {
    return title;
  }

  @Override
  public String toString() {
    return title.replace("*", "");
  }
}
