package ai.nemovideo.sdk.local.internal.state;

import ai.nemovideo.sdk.local.Charge;
import com.google.gson.JsonObject;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Freezes, spends and writes down credits. A turn that costs nothing leaves no entry. */
public final class Ledger {
  private final InstantSource clock;
  private final List<Charge> charges = new CopyOnWriteArrayList<>();

  public Ledger(InstantSource clock) {
    this.clock = clock;
  }

  public List<Charge> charges() {
    return List.copyOf(charges);
  }

  /** Reserves what a turn costs, or refuses the turn. */
  public void reserve(Session session, long credits) {
    Account payer = session.owner();
    if (!payer.freeze(credits)) {
      throw outOfCredits(payer, credits);
    }
  }

  /** The work is done: what was reserved is gone. */
  public void spend(Session session, long credits, String reason) {
    session.owner().spend(credits);
    if (credits > 0) {
      charges.add(new Charge(session.id(), credits, clock.instant(), reason));
    }
  }

  /** Nothing came of the work: what was reserved is free again. */
  public void release(Session session, long credits) {
    session.owner().release(credits);
  }

  private static ServiceException outOfCredits(Account payer, long credits) {
    var data = new JsonObject();
    data.addProperty("user_id", payer.userId());
    data.addProperty("required", credits);
    data.addProperty("available", payer.credits().available());
    return new ServiceException(2001, "not enough credits", data);
  }
}
