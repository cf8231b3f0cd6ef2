package ai.nemovideo.sdk.model;

import ai.nemovideo.sdk.draft.Draft;
import ai.nemovideo.sdk.draft.Track;
import ai.nemovideo.sdk.internal.json.JsonLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The state of a session at one moment (seeds): the truth about what the agent has done, whatever
 * its stream said. Immutable.
 *
 * @param sessionId the session
 * @param draftOrNull the draft, or null while there is none
 * @param uploads the files that the session knows, in the service's order (their form is assumed)
 * @param media what the agent has made, in the service's order (its form is assumed)
 * @param canvasOrNull the canvas, or null when the state names none
 * @param analyses what the service found out about the files, as source texts: nobody documents
 *     their form
 * @param members the source text of {@code draft}, {@code video_infos}, {@code generated_media},
 *     {@code canvas_config} and {@code video_analyses}, those that came
 * @param digest of the draft, the generated media and the uploads as they came; equal digests mean
 *     that nothing has happened to them. {@link #changesSince} looks at canvas and analyses, too
 */
public record SessionState(
    String sessionId,
    @Nullable Draft draftOrNull,
    List<UploadedAsset> uploads,
    List<GeneratedMedia> media,
    @Nullable Canvas canvasOrNull,
    List<String> analyses,
    Map<String, String> members,
    String digest) {

  /**
   * Copies the collections.
   *
   * @param sessionId as above
   * @param draftOrNull as above
   * @param uploads as above
   * @param media as above
   * @param canvasOrNull as above
   * @param analyses as above
   * @param members as above
   * @param digest as above
   */
  public SessionState {
    uploads = List.copyOf(uploads);
    media = List.copyOf(media);
    analyses = List.copyOf(analyses);
    members = Map.copyOf(members);
  }

  /** {@return the draft; empty while there is none} */
  public Optional<Draft> draft() {
    return Optional.ofNullable(draftOrNull);
  }

  /** {@return the draft, when there is something in it to export} */
  public Optional<Draft> exportable() {
    return draft().filter(Draft::isExportable);
  }

  /** {@return the canvas; empty when the state names none} */
  public Optional<Canvas> canvas() {
    return Optional.ofNullable(canvasOrNull);
  }

  /**
   * A member of the state as it came.
   *
   * @param key such as {@code generated_media}
   * @return its source text, to the letter; empty when it did not come, or is none of {@link
   *     #members()}
   */
  public Optional<String> json(String key) {
    return Optional.ofNullable(members.get(key));
  }

  /** {@return how much there is of everything} */
  public StateCounts counts() {
    List<Track> tracks = draftOrNull == null ? List.of() : draftOrNull.tracks();
    return new StateCounts(
        tracks.size(),
        tracks.stream().mapToInt(track -> track.segments().size()).sum(),
        entries("video_infos"),
        entries("generated_media"),
        entries("video_analyses"));
  }

  /**
   * Whether something is new here, and what.
   *
   * @param before an earlier state of the same session
   * @return what has come or changed since
   */
  public StateChanges changesSince(SessionState before) {
    return new StateChanges(
        !Objects.equals(members.get("draft"), before.members.get("draft")),
        fresh("video_infos", uploads, before, before.uploads),
        fresh("generated_media", media, before, before.media),
        fresh("video_analyses", analyses, before, before.analyses),
        !Objects.equals(members.get("canvas_config"), before.members.get("canvas_config")));
  }

  /** Not the source texts, which have the addresses of files in them. */
  @Override
  public String toString() {
    return "SessionState[sessionId="
        + sessionId
        + ", draft="
        + draftOrNull
        + ", uploads="
        + uploads
        + ", media="
        + media
        + ", canvas="
        + canvasOrNull
        + ", analyses="
        + analyses.size()
        + ", digest="
        + digest
        + "]";
  }

  private int entries(String key) {
    return JsonLists.entries(members.get(key)).size();
  }

  /**
   * What is there more often than before, by the source texts of the entries, in which more may
   * change than is read of them; by what is read, in a state that was not read from its texts.
   */
  private <T> List<T> fresh(String key, List<T> now, SessionState before, List<T> then) {
    List<JsonLists.Entry> texts = JsonLists.keyed(members.get(key));
    List<JsonLists.Entry> known = new ArrayList<>(JsonLists.keyed(before.members.get(key)));
    if (texts.size() != now.size() || known.size() != then.size()) {
      return fresh(now, then);
    }
    return IntStream.range(0, now.size())
        .filter(i -> !known.remove(texts.get(i)))
        .mapToObj(now::get)
        .toList();
  }

  /** What is there more often than before. */
  private static <T> List<T> fresh(List<T> now, List<T> before) {
    List<T> known = new ArrayList<>(before);
    return now.stream().filter(entry -> !known.remove(entry)).toList();
  }
}
