package ai.nemovideo.sdk.model;

/**
 * How much there is in the state of a session: a quick look whether something has come.
 *
 * @param tracks in the draft
 * @param segments in all tracks together
 * @param uploads entries of {@code video_infos}, also those of a form that nobody knows
 * @param media entries of {@code generated_media}, likewise
 * @param analyses entries of {@code video_analyses}, likewise
 */
public record StateCounts(int tracks, int segments, int uploads, int media, int analyses) {}
