package ai.nemovideo.sdk.internal.prompt;

import ai.nemovideo.sdk.internal.prompt.Kind.Amount;
import ai.nemovideo.sdk.internal.prompt.Kind.Choice;
import ai.nemovideo.sdk.internal.prompt.Kind.KeyRule;
import ai.nemovideo.sdk.internal.prompt.Kind.Keys;
import ai.nemovideo.sdk.internal.prompt.Kind.Many;
import ai.nemovideo.sdk.internal.prompt.Kind.Text;
import ai.nemovideo.sdk.internal.prompt.Kind.WordOr;
import ai.nemovideo.sdk.skill.JsonMotion;
import ai.nemovideo.sdk.skill.JsonTransition;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * All keys of a JSON prompt, their values and their limits. The check, the schema and the order of
 * what is written come from here.
 *
 * <p>Assumed: the seeds only say that a JSON prompt with "clear motion and duration fields" gives
 * more predictable results. Names and limits are ours; the agent reads them as it reads words.
 */
public final class PromptTable {

  public static final String ASPECT_RATIO = "aspect_ratio";
  public static final String DURATION = "duration";
  public static final String STYLE = "style";
  public static final String LANGUAGE = "language";
  public static final String MUSIC = "music";
  public static final String NONE = "none";
  public static final String NAME = "name";
  public static final String VOLUME = "volume";
  public static final String SCENES = "scenes";
  public static final String IMAGE = "image";
  public static final String MOTION = "motion";
  public static final String STRENGTH = "strength";
  public static final String TRANSITION = "transition";
  public static final String TRANSITION_DURATION = "transition_duration";
  public static final String TEXT = "text";

  /** Editors look for the schema there; it says nothing to the agent. */
  static final String SCHEMA = "$schema";

  /** The shortest time for a picture, and the longest for a video, in seconds (assumed). */
  static final BigDecimal SHORTEST = new BigDecimal("0.1");

  static final BigDecimal LONGEST = new BigDecimal(600);

  /** How much longer one side of the frame may be than the other (assumed). */
  static final int STEEPEST = 10;

  private static final int MOST_SCENES = 100;

  /** Something to be seen, in one line. */
  private static final String WORDS = "^[^\\u0000-\\u001f]*\\S[^\\u0000-\\u001f]*$";

  /** Something to be seen, in one line or in several. */
  private static final String LINES =
      "^[^\\u0000-\\u0009\\u000b-\\u001f]*\\S[^\\u0000-\\u0009\\u000b-\\u001f]*$";

  private static final String FILE_NAME = "^[^/\\\\\\u0000-\\u001f]+$";

  private static final Keys SCENE =
      new Keys(
          "a scene",
          List.of(
              new KeyRule(
                  IMAGE,
                  false,
                  "The file name of the image, as uploaded. Scenes without one take the images in"
                      + " the order of their upload.",
                  "\"harbour.jpg\"",
                  new Text(255, FILE_NAME, "the name of a file, without its folder")),
              new KeyRule(
                  MOTION,
                  false,
                  "How the camera moves.",
                  "\"zoom_in\"",
                  new Choice(words(JsonMotion.values()))),
              new KeyRule(
                  STRENGTH,
                  false,
                  "How far the camera moves.",
                  "\"subtle\"",
                  new Choice(words(JsonMotion.Strength.values()))),
              new KeyRule(
                  DURATION,
                  false,
                  "How long the scene lasts, in seconds. Scenes without one share what the"
                      + " duration of the video leaves.",
                  "5",
                  new Amount(SHORTEST, LONGEST, "seconds")),
              new KeyRule(
                  TRANSITION,
                  false,
                  "How the scene gives way to the next one; without meaning in the last scene.",
                  "\"crossfade\"",
                  new Choice(words(JsonTransition.values()))),
              new KeyRule(
                  TRANSITION_DURATION,
                  false,
                  "How long the transition takes, in seconds.",
                  "0.8",
                  new Amount(SHORTEST, new BigDecimal(5), "seconds")),
              new KeyRule(
                  TEXT,
                  false,
                  "Words over the picture, for as long as the scene lasts.",
                  "\"The harbour at dawn\"",
                  new Text(500, LINES, "a text that says something, without control characters"))));

  private static final Keys SOUND =
      new Keys(
          "music",
          List.of(
              new KeyRule(
                  NAME,
                  false,
                  "What the music is called, or what kind it is.",
                  "\"Lo-fi\"",
                  new Text(100, WORDS, "one line of text that says something")),
              new KeyRule(
                  VOLUME,
                  false,
                  "How loud the music is: 1 is full, 0 is silent.",
                  "0.35",
                  new Amount(BigDecimal.ZERO, BigDecimal.ONE, "a volume"))));

  /** The whole prompt. */
  static final Keys PROMPT =
      new Keys(
          "a JSON prompt",
          List.of(
              new KeyRule(
                  SCHEMA,
                  false,
                  "Where an editor finds this schema. Not sent to the agent.",
                  "\"json-prompt.schema.json\"",
                  new Text(1000, WORDS, "one line of text that says something")),
              new KeyRule(
                  ASPECT_RATIO,
                  false,
                  "Width and height of the frame, such as 16:9, 9:16 or 1:1. Neither side may be"
                      + " more than 10 times the other.",
                  "\"16:9\"",
                  new Text(
                      9,
                      "^[1-9][0-9]{0,3}:[1-9][0-9]{0,3}$",
                      "two whole numbers with a colon between them")),
              new KeyRule(
                  DURATION,
                  false,
                  "How long the whole video is, in seconds. When all scenes have a duration, it is"
                      + " their sum.",
                  "15",
                  new Amount(SHORTEST, LONGEST, "seconds")),
              new KeyRule(
                  STYLE,
                  false,
                  "How the video should look and feel, in words.",
                  "\"warm, documentary\"",
                  new Text(500, WORDS, "one line of text that says something")),
              new KeyRule(
                  LANGUAGE,
                  false,
                  "The language of the agent's answer.",
                  "\"en\"",
                  new Text(
                      35,
                      "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
                      "a language code such as en or zh-CN")),
              new KeyRule(
                  MUSIC,
                  false,
                  "The music under the whole video; \"none\" for silence.",
                  "{\"name\": \"Lo-fi\", \"volume\": 0.35}",
                  new WordOr(NONE, SOUND)),
              new KeyRule(
                  SCENES,
                  true,
                  "What is to be seen, one after the other.",
                  "[{\"image\": \"harbour.jpg\", \"motion\": \"zoom_in\", \"duration\": 5}]",
                  new Many(MOST_SCENES, SCENE))));

  private PromptTable() {}

  /** How a constant is written: {@code ZOOM_IN} is {@code zoom_in}. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static List<String> words(Enum<?>... constants) {
    return Arrays.stream(constants).map(PromptTable::word).toList();
  }
}
