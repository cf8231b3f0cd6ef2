package ai.nemovideo.sdk.internal.auth;

import org.jspecify.annotations.Nullable;

/** Where the client id and the anonymous token are kept between two runs. */
public interface Identity {

  /** The client id of this installation; made when there is none yet. */
  String clientId();

  /** The token that was kept, or null. */
  @Nullable StoredToken load();

  /** Keeps a token, before it is used for the first time: a client gets only one in seven days. */
  void save(StoredToken token);
}
