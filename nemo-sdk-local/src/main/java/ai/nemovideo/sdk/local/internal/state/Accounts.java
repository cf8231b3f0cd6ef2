package ai.nemovideo.sdk.local.internal.state;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Accounts and the tokens that open them. */
public final class Accounts {
  static final Duration LIFETIME = Duration.ofDays(7);

  /** Tokens of registered users begin so; any of them is accepted and has an account of its own. */
  private static final String USER_TOKEN = "nmv_usr_";

  private final InstantSource clock;
  private final Map<String, Account> byUser = new HashMap<>();
  private final Map<String, Token> byText = new HashMap<>();
  private final Map<String, Token> latestByClient = new HashMap<>();

  public Accounts(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * A token as it was issued.
   *
   * @param text what travels after {@code Bearer}
   * @param account whose it is
   * @param expiresAt when it stops working
   * @param revoked whether a test has made it invalid earlier
   */
  public record Token(String text, Account account, Instant expiresAt, boolean revoked) {
    private boolean validAt(Instant now) {
      return !revoked && now.isBefore(expiresAt);
    }
  }

  /**
   * Issues a token to a client id. The account stays the same from token to token, so that a
   * session outlives the token it was opened with; a new week brings new credits.
   */
  public synchronized Token issue(String clientId, long credits) {
    Instant now = clock.instant();
    Token last = latestByClient.get(clientId);
    if (last != null && last.validAt(now)) {
      throw new ServiceException(429, "one token per client id in seven days");
    }
    Account account =
        last != null ? last.account() : new Account("anon_" + Ids.number(), true, credits);
    if (last != null && !now.isBefore(last.expiresAt())) {
      account.renew(credits);
    }
    Token token = new Token("nmv_anon_" + Ids.secret(24), account, now.plus(LIFETIME), false);
    byText.put(token.text(), token);
    latestByClient.put(clientId, token);
    return token;
  }

  /** The account that a token opens now. */
  public synchronized Optional<Account> authenticate(String token, long credits) {
    if (token.startsWith(USER_TOKEN)) {
      return Optional.of(
          byUser.computeIfAbsent(token, t -> new Account("user_" + Ids.number(), false, credits)));
    }
    return Optional.ofNullable(byText.get(token))
        .filter(found -> found.validAt(clock.instant()))
        .map(Token::account);
  }

  /** Makes every anonymous token invalid at once. */
  public synchronized void revokeAll() {
    byText.clear();
    latestByClient.replaceAll(
        (client, token) -> new Token(token.text(), token.account(), token.expiresAt(), true));
  }
}
