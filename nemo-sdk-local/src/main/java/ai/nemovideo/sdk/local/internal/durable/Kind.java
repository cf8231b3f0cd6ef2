package ai.nemovideo.sdk.local.internal.durable;

import java.util.Locale;

/** What a line of the journal tells. */
enum Kind {
  /** A client got a token. */
  TOKEN,
  /** A registered user came for the first time. */
  USER,
  /** All tokens of clients became invalid. */
  REVOKED,
  /** A session began. */
  SESSION,
  /** A session was used. */
  USED,
  /** Files were uploaded. */
  FILES,
  /** A turn changed a session, and was paid. */
  EDIT,
  /** What remains of a paid turn when its session is dropped. */
  CHARGE,
  /** A render was asked for. */
  RENDER,
  /** A render ended. */
  RENDERED;

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Fails for a name that this version does not know. */
  static Kind of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
