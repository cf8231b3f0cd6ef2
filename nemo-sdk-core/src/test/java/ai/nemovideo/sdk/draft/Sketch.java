package ai.nemovideo.sdk.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A timeline for tests, which can be changed and is read as the JSON of a draft. */
record Sketch(List<Lane> lanes) {

  private static final int[] TYPES = {0, 1, 7, 5};

  /** A track. */
  record Lane(@Nullable String id, @Nullable String name, int type, List<Piece> pieces) {

    String json() {
      return "{\"tt\":"
          + type
          + field("id", id)
          + field("name", name)
          + ",\"sg\":["
          + pieces.stream().map(Piece::json).collect(Collectors.joining(","))
          + "]}";
    }

    Lane with(List<Piece> other) {
      return new Lane(id, name, type, other);
    }
  }

  /** A segment; names, texts and sources are few, so that many look alike. */
  record Piece(
      @Nullable String id,
      long start,
      long duration,
      @Nullable String name,
      @Nullable String text,
      @Nullable String source,
      @Nullable Integer volume) {

    String json() {
      return "{\"s\":"
          + start
          + ",\"d\":"
          + duration
          + field("id", id)
          + field("text", text)
          + field("name", name)
          + field("src", source)
          + (volume == null ? "" : ",\"volume\":0." + volume)
          + "}";
    }

    Piece at(long otherStart, long otherDuration) {
      return new Piece(id, otherStart, otherDuration, name, text, source, volume);
    }

    Piece named(String other) {
      return new Piece(id, start, duration, other, text, source, volume);
    }

    Piece saying(String other) {
      return new Piece(id, start, duration, name, other, source, volume);
    }

    Piece showing(String other) {
      return new Piece(id, start, duration, name, text, other, volume);
    }

    Piece loud(int other) {
      return new Piece(id, start, duration, name, text, source, other);
    }
  }

  static Sketch random(Random random, boolean ids) {
    int[] id = {0};
    return new Sketch(
        IntStream.range(0, 1 + random.nextInt(4))
            .mapToObj(i -> lane(random, ids ? id : null))
            .toList());
  }

  static Lane lane(Random random, int @Nullable [] id) {
    return new Lane(
        next(id),
        random.nextInt(3) == 0 ? "lane" + random.nextInt(2) : null,
        TYPES[random.nextInt(TYPES.length)],
        IntStream.range(0, random.nextInt(5)).mapToObj(i -> piece(random, id)).toList());
  }

  static Piece piece(Random random, int @Nullable [] id) {
    return new Piece(
        next(id),
        random.nextInt(4) * 1000L,
        random.nextInt(3) * 1000L,
        pick(random, "name"),
        pick(random, "text"),
        pick(random, "src"),
        random.nextInt(3) == 0 ? 1 + random.nextInt(3) : null);
  }

  Timeline timeline() {
    String tracks = lanes.stream().map(Lane::json).collect(Collectors.joining(","));
    return Draft.parse("{\"t\":[" + tracks + "]}").timeline();
  }

  Sketch shuffled(Random random) {
    List<Lane> shuffled = new ArrayList<>();
    for (Lane lane : lanes) {
      List<Piece> pieces = new ArrayList<>(lane.pieces());
      Collections.shuffle(pieces, random);
      shuffled.add(lane.with(pieces));
    }
    Collections.shuffle(shuffled, random);
    return new Sketch(shuffled);
  }

  private static @Nullable String next(int @Nullable [] id) {
    return id == null ? null : "id" + id[0]++;
  }

  private static @Nullable String pick(Random random, String kind) {
    return random.nextBoolean() ? kind + random.nextInt(3) : null;
  }

  private static String field(String key, @Nullable String value) {
    return value == null ? "" : ",\"" + key + "\":\"" + value + "\"";
  }
}
