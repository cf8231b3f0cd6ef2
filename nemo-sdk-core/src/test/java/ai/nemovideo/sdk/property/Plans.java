package ai.nemovideo.sdk.property;

import ai.nemovideo.sdk.local.Scenario;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Draws plans, mostly nasty ones. */
final class Plans {

  private Plans() {}

  static Arbitrary<Plan> any() {
    return Combinators.combine(services(), faults().list().ofMinSize(1).ofMaxSize(6), callers())
        .as(Plan::new);
  }

  static Arbitrary<Plan.Service> services() {
    return Combinators.combine(
            Arbitraries.of(Scenario.Speech.class),
            Arbitraries.of(Scenario.EventDialect.class),
            Arbitraries.of(Scenario.RenderDialect.class),
            Arbitraries.of(Scenario.ErrorShape.class),
            Arbitraries.frequency(Tuple.of(4, 0), Tuple.of(1, 1), Tuple.of(1, 2)))
        .as(Plan.Service::new);
  }

  /** The paid message, and what tells of its fate, are what matters most. */
  static Arbitrary<Fault> faults() {
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
    return Builders.withBuilder(CallerDraft::new)
        .use(Arbitraries.of(true, false))
        .inSetter((draft, value) -> draft.anonymous = value)
        .use(Arbitraries.of(false, true))
        .inSetter((draft, value) -> draft.floor = value)
        .use(oneIn(6))
        .inSetter((draft, value) -> draft.hurried = value)
        .use(Arbitraries.of(Plan.Way.class))
        .inSetter((draft, value) -> draft.way = value)
        .use(oneIn(3))
        .inSetter((draft, value) -> draft.restarts = value)
        .use(Arbitraries.integers().between(2, 5))
        .inSetter((draft, value) -> draft.calmFrom = value)
        .use(rarely(60))
        .inSetter((draft, value) -> draft.interrupts = value)
        .use(rarely(500))
        .inSetter((draft, value) -> draft.cuts = value)
        .use(rarely(15))
        .inSetter((draft, value) -> draft.unkept = value)
        .use(oneIn(2))
        .inSetter((draft, value) -> draft.keptAfterAll = value)
        .build(CallerDraft::caller);
  }

  private static Arbitrary<Boolean> oneIn(int count) {
    return Arbitraries.frequency(Tuple.of(count - 1, false), Tuple.of(1, true));
  }

  /** No moment in most plans, one or two in the others. */
  static Arbitrary<Set<Integer>> rarely(int most) {
    Arbitrary<Set<Integer>> some =
        Arbitraries.integers().between(1, most).set().ofMinSize(1).ofMaxSize(2);
    return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(Set.of())), Tuple.of(1, some));
  }

  /** A caller, as long as not everything about it is drawn. */
  private static final class CallerDraft {
    private boolean anonymous;
    private boolean floor;
    private boolean hurried;
    private Plan.Way way;
    private boolean restarts;
    private int calmFrom;
    private Set<Integer> interrupts;
    private Set<Integer> cuts;
    private Set<Integer> unkept;
    private boolean keptAfterAll;

    Plan.Caller caller() {
      return new Plan.Caller(
          anonymous,
          floor,
          hurried,
          way,
          restarts,
          calmFrom,
          interrupts,
          cuts,
          unkept,
          keptAfterAll);
    }
  }
}
