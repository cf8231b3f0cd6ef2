package ai.nemovideo.sdk.local.internal.state;

import ai.nemovideo.sdk.local.Charge;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Is told of each change right before it is made, so that nothing is told to a client that a crash
 * could undo. What it cannot keep, by throwing, is not done either. One call is one change: it is
 * kept whole or not at all.
 */
public interface Journal {

  /** Keeps nothing. */
  Journal NONE = new Journal() {};

  /**
   * A client gets a token.
   *
   * @param token its fingerprint
   * @param client the client's fingerprint
   * @param account what it opens
   * @param expiresAt when it stops working
   * @param credits all that the account holds from now on, unless that does not change
   */
  default void tokenIssued(
      String token, String client, Account account, Instant expiresAt, Optional<Long> credits) {}

  /** A registered user's token is seen for the first time. */
  default void userMet(String token, Account account) {}

  /** All tokens of clients become invalid. */
  default void tokensRevoked() {}

  /** A session begins. */
  default void opened(Session session) {}

  /** A session is used, after it was not for a while. */
  default void used(Session session) {}

  /** Uploads arrive. */
  default void filesAdded(Session session, List<StoredFile> files) {}

  /** A turn changes a session and is paid. */
  default void edited(Session session, Edit edit, Optional<Charge> charge) {}
}
