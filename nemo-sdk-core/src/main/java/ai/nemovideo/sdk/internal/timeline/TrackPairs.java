package ai.nemovideo.sdk.internal.timeline;

import ai.nemovideo.sdk.draft.Track;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which tracks are the same in two timelines: equal ones, then by id, by what is in them, by name,
 * and at last in their order. Only tracks of one type can be the same.
 */
final class TrackPairs {

  /** What occurs in more tracks than these says little about which is which, and would cost. */
  private static final int MOST_PLACES = 8;

  private TrackPairs() {}

  /** A track, its number in the summary, and what is compared of it, read once. */
  record Numbered(
      int number, Track track, @Nullable String id, @Nullable String name, List<Piece> pieces) {

    static List<Numbered> all(List<Track> tracks) {
      List<Numbered> all = new ArrayList<>(tracks.size());
      for (Track track : tracks) {
        all.add(
            new Numbered(
                all.size() + 1,
                track,
                track.id().orElse(null),
                track.name().orElse(null),
                Piece.all(track.segments())));
      }
      return all;
    }
  }

  private record Shared(Numbered before, Numbered after, int count) {}

  static Pairing<Numbered> of(List<Track> before, List<Track> after) {
    Pairing<Numbered> tracks = new Pairing<>(Numbered.all(before), Numbered.all(after));
    tracks
        .by(t -> key(t, t.id(), t.name(), counts(t, p -> Piece.key(p.id(), p.look()))))
        .byUnique(t -> t.id() == null ? null : key(t, t.id()))
        .by(t -> t.pieces().isEmpty() ? null : key(t, t.name(), counts(t, Piece::look)))
        .by(t -> t.pieces().isEmpty() ? null : key(t, counts(t, Piece::look)));
    IdentityHashMap<Numbered, Integer> alike = alike(tracks.aloneBefore(), tracks.aloneAfter());
    return tracks
        .by(alike::get)
        .by(t -> t.name() == null ? null : key(t, t.name()))
        .by(t -> t.track().type());
  }

  private static Object key(Numbered track, @Nullable Object... parts) {
    return List.of(track.track().type(), Arrays.asList(parts));
  }

  /** The segments of a track in any order. */
  private static Map<Object, Integer> counts(Numbered track, Function<Piece, Object> look) {
    Map<Object, Integer> counts = new HashMap<>();
    track.pieces().forEach(piece -> counts.merge(look.apply(piece), 1, Integer::sum));
    return counts;
  }

  /** A common token for each two tracks that hold most of the same, best first. */
  private static IdentityHashMap<Numbered, Integer> alike(
      List<Numbered> before, List<Numbered> after) {
    IdentityHashMap<Numbered, Integer> tokens = new IdentityHashMap<>();
    for (Shared shared : shared(before, after)) {
      if (!tokens.containsKey(shared.before()) && !tokens.containsKey(shared.after())) {
        Integer token = tokens.size();
        tokens.put(shared.before(), token);
        tokens.put(shared.after(), token);
      }
    }
    return tokens;
  }

  private static List<Shared> shared(List<Numbered> before, List<Numbered> after) {
    Map<Object, List<Numbered>> places = new HashMap<>();
    for (Numbered track : before) {
      contents(track).forEach(c -> places.computeIfAbsent(c, x -> new ArrayList<>()).add(track));
    }
    List<Shared> shared = new ArrayList<>();
    for (Numbered track : after) {
      IdentityHashMap<Numbered, Integer> counts = new IdentityHashMap<>();
      for (Object content : contents(track)) {
        List<Numbered> found = places.getOrDefault(content, List.of());
        if (found.size() <= MOST_PLACES) {
          found.forEach(other -> counts.merge(other, 1, Integer::sum));
        }
      }
      counts.forEach((other, count) -> shared.add(new Shared(other, track, count)));
    }
    shared.sort(
        Comparator.comparingInt(Shared::count)
            .reversed()
            .thenComparingInt(s -> s.after().number())
            .thenComparingInt(s -> s.before().number()));
    return shared;
  }

  private static Set<Object> contents(Numbered track) {
    Set<Object> contents = new HashSet<>();
    for (Piece piece : track.pieces()) {
      if (!piece.content().isEmpty()) {
        contents.add(key(track, piece.content()));
      }
    }
    return contents;
  }
}
