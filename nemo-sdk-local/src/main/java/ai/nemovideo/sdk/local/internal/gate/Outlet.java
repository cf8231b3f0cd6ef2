package ai.nemovideo.sdk.local.internal.gate;

import java.io.IOException;
import java.io.OutputStream;

/** Where the service's answer goes. */
@FunctionalInterface
interface Outlet {

  /** Takes the head, and returns where the body goes as it is on the wire. */
  OutputStream open(AnswerHead head) throws IOException;

  /** To the client, as it came. */
  static Outlet to(OutputStream client) {
    return head -> {
      client.write(head.head().bytes());
      return client;
    };
  }

  /** Nowhere: the service shall think that it has answered. */
  static Outlet nowhere() {
    return head -> OutputStream.nullOutputStream();
  }
}
