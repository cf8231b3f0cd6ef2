package ai.nemovideo.sdk.error;

import java.math.BigDecimal;

/**
 * The account has less than the caller's floor, so the message was not sent. Nothing was charged;
 * the uploads are kept, and the job goes on with its handle and the request once there are credits.
 */
public final class CreditFloorException extends NemoException {

  private static final long serialVersionUID = 1L;

  private final BigDecimal available;
  private final BigDecimal floor;

  /**
   * Made by the SDK; public so that tests of callers can make one.
   *
   * @param message for people
   * @param details for programs
   * @param available what the account has
   * @param floor what the caller wants it to have at least
   */
  public CreditFloorException(
      String message, ErrorDetails details, BigDecimal available, BigDecimal floor) {
    super(message, details, null);
    this.available = available;
    this.floor = floor;
  }

  /** {@return what the account has, in credits} */
  public BigDecimal available() {
    return available;
  }

  /** {@return what the caller wants it to have at least, in credits} */
  public BigDecimal floor() {
    return floor;
  }
}
