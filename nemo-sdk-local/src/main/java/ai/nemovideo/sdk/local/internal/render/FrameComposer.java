package ai.nemovideo.sdk.local.internal.render;

import ai.nemovideo.sdk.local.internal.media.PictureDecoder;
import ai.nemovideo.sdk.local.internal.scene.Composition;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws the frames of a composition, in order. A picture is prepared when it is first seen and let
 * go when it has left the screen, so that no more than two are in memory.
 */
final class FrameComposer {

  private final Composition composition;
  private final List<Segment> segments;
  private final PicturePreparer preparer;
  private final Sampler sampler;
  private final Handover handover;
  private final TitleOverlay titles;
  private final Map<Integer, PreparedPicture> prepared = new HashMap<>();
  private int current;

  FrameComposer(Composition composition) {
    this.composition = composition;
    this.segments = Segment.of(composition);
    this.preparer = new PicturePreparer(composition.width(), composition.height());
    this.sampler = new Sampler(composition.width());
    this.handover = new Handover(sampler, composition.width(), composition.height());
    this.titles = new TitleOverlay(composition);
  }

  /** Draws frame {@code index}, as seen in the middle of its time; indexes never go back. */
  void compose(long index, Frame frame) throws IOException {
    double millis = (index + 0.5) * 1000 / composition.fps();
    Segment segment = segmentAt(millis);
    if (segment.givesWayAt(millis)) {
      Segment next = segments.get(current + 1);
      handover.draw(
          segment.shot().transition(),
          scene(segment, millis, frame),
          scene(next, millis, frame),
          segment.handedOver(millis),
          frame);
    } else {
      Handover.Scene scene = scene(segment, millis, frame);
      sampler.draw(scene.picture(), scene.view(), frame, 0, frame.width());
    }
    titles.draw(millis, frame);
  }

  private Segment segmentAt(double millis) {
    while (current + 1 < segments.size() && millis >= segments.get(current).end()) {
      prepared.remove(current);
      current++;
    }
    return segments.get(current);
  }

  private Handover.Scene scene(Segment segment, double millis, Frame frame) throws IOException {
    PreparedPicture picture = prepared.get(segment.index());
    if (picture == null) {
      picture = preparer.prepare(PictureDecoder.decode(segment.shot().picture()), segment.camera());
      prepared.put(segment.index(), picture);
    }
    return new Handover.Scene(picture, segment.view(millis, picture, frame));
  }
}
