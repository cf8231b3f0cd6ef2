package ai.nemovideo.sdk.local.internal.state;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All sessions by id. */
public final class Sessions {
  private final Map<String, Session> byId = new ConcurrentHashMap<>();

  public Session open(Account owner, String taskName, String language) {
    Session session =
        new Session(Long.toString(Ids.number()), Ids.number(), taskName, language, owner);
    byId.put(session.id(), session);
    return session;
  }

  public Optional<Session> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The session of an account; somebody else's session is as unknown as none. */
  public Session of(Account account, String id) {
    return find(id)
        .filter(session -> session.owner() == account)
        .orElseThrow(ServiceException::unknownSession);
  }
}
