package ai.nemovideo.sdk.skill;

import ai.nemovideo.sdk.Attribution;
import ai.nemovideo.sdk.internal.input.AcceptedFormats;
import ai.nemovideo.sdk.internal.skill.ShippedProfiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a skill presents itself. All skills are one service under different names (seeds): a profile
 * says under which name a client goes, what its users are told, and how long they usually wait.
 * {@link ai.nemovideo.sdk.NemoClientBuilder#skill NemoClientBuilder.skill} selects one.
 *
 * <p>Source, version, sample requests, formats and times of the five are stated in the seeds, but
 * for the versions of {@link #KING} and {@link #JSON_PROMPT}, which are assumed to be that of the
 * others. Greetings and tips say what the seeds say, in our own words. Immutable.
 */
public final class SkillProfile {

  /** One picture, set in motion. */
  public static final SkillProfile KING = ShippedProfiles.read("ai-image-to-video-king");

  /** Several pictures, joined into a video of a given length. */
  public static final SkillProfile MAKER = ShippedProfiles.read("ai-image-to-video-maker");

  /** One picture, and a camera that moves. */
  public static final SkillProfile MOTION = ShippedProfiles.read("ai-image-to-video-motion");

  /** Pictures, and a structured prompt for them. */
  public static final SkillProfile JSON_PROMPT = ShippedProfiles.read("image-to-video-json-prompt");

  /** One picture and a short clip: a step of a larger workflow. */
  public static final SkillProfile IN_FLOW = ShippedProfiles.read("image-to-video-in-flow");

  private static final List<SkillProfile> ALL = List.of(KING, MAKER, MOTION, JSON_PROMPT, IN_FLOW);

  /** A constant of the compiler: the skills above are made before other values are. */
  private static final String ENGLISH = "en";

  private final String source;
  private final String version;
  private final String title;
  private final Map<String, String> greetings;
  private final List<String> trySaying;
  private final String signaturePrompt;
  private final List<String> recommendedFormats;
  private final Duration shortestTime;
  private final Duration longestTime;
  private final Map<String, List<String>> tips;

  private SkillProfile(Builder given) {
    source = given.source;
    version = given.version;
    title = given.title;
    greetings = Map.copyOf(given.greetings);
    trySaying = List.copyOf(given.trySaying);
    signaturePrompt = given.signaturePrompt;
    recommendedFormats = given.recommendedFormats;
    shortestTime = given.shortestTime;
    longestTime = given.longestTime;
    tips = Map.copyOf(given.tips);
  }

  /** {@return the five skills of the seeds} */
  public static List<SkillProfile> all() {
    return ALL;
  }

  /**
   * Finds one of the five.
   *
   * @param source such as {@code ai-image-to-video-king}, in capitals or not
   * @return the skill, unless there is none of that name
   */
  public static Optional<SkillProfile> named(String source) {
    return ALL.stream().filter(skill -> skill.source.equalsIgnoreCase(source.strip())).findFirst();
  }

  /**
   * Starts a skill of your own. It needs a greeting and a signature prompt; the rest has a default.
   *
   * @param source its name, for the header {@code X-Skill-Source}
   * @param version its version, for the header {@code X-Skill-Version}
   * @return a builder
   * @throws IllegalArgumentException when a header cannot carry one of them
   */
  public static Builder builder(String source, String version) {
    return new Builder(source, version);
  }

  /** {@return a builder that starts from this skill} */
  public Builder toBuilder() {
    return new Builder(this, version);
  }

  /**
   * The same skill in another version.
   *
   * @param value for the header {@code X-Skill-Version}
   * @return a copy
   * @throws IllegalArgumentException when a header cannot carry it
   */
  public SkillProfile withVersion(String value) {
    return new Builder(this, value).build();
  }

  /** {@return the name of the skill, as in the header {@code X-Skill-Source}} */
  public String source() {
    return source;
  }

  /** {@return the version of the skill, as in the header {@code X-Skill-Version}} */
  public String version() {
    return version;
  }

  /** {@return the name of the skill for people} */
  public String title() {
    return title;
  }

  /** {@return what to say first, in English} */
  public String greeting() {
    return greeting(Locale.ENGLISH);
  }

  /**
   * What to say first.
   *
   * @param locale the user's; of the five skills English and Chinese are there
   * @return in that language, else in English
   */
  public String greeting(Locale locale) {
    return of(greetings, locale);
  }

  /**
   * Requests to try, for example below "Try saying". Those of the five skills are the seeds',
   * literally; some are cut off there.
   *
   * @return in the order in which to show them
   */
  public List<String> trySaying() {
    return trySaying;
  }

  /** {@return the one request that shows what the skill is for} */
  public String signaturePrompt() {
    return signaturePrompt;
  }

  /** {@return file extensions of the pictures that give the least trouble, such as {@code jpg}} */
  public List<String> recommendedFormats() {
    return recommendedFormats;
  }

  /** {@return from upload to download: most take longer} */
  public Duration shortestTime() {
    return shortestTime;
  }

  /** {@return from upload to download: most take less} */
  public Duration longestTime() {
    return longestTime;
  }

  /** {@return what helps, in English} */
  public List<String> tips() {
    return tips(Locale.ENGLISH);
  }

  /**
   * What helps.
   *
   * @param locale the user's; of the five skills English and Chinese are there
   * @return in that language, else in English
   */
  public List<String> tips(Locale locale) {
    return of(tips, locale);
  }

  /**
   * What requests say of the skill.
   *
   * @return source, version, and the platform of this process, as {@link Attribution#of} finds it
   */
  public Attribution attribution() {
    return Attribution.of(source, version);
  }

  /** {@return title, source and version} */
  @Override
  public String toString() {
    return title + " (" + source + " " + version + ")";
  }

  private static <T> T of(Map<String, T> wording, Locale locale) {
    T own = wording.get(locale.getLanguage());
    return own != null ? own : Objects.requireNonNull(wording.get(ENGLISH));
  }

  /** Makes a skill of your own. Not thread-safe. */
  public static final class Builder {

    private final String source;
    private final String version;
    private String title;
    private final Map<String, String> greetings = new TreeMap<>();
    private List<String> trySaying = List.of();
    private String signaturePrompt = "";
    private List<String> recommendedFormats = AcceptedFormats.DOCUMENTED;
    private Duration shortestTime = Duration.ofSeconds(20);
    private Duration longestTime = Duration.ofSeconds(60);
    private final Map<String, List<String>> tips = new TreeMap<>(Map.of(ENGLISH, List.of()));

    private Builder(String source, String version) {
      // The platform is nobody's concern yet: whatever a header can carry will do.
      Attribution checked = new Attribution(source, version, "unknown");
      this.source = checked.source();
      this.version = checked.version();
      title = source;
    }

    private Builder(SkillProfile skill, String version) {
      this(skill.source, version);
      title = skill.title;
      greetings.putAll(skill.greetings);
      trySaying = skill.trySaying;
      signaturePrompt = skill.signaturePrompt;
      recommendedFormats = skill.recommendedFormats;
      shortestTime = skill.shortestTime;
      longestTime = skill.longestTime;
      tips.putAll(skill.tips);
    }

    /**
     * The name for people; the source by default.
     *
     * @param value the name
     * @return this
     */
    public Builder title(String value) {
      title = text(value, "title");
      return this;
    }

    /**
     * What to say first, in English or to users of any language without a greeting of its own.
     *
     * @param value the greeting
     * @return this
     */
    public Builder greeting(String value) {
      return greeting(Locale.ENGLISH, value);
    }

    /**
     * What to say first in one language.
     *
     * @param locale the language; its country does not count
     * @param value the greeting
     * @return this
     */
    public Builder greeting(Locale locale, String value) {
      greetings.put(locale.getLanguage(), text(value, "greeting"));
      return this;
    }

    /**
     * Requests to try; none by default.
     *
     * @param requests in the order in which to show them
     * @return this
     */
    public Builder trySaying(String... requests) {
      trySaying = texts(requests, "sample request");
      return this;
    }

    /**
     * The one request that shows what the skill is for.
     *
     * @param value the request
     * @return this
     */
    public Builder signaturePrompt(String value) {
      signaturePrompt = text(value, "signature prompt");
      return this;
    }

    /**
     * Which files give the least trouble; all documented formats by default.
     *
     * @param extensions such as {@code png}, in capitals or not
     * @return this
     * @throws IllegalArgumentException when the service does not take one of them
     */
    public Builder recommendedFormats(String... extensions) {
      List<String> formats = new ArrayList<>();
      for (String extension : extensions) {
        String format = extension.strip().toLowerCase(Locale.ROOT);
        if (!AcceptedFormats.extensions().contains(format)) {
          throw new IllegalArgumentException(
              "The service takes no "
                  + extension
                  + " files; it takes "
                  + String.join(", ", AcceptedFormats.DOCUMENTED)
                  + ".");
        }
        formats.add(format);
      }
      recommendedFormats = List.copyOf(formats);
      return this;
    }

    /**
     * How long a video usually takes from upload to download; 20 to 60 s by default, which is what
     * the five skills promise together (seeds).
     *
     * @param shortest most take longer
     * @param longest most take less
     * @return this
     */
    public Builder expectedTime(Duration shortest, Duration longest) {
      if (shortest.isNegative() || longest.isZero() || longest.compareTo(shortest) < 0) {
        throw new IllegalArgumentException(
            "The expected time must not be negative, empty or reversed: "
                + shortest
                + " to "
                + longest);
      }
      shortestTime = shortest;
      longestTime = longest;
      return this;
    }

    /**
     * What helps, in English or for users of any language without tips of its own; none by default.
     *
     * @param values one tip each
     * @return this
     */
    public Builder tips(String... values) {
      return tips(Locale.ENGLISH, values);
    }

    /**
     * What helps, in one language.
     *
     * @param locale the language; its country does not count
     * @param values one tip each
     * @return this
     */
    public Builder tips(Locale locale, String... values) {
      tips.put(locale.getLanguage(), texts(values, "tip"));
      return this;
    }

    /**
     * Makes the skill.
     *
     * @return the skill
     * @throws IllegalStateException when the greeting or the signature prompt is missing
     */
    public SkillProfile build() {
      if (!greetings.containsKey(ENGLISH) || signaturePrompt.isEmpty()) {
        throw new IllegalStateException(
            "The skill " + source + " needs an English greeting and a signature prompt.");
      }
      return new SkillProfile(this);
    }

    private static List<String> texts(String[] values, String what) {
      return Arrays.stream(values).map(value -> text(value, what)).toList();
    }

    private static String text(String value, String what) {
      if (value.isBlank()) {
        throw new IllegalArgumentException("A " + what + " must not be blank.");
      }
      return value.strip();
    }
  }
}
