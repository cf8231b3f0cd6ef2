package ai.nemovideo.sdk.internal.picture;

import ai.nemovideo.sdk.draft.Timeline;
import ai.nemovideo.sdk.internal.picture.Timelines.Lane;
import ai.nemovideo.sdk.internal.picture.Timelines.Piece;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Timelines as nobody would cut them: overlaps, gaps, no length, hours, and any name. */
final class RandomTimelines {

  private RandomTimelines() {}

  static Arbitrary<Timeline> all() {
    return lanes().list().ofMaxSize(4).map(Timelines::of);
  }

  private static Arbitrary<Lane> lanes() {
    return Combinators.combine(Arbitraries.of(0, 1, 7, 42, -1), pieces().list().ofMaxSize(12))
        .as(Lane::new);
  }

  private static Arbitrary<Piece> pieces() {
    return Combinators.combine(
            times(),
            times(),
            names(),
            Arbitraries.of(0.0, 0.35, 1.0, 1.5, -2.0, 1e300).injectNull(0.5))
        .as(Piece::new);
  }

  private static Arbitrary<Long> times() {
    return Arbitraries.oneOf(
        Arbitraries.of(0L, 1L, 100L),
        Arbitraries.longs().between(0, 60_000),
        Arbitraries.longs().between(0, 40_000_000),
        Arbitraries.longs().between(0, 3_000_000_000_000L));
  }

  static Arbitrary<String> names() {
    Arbitrary<String> nasty =
        Arbitraries.of(
                "<&\"'>",
                "]]>",
                "\u0000\u0007\u001b[31m",
                "\u0085\u009b",
                "\ufffe\uffff",
                "\ud800",
                "\n\r\t",
                "\u202e\u2066",
                "👨‍👩‍👧‍👦",
                "🇩🇪",
                "👍🏽",
                "❤️",
                "1️⃣",
                "e\u0301\u0301",
                "\u0301",
                "城市",
                "한글",
                "שלום",
                "عجائب",
                "\u0600",
                "a",
                " ")
            .list()
            .ofMaxSize(12)
            .map(parts -> String.join("", parts));
    return Arbitraries.oneOf(
        nasty, Arbitraries.strings().all().ofMaxLength(60), Arbitraries.strings().alpha());
  }
}
