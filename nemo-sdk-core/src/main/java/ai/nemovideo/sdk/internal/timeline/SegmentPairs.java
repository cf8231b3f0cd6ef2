package ai.nemovideo.sdk.internal.timeline;

import static ai.nemovideo.sdk.internal.timeline.Piece.key;

import java.util.List;

/**
 * Which segments are the same in two states of a track: equal ones, then by id, by what they show
 * and ever less of when, by their place, and at last by one thing that they have in common.
 */
final class SegmentPairs {

  private SegmentPairs() {}

  static Pairing<Piece> of(List<Piece> before, List<Piece> after) {
    return new Pairing<>(before, after)
        .by(s -> key(s.id(), s.look()))
        .by(Piece::look)
        .byUnique(Piece::id)
        .by(s -> key(s.content(), s.start(), s.duration()))
        .by(s -> key(s.content(), s.start(), s.volume()))
        .by(s -> key(s.content(), s.end(), s.volume()))
        .by(s -> key(s.content(), s.duration(), s.volume()))
        .by(s -> key(s.content(), s.start()))
        .by(s -> key(s.content(), s.duration()))
        .by(Piece::content)
        .by(s -> key(s.start(), s.duration(), s.volume()))
        .by(s -> key(s.start(), s.duration()))
        .by(s -> s.content().source())
        .by(s -> s.content().text())
        .by(s -> s.content().name());
  }
}
