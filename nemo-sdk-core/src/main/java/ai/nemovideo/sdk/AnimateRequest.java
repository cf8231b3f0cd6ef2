package ai.nemovideo.sdk;

import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.skill.JsonPrompt;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one job. Immutable; made with {@link #builder()}. Whether its inputs can work is
 * checked by {@link NemoClient#animate(AnimateRequest)}, all of them at once.
 */
public final class AnimateRequest {

  private final List<MediaSource> media;
  private final String prompt;
  private final @Nullable JsonPrompt jsonPrompt;
  private final String taskName;
  private final @Nullable String language;
  private final OutputSettings output;
  private final Duration deadline;
  private final StageBudgets budgets;
  private final @Nullable String jobId;
  private final @Nullable BigDecimal minimumCredits;
  private final Consumer<? super AnimateProgress> listener;

  private AnimateRequest(Builder builder) {
    media = List.copyOf(builder.media);
    prompt = builder.prompt;
    jsonPrompt = builder.jsonPrompt;
    taskName = builder.taskName;
    language = builder.language;
    output = builder.output;
    deadline = builder.deadline;
    budgets = builder.budgets;
    jobId = builder.jobId;
    minimumCredits = builder.minimumCredits;
    listener = builder.listener;
  }

  /** {@return a new builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the inputs, in the order in which they are uploaded; immutable} */
  public List<MediaSource> media() {
    return media;
  }

  /** {@return what to make of them, in words or JSON} */
  public String prompt() {
    return prompt;
  }

  /** {@return what to make of them, scene by scene; empty when it was said in words} */
  public Optional<JsonPrompt> jsonPrompt() {
    return Optional.ofNullable(jsonPrompt);
  }

  /** {@return title of the task at the service} */
  public String taskName() {
    return taskName;
  }

  /** {@return language code for the agent; empty: the client's} */
  public Optional<String> language() {
    return Optional.ofNullable(language);
  }

  /** {@return what the video file should be} */
  public OutputSettings output() {
    return output;
  }

  /** {@return how long the whole job may take until the video is rendered} */
  public Duration deadline() {
    return deadline;
  }

  /** {@return how long each stage may take, within the deadline} */
  public StageBudgets budgets() {
    return budgets;
  }

  /** {@return the caller's own name for the job; empty: the SDK makes one} */
  public Optional<String> jobId() {
    return Optional.ofNullable(jobId);
  }

  /** {@return the credits without which the job does not spend any; empty: no floor} */
  public Optional<BigDecimal> minimumCredits() {
    return Optional.ofNullable(minimumCredits);
  }

  /** {@return who is told how it goes} */
  public Consumer<? super AnimateProgress> listener() {
    return listener;
  }

  /** Collects a request. Not thread-safe. */
  public static final class Builder {

    /**
     * 15 min for the turn (seeds), 5.5 min to reconcile, the rest for transfers and two renders.
     */
    private static final Duration DEFAULT_DEADLINE = Duration.ofMinutes(40);

    private final List<MediaSource> media = new ArrayList<>();
    private String prompt = "";
    private @Nullable JsonPrompt jsonPrompt;
    private String taskName = "project";
    private @Nullable String language;
    private OutputSettings output = OutputSettings.defaults();
    private Duration deadline = DEFAULT_DEADLINE;
    private StageBudgets budgets = StageBudgets.defaults();
    private @Nullable String jobId;
    private @Nullable BigDecimal minimumCredits;
    private Consumer<? super AnimateProgress> listener = progress -> {};

    private Builder() {}

    /**
     * Adds a file.
     *
     * @param path the file
     * @return this
     */
    public Builder image(Path path) {
      return add(MediaSource.file(path));
    }

    /**
     * Adds files.
     *
     * @param paths the files
     * @return this
     */
    public Builder images(List<Path> paths) {
      paths.forEach(this::image);
      return this;
    }

    /**
     * Adds an input of any kind.
     *
     * @param source where it comes from
     * @return this
     */
    public Builder add(MediaSource source) {
      media.add(Objects.requireNonNull(source, "source"));
      return this;
    }

    /**
     * What to make of the inputs, in plain words.
     *
     * @param text such as "slow zoom, 5 seconds"
     * @return this
     */
    public Builder prompt(String text) {
      prompt = Objects.requireNonNull(text, "prompt");
      jsonPrompt = null;
      return this;
    }

    /**
     * What to make of the inputs, scene by scene. Before anything is sent, the images that its
     * scenes name are looked for among the inputs.
     *
     * @param scenes takes the place of a prompt in words
     * @return this
     */
    public Builder prompt(JsonPrompt scenes) {
      prompt = scenes.toJson();
      jsonPrompt = scenes;
      return this;
    }

    /**
     * Title of the task at the service; "project" by default (seeds).
     *
     * @param name the title
     * @return this
     */
    public Builder taskName(String name) {
      taskName = Objects.requireNonNull(name, "taskName");
      return this;
    }

    /**
     * Language of the agent's answers.
     *
     * @param code such as {@code en}, {@code zh-CN} or {@code ja}
     * @return this
     */
    public Builder language(String code) {
      language = Objects.requireNonNull(code, "language");
      return this;
    }

    /**
     * What the video file should be; MP4 in high quality by default.
     *
     * @param settings format, quality, size, frame rate
     * @return this
     */
    public Builder output(OutputSettings settings) {
      output = Objects.requireNonNull(settings, "output");
      return this;
    }

    /**
     * How long the whole job may take until the video is rendered; 40 minutes by default. When it
     * passes, the job is left as it is and its ids are in the exception.
     *
     * @param duration more than zero
     * @return this
     */
    public Builder deadline(Duration duration) {
      if (duration.isZero() || duration.isNegative()) {
        throw new IllegalArgumentException("the deadline must be more than zero");
      }
      deadline = duration;
      return this;
    }

    /**
     * How long each stage may take, within the deadline.
     *
     * @param value the budgets
     * @return this
     */
    public Builder budgets(StageBudgets value) {
      budgets = Objects.requireNonNull(value, "budgets");
      return this;
    }

    /**
     * Names the job, so that asking twice pays once: when the job store of the client has a job of
     * this name, {@link NemoClient#animate(AnimateRequest)} goes on with it instead of beginning a
     * new one. With a durable store that holds over a crash and a restart.
     *
     * @param id such as the number of an order; 1 to 100 letters, digits, dots, dashes or
     *     underscores, beginning with a letter, digit or underscore
     * @return this
     * @throws IllegalArgumentException when it cannot name a job
     */
    public Builder jobId(String id) {
      if (!JobHandle.isId(id)) {
        throw new IllegalArgumentException(
            "a job id has 1 to 100 letters, digits, dots, dashes or underscores: " + id);
      }
      jobId = id;
      return this;
    }

    /**
     * A floor under the account: when it has less, the message is not sent.
     *
     * @param credits the least that must be available, in credits; a generation costs about 100
     *     (vendor docs)
     * @return this
     * @throws IllegalArgumentException when it is negative
     */
    public Builder minimumCredits(long credits) {
      if (credits < 0) {
        throw new IllegalArgumentException("minimumCredits must not be negative: " + credits);
      }
      minimumCredits = BigDecimal.valueOf(credits);
      return this;
    }

    /**
     * Who is told how it goes.
     *
     * @param consumer called on the thread that runs the job
     * @return this
     */
    public Builder onProgress(Consumer<? super AnimateProgress> consumer) {
      listener = Objects.requireNonNull(consumer, "listener");
      return this;
    }

    /** {@return the request} */
    public AnimateRequest build() {
      return new AnimateRequest(this);
    }
  }
}
