package ai.nemovideo.sdk.internal.picture;

import ai.nemovideo.sdk.draft.TrackType;

/** What a track holds, as far as it has a colour of its own. */
enum Kind {
  VIDEO,
  AUDIO,
  TEXT,
  OTHER;

  static Kind of(TrackType type) {
    if (type.equals(TrackType.VIDEO)) {
      return VIDEO;
    }
    if (type.equals(TrackType.AUDIO)) {
      return AUDIO;
    }
    return type.equals(TrackType.TEXT) ? TEXT : OTHER;
  }
}
