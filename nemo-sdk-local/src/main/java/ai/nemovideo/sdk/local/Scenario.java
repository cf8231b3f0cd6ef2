package ai.nemovideo.sdk.local;

import java.time.Duration;

/**
 * How the service behaves: prices, dialects, and how well its agent's stream survives. An immutable
 * value; {@link #toBuilder()} gives a changed copy.
 *
 * @param startingCredits what a new account has
 * @param generationCost credits charged for the first draft from pictures
 * @param editCost credits charged for a turn that changes an existing draft
 * @param speech what the stream of a turn tells, and whether it ends well
 * @param events the JSON dialect of the event stream
 * @param renders the JSON dialect of the render answers
 * @param errors whether errors such as 1001 come as an envelope on HTTP 200 or as an HTTP status
 * @param rendering how much work goes into the MP4
 * @param heartbeats how many keep-alives a turn sends between the tool call and its result
 * @param heartbeatForm what a keep-alive looks like on the wire
 * @param pace how long the service waits before each event after the first, zero by default
 * @param uploadLimit the largest accepted file in bytes
 * @param unfinishedPolls how many polls of a render report it unfinished even when it is done, so
 *     that a client's polling can be tested without timing
 */
public record Scenario(
    long startingCredits,
    long generationCost,
    long editCost,
    Speech speech,
    EventDialect events,
    RenderDialect renders,
    ErrorShape errors,
    Rendering rendering,
    int heartbeats,
    HeartbeatForm heartbeatForm,
    Duration pace,
    long uploadLimit,
    int unfinishedPolls) {

  /**
   * Checks the numbers.
   *
   * @param startingCredits not negative
   * @param generationCost not negative
   * @param editCost not negative
   * @param speech how talkative
   * @param events a dialect
   * @param renders a dialect
   * @param errors a shape
   * @param rendering an effort
   * @param heartbeats not negative
   * @param heartbeatForm a form
   * @param pace not negative
   * @param uploadLimit not negative
   * @param unfinishedPolls not negative
   */
  public Scenario {
    if (startingCredits < 0 || generationCost < 0 || editCost < 0) {
      throw new IllegalArgumentException("credits and costs cannot be negative");
    }
    if (heartbeats < 0 || unfinishedPolls < 0 || uploadLimit < 0 || pace.isNegative()) {
      throw new IllegalArgumentException("counts, sizes and times cannot be negative");
    }
  }

  /** What the stream of a turn tells, and how it ends. */
  public enum Speech {
    /** The agent describes what it did. */
    TALKATIVE,
    /** The draft is changed and charged, but no text comes, as in about 30 % of real edits. */
    SILENT,
    /** The connection is cut in the middle of an event, after the work was done and charged. */
    BROKEN_AFTER_WORK,
    /** The connection is cut in the middle of an event, before anything was done or charged. */
    BROKEN_BEFORE_WORK
  }

  /** The JSON dialect of the events of a turn. */
  public enum EventDialect {
    /** Events of Google's Agent Development Kit: chunks, the repeated whole, doubled calls. */
    ADK,
    /** Flat events told apart by their {@code type}. */
    TAGGED
  }

  /** The JSON dialect of the render answers. */
  public enum RenderDialect {
    /** {@code {"success":true,"data":{…,"outputUrl":…}}}. */
    ENVELOPED,
    /** The same fields at top level, the address under {@code output.url}. */
    TOP_LEVEL
  }

  /** How errors with a number of the service's own travel. */
  public enum ErrorShape {
    /** HTTP 200 with the number in the envelope's {@code code}. */
    ENVELOPE,
    /** The closest HTTP status (401 for 1001, 404 for 1002, …), with the same envelope as body. */
    HTTP_STATUS
  }

  /** How much work goes into a render. */
  public enum Rendering {
    /** The frame, frame rate and quality that the request asks for. */
    FULL,
    /** A real, playable MP4 in a small frame at a low frame rate, for tests and quick looks. */
    QUICK,
    /** No encoding at all: a small file with an MP4 header that no player will play. */
    INSTANT
  }

  /** What a keep-alive looks like on the wire. */
  public enum HeartbeatForm {
    /** {@code data: {"type":"heartbeat"}}. */
    TYPED,
    /** {@code event: heartbeat} with empty data. */
    NAMED_EVENT,
    /** A {@code data:} line with nothing after the colon. */
    EMPTY_DATA,
    /** A comment line. */
    COMMENT
  }

  /**
   * The behaviour that the public documents describe: 100 credits, a generation costs 100, an edit
   * 50.
   *
   * @return the default scenario
   */
  public static Scenario standard() {
    return builder().build();
  }

  /**
   * A builder holding the values of {@link #standard()}.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A builder holding this scenario's values.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    return new Builder()
        .startingCredits(startingCredits)
        .generationCost(generationCost)
        .editCost(editCost)
        .speech(speech)
        .events(events)
        .renders(renders)
        .errors(errors)
        .rendering(rendering)
        .heartbeats(heartbeats)
        .heartbeatForm(heartbeatForm)
        .pace(pace)
        .uploadLimit(uploadLimit)
        .unfinishedPolls(unfinishedPolls);
  }

  /** Collects the values of a {@link Scenario}; not safe for use by several threads. */
  public static final class Builder {
    private long startingCredits = 100;
    private long generationCost = 100;
    private long editCost = 50;
    private Speech speech = Speech.TALKATIVE;
    private EventDialect events = EventDialect.ADK;
    private RenderDialect renders = RenderDialect.ENVELOPED;
    private ErrorShape errors = ErrorShape.ENVELOPE;
    private Rendering rendering = Rendering.FULL;
    private int heartbeats = 1;
    private HeartbeatForm heartbeatForm = HeartbeatForm.EMPTY_DATA;
    private Duration pace = Duration.ZERO;
    private long uploadLimit = 200L * 1024 * 1024;
    private int unfinishedPolls;

    private Builder() {}

    /**
     * Sets what a new account has.
     *
     * @param credits not negative
     * @return this builder
     */
    public Builder startingCredits(long credits) {
      startingCredits = credits;
      return this;
    }

    /**
     * Sets the price of the first draft.
     *
     * @param credits not negative
     * @return this builder
     */
    public Builder generationCost(long credits) {
      generationCost = credits;
      return this;
    }

    /**
     * Sets the price of a turn that changes an existing draft.
     *
     * @param credits not negative
     * @return this builder
     */
    public Builder editCost(long credits) {
      editCost = credits;
      return this;
    }

    /**
     * Makes every turn free.
     *
     * @return this builder
     */
    public Builder free() {
      return generationCost(0).editCost(0);
    }

    /**
     * Sets what a turn's stream tells and how it ends.
     *
     * @param value the speech
     * @return this builder
     */
    public Builder speech(Speech value) {
      speech = value;
      return this;
    }

    /**
     * Sets the dialect of the event stream.
     *
     * @param value the dialect
     * @return this builder
     */
    public Builder events(EventDialect value) {
      events = value;
      return this;
    }

    /**
     * Sets the dialect of the render answers.
     *
     * @param value the dialect
     * @return this builder
     */
    public Builder renders(RenderDialect value) {
      renders = value;
      return this;
    }

    /**
     * Sets how errors travel.
     *
     * @param value the shape
     * @return this builder
     */
    public Builder errors(ErrorShape value) {
      errors = value;
      return this;
    }

    /**
     * Sets how much work goes into a render.
     *
     * @param value the effort
     * @return this builder
     */
    public Builder rendering(Rendering value) {
      rendering = value;
      return this;
    }

    /**
     * Sets how many keep-alives a turn sends.
     *
     * @param count not negative
     * @return this builder
     */
    public Builder heartbeats(int count) {
      heartbeats = count;
      return this;
    }

    /**
     * Sets what a keep-alive looks like.
     *
     * @param value the form
     * @return this builder
     */
    public Builder heartbeatForm(HeartbeatForm value) {
      heartbeatForm = value;
      return this;
    }

    /**
     * Sets the wait before each event after the first.
     *
     * @param value not negative
     * @return this builder
     */
    public Builder pace(Duration value) {
      pace = value;
      return this;
    }

    /**
     * Sets the largest accepted file.
     *
     * @param bytes not negative
     * @return this builder
     */
    public Builder uploadLimit(long bytes) {
      uploadLimit = bytes;
      return this;
    }

    /**
     * Sets how many polls report a render unfinished even when it is done.
     *
     * @param count not negative
     * @return this builder
     */
    public Builder unfinishedPolls(int count) {
      unfinishedPolls = count;
      return this;
    }

    /**
     * The scenario with the values collected so far.
     *
     * @return an immutable scenario
     */
    public Scenario build() {
      return new Scenario(
          startingCredits,
          generationCost,
          editCost,
          speech,
          events,
          renders,
          errors,
          rendering,
          heartbeats,
          heartbeatForm,
          pace,
          uploadLimit,
          unfinishedPolls);
    }
  }
}
