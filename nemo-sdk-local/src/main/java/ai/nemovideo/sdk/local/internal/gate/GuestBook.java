package ai.nemovideo.sdk.local.internal.gate;

/** Notes every request that arrives at a gate, whatever becomes of it. */
@FunctionalInterface
public interface GuestBook {

  Guest arrived(RequestHead head);

  /** One request in the book. */
  interface Guest {

    /**
     * The request goes on to the service, which tells the rest of the story: it will see it come
     * from this local port.
     */
    void goesOnFrom(int port);

    /** The request ends at the gate, which has read this much of a body. */
    void endsHere(long bodyBytes, String json);
  }
}
