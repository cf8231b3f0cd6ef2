package ai.nemovideo.sdk.model;

import java.util.List;

/**
 * What is new in a state, compared with an earlier one of the same session. An entry whose text has
 * changed is new, too. What disappeared is not told.
 *
 * @param draft whether the text of the draft has changed, or a draft has come or gone
 * @param uploads new files; copied
 * @param media what the agent made meanwhile; copied
 * @param analyses new analyses, as source texts; copied
 * @param canvas whether the text of the canvas has changed
 */
public record StateChanges(
    boolean draft,
    List<UploadedAsset> uploads,
    List<GeneratedMedia> media,
    List<String> analyses,
    boolean canvas) {

  /**
   * Copies the lists.
   *
   * @param draft as above
   * @param uploads as above
   * @param media as above
   * @param analyses as above
   * @param canvas as above
   */
  public StateChanges {
    uploads = List.copyOf(uploads);
    media = List.copyOf(media);
    analyses = List.copyOf(analyses);
  }

  /** {@return whether nothing is new} */
  public boolean isEmpty() {
    return !draft && !canvas && uploads.isEmpty() && media.isEmpty() && analyses.isEmpty();
  }

  /** Not the source texts of the analyses: whatever is in them. */
  @Override
  public String toString() {
    return "StateChanges[draft="
        + draft
        + ", uploads="
        + uploads
        + ", media="
        + media
        + ", analyses="
        + analyses.size()
        + ", canvas="
        + canvas
        + "]";
  }
}
