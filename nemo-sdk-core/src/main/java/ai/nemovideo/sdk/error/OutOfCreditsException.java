package ai.nemovideo.sdk.error;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Not enough credits (code 2001, seeds). Nothing was charged for the refused request. */
public final class OutOfCreditsException extends NemoException {

  private static final long serialVersionUID = 1L;

  private final @Nullable URI registrationUrl;

  /**
   * Made by the SDK; public so that tests of callers can make one.
   *
   * @param message for people
   * @param details for programs
   * @param registrationUrl where an anonymous user registers to go on, or null for a registered
   *     user
   */
  public OutOfCreditsException(
      String message, ErrorDetails details, @Nullable URI registrationUrl) {
    super(message, details, null);
    this.registrationUrl = registrationUrl;
  }

  /**
   * {@return where an anonymous user registers and keeps the work; empty for a registered user, who
   * tops up in the account}
   */
  public Optional<URI> registrationUrl() {
    return Optional.ofNullable(registrationUrl);
  }
}
