package ai.nemovideo.sdk.internal.http;

import java.io.IOException;

/** Code that came with the user's own OkHttp client threw. To try again helps only them. */
public final class ForeignCodeException extends IOException {

  private static final long serialVersionUID = 1L;

  ForeignCodeException(Exception cause) {
    super("the OkHttp client that was brought along failed: " + cause, cause);
  }
}
