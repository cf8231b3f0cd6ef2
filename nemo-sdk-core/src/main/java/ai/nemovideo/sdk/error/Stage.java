package ai.nemovideo.sdk.error;

/** The part of a job in which something went wrong. */
public enum Stage {
  /** Checking the request, before any network call. */
  INPUT("checking the request"),
  /** Getting an anonymous token. */
  TOKEN("getting a token"),
  /** Opening a session. */
  SESSION("opening a session"),
  /** Uploading media. */
  UPLOAD("uploading"),
  /** Talking with the agent: the step that costs credits. */
  TURN("talking with the agent"),
  /** Reading the state of the session. */
  DRAFT("reading the draft"),
  /** Exporting the draft to a video file. */
  RENDER("rendering"),
  /** Fetching the video file. */
  DOWNLOAD("downloading"),
  /** Asking about the account, such as its credits. */
  ACCOUNT("reading the account");

  private final String words;

  Stage(String words) {
    this.words = words;
  }

  /** {@return the stage in words for people, such as "uploading"; never null} */
  public String words() {
    return words;
  }
}
