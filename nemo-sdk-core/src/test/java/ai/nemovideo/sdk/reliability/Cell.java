package ai.nemovideo.sdk.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One cell of the table.
 *
 * @param endpoint its column
 * @param fault its row
 * @param behaviour in a few words; why, when it cannot occur
 * @param proofs none when it cannot occur
 */
record Cell(Endpoint endpoint, Fault fault, String behaviour, List<Proof> proofs) {

  static final String IMPOSSIBLE = "cannot occur: ";

  static Cell cannotOccur(Endpoint endpoint, Fault fault, String why) {
    return new Cell(endpoint, fault, IMPOSSIBLE + why, List.of());
  }

  static Cell of(Endpoint endpoint, Fault fault, String behaviour) {
    return new Cell(endpoint, fault, behaviour, List.of());
  }

  /** The same cell, proven by a whole job, too. */
  Cell job(String variant, Consumer<Bench> arrange, Expected expected) {
    return with(Proof.job(variant, arrange, expected));
  }

  /** The same cell, proven by single calls, too. */
  Cell call(String variant, Consumer<Bench> arrange, Proof.Action action, Expected expected) {
    return with(new Proof(variant, arrange, action, expected));
  }

  Cell with(Proof proof) {
    List<Proof> more = new ArrayList<>(proofs);
    more.add(proof);
    return new Cell(endpoint, fault, behaviour, List.copyOf(more));
  }

  boolean cannotOccur() {
    return behaviour.startsWith(IMPOSSIBLE);
  }
}
