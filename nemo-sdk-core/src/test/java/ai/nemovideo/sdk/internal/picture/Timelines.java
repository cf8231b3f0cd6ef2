package ai.nemovideo.sdk.internal.picture;

import ai.nemovideo.sdk.draft.Draft;
import ai.nemovideo.sdk.draft.Timeline;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Writes drafts and reads their timelines. */
final class Timelines {

  /** A segment of a draft. */
  record Piece(long start, long duration, String name, @Nullable Double volume) {}

  /** A track of a draft. */
  record Lane(int type, List<Piece> pieces) {}

  private Timelines() {}

  static Timeline of(Lane... lanes) {
    return of(List.of(lanes));
  }

  static Timeline of(List<Lane> lanes) {
    Buffer json = new Buffer();
    try (JsonWriter writer = JsonWriter.of(json)) {
      writer.beginObject().name("t").beginArray();
      for (Lane lane : lanes) {
        writer.beginObject().name("tt").value(lane.type()).name("sg").beginArray();
        for (Piece piece : lane.pieces()) {
          write(piece, lane.type() == 7 ? "text" : "name", writer);
        }
        writer.endArray().endObject();
      }
      writer.endArray().endObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Draft.parse(json.readUtf8()).timeline();
  }

  private static void write(Piece piece, String nameKey, JsonWriter writer) throws IOException {
    writer.beginObject().name("s").value(piece.start()).name("d").value(piece.duration());
    writer.name("m").beginObject().name(nameKey).value(piece.name());
    writer.name("volume").value(piece.volume()).endObject().endObject();
  }

  static Lane video(Piece... pieces) {
    return new Lane(0, List.of(pieces));
  }

  static Piece piece(long start, long duration, String name) {
    return new Piece(start, duration, name, null);
  }

  /** The one of the seeds. */
  static Timeline seeds() {
    return of(
        video(piece(0, 10_000, "city timelapse")),
        new Lane(1, List.of(new Piece(0, 10_000, "Lo-fi", 0.35))),
        new Lane(7, List.of(piece(0, 3000, "Urban Dreams"))));
  }

  /** So many segments, one after the other and of the same length. */
  static Timeline even(int segments, long millis) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < segments; i++) {
      pieces.add(piece(i * millis, millis, "shot " + (i + 1)));
    }
    return of(new Lane(0, pieces));
  }
}
