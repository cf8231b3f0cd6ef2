package ai.nemovideo.sdk.error;

/**
 * The error codes that the service documents (seeds), in an answer's {@code code} field or as its
 * HTTP status. {@link #OTHER} stands for every other one; {@link ErrorDetails#code()} keeps the
 * number.
 */
public enum ErrorCode {
  /** Token invalid or expired. */
  TOKEN_INVALID(1001),
  /** Session not found. */
  SESSION_NOT_FOUND(1002),
  /** Out of credits. */
  OUT_OF_CREDITS(2001),
  /** File type not supported. */
  UNSUPPORTED_MEDIA(4001),
  /** File too large. */
  FILE_TOO_LARGE(4002),
  /** The X-Client-Id header is missing, or another bad request. */
  BAD_REQUEST(400),
  /** Not authorised: treated as 1001. */
  UNAUTHORIZED(401),
  /** Export blocked by the subscription tier; not a matter of credits. */
  EXPORT_BLOCKED(402),
  /** The token lacks a scope. */
  FORBIDDEN(403),
  /** Too many requests. */
  RATE_LIMITED(429),
  /** Any other code, or none. */
  OTHER(-1);

  private final int value;

  ErrorCode(int value) {
    this.value = value;
  }

  /** {@return the number on the wire; -1 for {@link #OTHER}} */
  public int value() {
    return value;
  }

  /**
   * The constant of a number.
   *
   * @param value a code or an HTTP status
   * @return the constant, {@link #OTHER} when the number is not documented
   */
  public static ErrorCode of(int value) {
    for (ErrorCode code : values()) {
      if (code.value == value) {
        return code;
      }
    }
    return OTHER;
  }
}
