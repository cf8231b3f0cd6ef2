package ai.nemovideo.sdk.local.internal.agent;

import ai.nemovideo.sdk.local.internal.scene.Motion;
import ai.nemovideo.sdk.local.internal.scene.Shot.Strength;
import ai.nemovideo.sdk.local.internal.scene.TitleSize;
import ai.nemovideo.sdk.local.internal.scene.Transition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a prompt asks for. Whatever it does not mention is empty, so that an edit changes only what
 * was named.
 *
 * @param total length of the whole video
 * @param perPicture how long each picture is shown
 * @param motion of the camera
 * @param strength of that motion
 * @param transition between pictures
 * @param transitionTime how long a transition takes
 * @param shape of the frame
 * @param shortSide of the frame in pixels
 * @param title the words over the picture
 * @param titleTime how long they are shown
 * @param titleSize whether their letters are to be larger or smaller
 * @param music the music bed
 * @param undo whether the last change is to be taken back
 * @param append whether new pictures go behind the ones that are there
 * @param creates whether it speaks of making something from pictures, not of changing something
 * @param pictures uploaded files that it names
 * @param scenes one after the other, when the prompt describes them in JSON
 * @param language code of the language to answer in, when the prompt says so in JSON
 * @param notUnderstood the words that came to nothing, for the agent to admit
 */
public record Wishes(
    Optional<Duration> total,
    Optional<Duration> perPicture,
    Optional<MotionWish> motion,
    Optional<Strength> strength,
    Optional<Transition> transition,
    Optional<Duration> transitionTime,
    Optional<Shape> shape,
    Optional<Integer> shortSide,
    Optional<TitleWish> title,
    Optional<Duration> titleTime,
    Optional<TitleStep> titleSize,
    Optional<MusicWish> music,
    boolean undo,
    boolean append,
    boolean creates,
    List<String> pictures,
    List<SceneWish> scenes,
    Optional<String> language,
    List<String> notUnderstood) {

  public Wishes {
    pictures = List.copyOf(pictures);
    scenes = List.copyOf(scenes);
    notUnderstood = List.copyOf(notUnderstood);
  }

  /** The same wishes, with more that came to nothing. */
  Wishes admitting(List<String> more) {
    return new Wishes(
        total,
        perPicture,
        motion,
        strength,
        transition,
        transitionTime,
        shape,
        shortSide,
        title,
        titleTime,
        titleSize,
        music,
        undo,
        append,
        creates,
        pictures,
        scenes,
        language,
        Stream.concat(more.stream(), notUnderstood.stream()).toList());
  }

  /** Whether there is nothing here that an existing draft could be changed by. */
  public boolean changesNothing() {
    return total.isEmpty()
        && perPicture.isEmpty()
        && motion.isEmpty()
        && strength.isEmpty()
        && transition.isEmpty()
        && transitionTime.isEmpty()
        && shape.isEmpty()
        && shortSide.isEmpty()
        && title.isEmpty()
        && titleTime.isEmpty()
        && titleSize.isEmpty()
        && music.isEmpty()
        && scenes.isEmpty();
  }

  /** A camera movement as people ask for it. */
  public enum MotionWish {
    STILL,
    IN,
    OUT,
    ALTERNATING,
    LEFT,
    RIGHT,
    UP,
    DOWN;

    /** The movement of the picture at this place in the video. */
    public Motion at(int index) {
      return switch (this) {
        case STILL -> Motion.NONE;
        case IN -> Motion.ZOOM_IN;
        case OUT -> Motion.ZOOM_OUT;
        case ALTERNATING -> index % 2 == 0 ? Motion.ZOOM_IN : Motion.ZOOM_OUT;
        case LEFT -> Motion.PAN_LEFT;
        case RIGHT -> Motion.PAN_RIGHT;
        case UP -> Motion.PAN_UP;
        case DOWN -> Motion.PAN_DOWN;
      };
    }
  }

  /**
   * An aspect ratio.
   *
   * @param across its first number
   * @param down its second number
   */
  public record Shape(int across, int down) {
    public static final Shape WIDE = new Shape(16, 9);
    public static final Shape TALL = new Shape(9, 16);
    public static final Shape SQUARE = new Shape(1, 1);
  }

  /** What is to become of the title. */
  public sealed interface TitleWish {
    /**
     * It is to say this.
     *
     * @param text the words
     */
    record Say(String text) implements TitleWish {}

    /** It is to go. */
    record Remove() implements TitleWish {}
  }

  /** What is to become of the letters of a title. */
  public enum TitleStep {
    LARGER,
    SMALLER;

    TitleSize from(TitleSize now) {
      return this == LARGER ? now.larger() : now.smaller();
    }
  }

  /** What is to become of the music. */
  public sealed interface MusicWish {
    /**
     * There is to be music.
     *
     * @param name what it is called, if the prompt says what kind
     * @param volume 0 to 1, if the prompt says how loud
     */
    record Play(Optional<String> name, Optional<Double> volume) implements MusicWish {}

    /** There is to be none. */
    record Off() implements MusicWish {}

    /** What there is is to be louder or quieter. */
    enum Step implements MusicWish {
      LOUDER,
      QUIETER
    }
  }
}
