package ai.nemovideo.sdk.local.internal.state;

import ai.nemovideo.sdk.local.Charge;
import com.google.gson.JsonObject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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

  /** Does the work, and what was reserved for it is gone: both, or none of it. */
  public void perform(Session session, Edit edit, long credits, String reason) {
    Optional<Charge> charge =
        credits > 0
            ? Optional.of(new Charge(session.id(), credits, clock.instant(), reason))
            : Optional.empty();
    Account payer = session.owner();
    synchronized (payer) {
      session.apply(edit, charge);
      payer.spend(credits);
      charge.ifPresent(charges::add);
    }
  }

  /** Does work again that was done in another life of the service. */
  public void repeat(Session session, Edit edit, Optional<Charge> charge) {
    session.apply(edit, charge);
    charge.ifPresent(paid -> repeat(session.owner(), paid));
  }

  /** Writes down a charge of another life of the service. */
  public void repeat(Account payer, Charge charge) {
    payer.repeatSpending(charge.credits());
    charges.add(charge);
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
