package ai.nemovideo.sdk.local;

/**
 * The balance of an account.
 *
 * @param available free to spend
 * @param frozen reserved by work that is running
 */
public record Credits(long available, long frozen) {

  /**
   * Everything the account holds.
   *
   * @return available and frozen together
   */
  public long total() {
    return available + frozen;
  }
}
