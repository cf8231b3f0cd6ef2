package ai.nemovideo.sdk.local.internal.state;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All sessions by id. */
public final class Sessions {
  private final InstantSource clock;
  private final Journal journal;
  private final Map<String, Session> byId = new ConcurrentHashMap<>();

  public Sessions(InstantSource clock, Journal journal) {
    this.clock = clock;
    this.journal = journal;
  }

  public Session open(Account owner, String taskName, String language) {
    Session session =
        new Session(
            Long.toString(Ids.number()),
            Ids.number(),
            taskName,
            language,
            owner,
            clock.instant(),
            journal);
    journal.opened(session);
    byId.put(session.id(), session);
    return session;
  }

  /** Opens a session again that was there in another life of the service. */
  public Session reopen(String id, long taskId, String taskName, String language, Account owner) {
    Session session = new Session(id, taskId, taskName, language, owner, Instant.EPOCH, journal);
    byId.put(id, session);
    return session;
  }

  public Optional<Session> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The session of an account; somebody else's session is as unknown as none. */
  public Session of(Account account, String id) {
    Session session =
        find(id)
            .filter(found -> found.owner() == account)
            .orElseThrow(ServiceException::unknownSession);
    session.usedAt(clock.instant());
    return session;
  }
}
