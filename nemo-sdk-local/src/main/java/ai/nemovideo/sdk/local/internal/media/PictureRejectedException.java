package ai.nemovideo.sdk.local.internal.media;

/** A file that cannot be used as a picture; the message is the reason in one sentence. */
public final class PictureRejectedException extends Exception {

  private static final long serialVersionUID = 1L;

  public PictureRejectedException(String reason) {
    super(reason);
  }
}
