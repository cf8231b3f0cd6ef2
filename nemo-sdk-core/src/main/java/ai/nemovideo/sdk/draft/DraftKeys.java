package ai.nemovideo.sdk.draft;

import ai.nemovideo.sdk.internal.json.JsonNames;
import java.util.List;

/**
 * The keys of a draft, and everything that is assumed about them.
 *
 * <p>Known (seeds): {@code t} tracks, {@code tt} type of a track, {@code sg} segments, {@code d}
 * duration in ms, {@code m} metadata; the types 0 video, 1 audio and 7 text. Known (vendor docs):
 * the metadata has {@code title}, {@code width} and {@code height} in pixels.
 *
 * <p>Assumed, because nobody documents it:
 *
 * <ul>
 *   <li>The documented keys may be spelled out, as the lists below have them.
 *   <li>A track has an id, and a name that may also be in its metadata.
 *   <li>A segment has an id, a start and a duration, all directly in it, the times in ms; in place
 *       of the duration perhaps an end. Without a start it follows the segment before it in its
 *       track; without duration and end it has no length. In metadata these three would be those of
 *       the medium, and are not looked for.
 *   <li>A segment has a title, a text, a medium and a volume, directly in it or in its metadata;
 *       directly in it counts more.
 *   <li>A volume with a per cent sign is a percentage, up to 200. A bare number up to 2 is a gain,
 *       a part or a multiple of the full volume (1.5 is 150 %); above 2 and up to 100 it is a
 *       percentage. Any other is none.
 *   <li>In place of its number the type of a track may be one of the words {@code video}, {@code
 *       audio} and {@code text}.
 *   <li>Of several spellings of one thing the first of its list counts, of a key that comes twice
 *       the last. A number may be a text. A time is not negative and not longer than a hundred
 *       years. A value of another kind, and an empty text, is as good as absent.
 * </ul>
 */
final class DraftKeys {

  /** Of a draft. */
  static final int TRACKS = 0;

  /** Of everything. */
  static final int META = 1;

  /** Of the metadata of a draft. */
  static final int WIDTH = 2;

  static final int HEIGHT = 3;

  /** Of a track. */
  static final int TYPE = 2;

  static final int SEGMENTS = 3;

  /** Of a track and a segment. */
  static final int ID = 4;

  /** Of everything. */
  static final int TITLE = 5;

  /** Of a segment. */
  static final int TEXT = 6;

  static final int SOURCE = 7;
  static final int VOLUME = 8;
  static final int START = 9;
  static final int DURATION = 10;
  static final int END = 11;

  /** So many things are read of a segment, the numbers above. */
  static final int COUNT = 12;

  private static final List<String> METADATA = List.of("m", "meta", "metadata");
  private static final List<String> NAME =
      List.of("title", "name", "n", "filename", "file_name", "fileName", "label");
  private static final List<String> NONE = List.of();

  static final JsonNames OF_DRAFT = JsonNames.of(List.of("t", "tracks"), METADATA);

  static final JsonNames OF_DRAFT_METADATA =
      JsonNames.of(
          NONE,
          NONE,
          List.of("width", "w"),
          List.of("height", "h"),
          NONE,
          List.of("title", "name"));

  static final JsonNames OF_TRACK =
      JsonNames.of(
          NONE,
          METADATA,
          List.of("tt", "track_type", "trackType", "type"),
          List.of("sg", "segments"),
          List.of("id", "track_id", "trackId"),
          List.of("name", "title", "n", "label"));

  static final JsonNames OF_SEGMENT =
      JsonNames.of(
          NONE,
          METADATA,
          NONE,
          NONE,
          List.of("id", "segment_id", "segmentId"),
          NAME,
          List.of("text", "txt", "content"),
          List.of(
              "src",
              "url",
              "source",
              "source_url",
              "sourceUrl",
              "cdn_url",
              "cdnUrl",
              "uri",
              "file",
              "path"),
          List.of("volume", "vol"),
          List.of("s", "start", "st", "start_ms", "startMs", "start_time", "startTime"),
          List.of("d", "duration", "dur", "duration_ms", "durationMs"),
          List.of("e", "end", "end_ms", "endMs", "end_time", "endTime"));

  private DraftKeys() {}
}
