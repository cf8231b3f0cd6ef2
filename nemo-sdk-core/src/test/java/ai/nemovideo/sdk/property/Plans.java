package ai.nemovideo.sdk.property;

import ai.nemovideo.sdk.local.Scenario;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Draws plans, mostly nasty ones. */
final class Plans {

  private Plans() {}

  static Arbitrary<Plan> any() {
    return Combinators.combine(services(), faults().list().ofMinSize(1).ofMaxSize(6), callers())
        .as(Plan::new);
  }

  private static Arbitrary<Plan.Service> services() {
    return Combinators.combine(
            Arbitraries.of(Scenario.Speech.class),
            Arbitraries.of(Scenario.EventDialect.class),
            Arbitraries.of(Scenario.RenderDialect.class),
            Arbitraries.of(Scenario.ErrorShape.class),
            Arbitraries.frequency(Tuple.of(4, 0), Tuple.of(1, 1), Tuple.of(1, 2)))
        .as(Plan.Service::new);
  }

  /** The paid message, and what tells of its fate, are what matters most. */
  private static Arbitrary<Fault> faults() {
    Arbitrary<Place> places =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.of(Place.class)),
            Tuple.of(1, Arbitraries.of(Place.MESSAGE, Place.STATE, Place.SUBMIT)));
    return Combinators.combine(
            places,
            Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.of(Trouble.class)),
                Tuple.of(1, Arbitraries.just(Trouble.DRIP))),
            Arbitraries.frequency(Tuple.of(5, 1), Tuple.of(2, 2), Tuple.of(1, 6)))
        .as(Fault::new);
  }

  private static Arbitrary<Plan.Caller> callers() {
    return Combinators.combine(
            Arbitraries.of(true, false),
            Arbitraries.of(false, true),
            Arbitraries.of(Plan.Way.class),
            Arbitraries.frequency(Tuple.of(2, false), Tuple.of(1, true)),
            Arbitraries.integers().between(2, 5),
            rarely(60),
            rarely(500),
            rarely(15))
        .as(Plan.Caller::new);
  }

  /** No moment in most plans, one or two in the others. */
  private static Arbitrary<Set<Integer>> rarely(int most) {
    Arbitrary<Set<Integer>> some =
        Arbitraries.integers().between(1, most).set().ofMinSize(1).ofMaxSize(2);
    return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(Set.of())), Tuple.of(1, some));
  }
}
