package ai.nemovideo.sdk.local.internal.state;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Accounts and the tokens that open them. Of tokens and client ids only fingerprints are kept. */
public final class Accounts {
  static final Duration LIFETIME = Duration.ofDays(7);

  /** Tokens of registered users begin so; any of them is accepted and has an account of its own. */
  private static final String USER_TOKEN = "nmv_usr_";

  private final InstantSource clock;
  private final Journal journal;
  private final Map<String, Account> byUserToken = new HashMap<>();
  private final Map<String, Grant> byToken = new HashMap<>();
  private final Map<String, Grant> latestByClient = new HashMap<>();

  public Accounts(InstantSource clock, Journal journal) {
    this.clock = clock;
    this.journal = journal;
  }

  /**
   * A token as it is handed out.
   *
   * @param text what travels after {@code Bearer}
   * @param account whose it is
   * @param expiresAt when it stops working
   */
  public record Token(String text, Account account, Instant expiresAt) {}

  /**
   * What a token allows.
   *
   * @param account which it opens
   * @param expiresAt when it stops working
   * @param revoked whether a test has made it invalid earlier
   * @param replaceable whether its client may have another one before it expires
   */
  private record Grant(Account account, Instant expiresAt, boolean revoked, boolean replaceable) {
    private boolean validAt(Instant now) {
      return !revoked && now.isBefore(expiresAt);
    }

    private Grant asRevoked() {
      return new Grant(account, expiresAt, true, replaceable);
    }
  }

  /**
   * Issues a token to a client id. The account stays the same from token to token, so that a
   * session outlives the token it was opened with; a new week brings new credits.
   */
  public synchronized Token issue(String clientId, long credits) {
    Instant now = clock.instant();
    String client = Fingerprint.whole(clientId);
    Grant last = latestByClient.get(client);
    if (last != null && last.validAt(now) && !last.replaceable()) {
      throw new ServiceException(429, "one token per client id in seven days");
    }
    Account account =
        last != null ? last.account() : new Account("anon_" + Ids.number(), true, credits);
    boolean newWeek = last == null || !now.isBefore(last.expiresAt());
    String text = "nmv_anon_" + Ids.secret(24);
    String token = Fingerprint.whole(text);
    Grant grant = new Grant(account, now.plus(LIFETIME), false, false);
    // No turn may end in between: what it spends would count before the renewal or after it.
    synchronized (account) {
      Optional<Long> held =
          newWeek ? Optional.of(credits + account.credits().frozen()) : Optional.empty();
      journal.tokenIssued(token, client, account, grant.expiresAt(), held);
      if (newWeek) {
        account.renew(credits);
      }
    }
    byToken.put(token, grant);
    latestByClient.put(client, grant);
    return new Token(text, account, grant.expiresAt());
  }

  /**
   * Lets a token of another life of the service work again. Its client may have another one: it may
   * have lost this one in the crash, or keep it under an address that the service no longer has.
   */
  public synchronized void reissue(
      String token, String client, Account account, Instant expiresAt) {
    Grant grant = new Grant(account, expiresAt, false, true);
    byToken.put(token, grant);
    latestByClient.put(client, grant);
  }

  /** The account that a token opens now. */
  public synchronized Optional<Account> authenticate(String text, long credits) {
    String token = Fingerprint.whole(text);
    if (text.startsWith(USER_TOKEN)) {
      return Optional.of(byUserToken.computeIfAbsent(token, unknown -> newUser(unknown, credits)));
    }
    return Optional.ofNullable(byToken.get(token))
        .filter(found -> found.validAt(clock.instant()))
        .map(Grant::account);
  }

  private Account newUser(String token, long credits) {
    Account account = new Account("user_" + Ids.number(), false, credits);
    journal.userMet(token, account);
    return account;
  }

  /** Knows the token of a registered user again. */
  public synchronized void meetAgain(String token, Account account) {
    byUserToken.put(token, account);
  }

  /** Makes every anonymous token invalid at once. */
  public synchronized void revokeAll() {
    journal.tokensRevoked();
    byToken.clear();
    latestByClient.replaceAll((client, grant) -> grant.asRevoked());
  }
}
