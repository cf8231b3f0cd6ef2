package ai.nemovideo.sdk.local.internal.state;

import ai.nemovideo.sdk.local.Credits;

/** Who pays. Credits are frozen while work runs and leave the account only when it is done. */
public final class Account {
  private final String userId;
  private final boolean anonymous;
  private long available;
  private long frozen;

  public Account(String userId, boolean anonymous, long credits) {
    this.userId = userId;
    this.anonymous = anonymous;
    this.available = credits;
  }

  public String userId() {
    return userId;
  }

  /** Whether the account belongs to a client id only, not to a registered user. */
  public boolean anonymous() {
    return anonymous;
  }

  public synchronized Credits credits() {
    return new Credits(available, frozen);
  }

  /** Freezes credits for work about to start; false when there are not enough. */
  public synchronized boolean freeze(long credits) {
    if (credits > available) {
      return false;
    }
    available -= credits;
    frozen += credits;
    return true;
  }

  /** Takes frozen credits away for good: the work is done. */
  public synchronized void spend(long credits) {
    frozen -= credits;
  }

  /** Gives frozen credits back: nothing came of the work. */
  public synchronized void release(long credits) {
    frozen -= credits;
    available += credits;
  }

  /** Replaces what is left by a new week's credits. */
  public synchronized void renew(long credits) {
    available = credits;
  }

  /** Takes credits away for work that was done in another life of the service. */
  public synchronized void repeatSpending(long credits) {
    available -= credits;
  }
}
