package ai.nemovideo.sdk.batch;

import ai.nemovideo.sdk.OutputSettings;
import ai.nemovideo.sdk.internal.batch.ItemIds;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Many videos, one after the other in one session. Immutable; made with {@link #builder()}.
 *
 * {@snippet :
 * BatchReport report =
 *     nemo.batch(
 *         BatchRequest.builder()
 *             .id("catalogue-7")
 *             .add(BatchItem.of(Path.of("a.jpg"), "slow zoom, 3 seconds", Path.of("a.mp4")))
 *             .add(BatchItem.of(Path.of("b.jpg"), "pan to the left", Path.of("b.mp4")))
 *             .build());
 * System.out.println(report.summary());
 * }
 */
public final class BatchRequest {

  private final String id;
  private final List<BatchItem> items;
  private final List<String> names;
  private final int parallel;
  private final Duration messagesApart;
  private final OutputSettings output;
  private final @Nullable BigDecimal minimumCredits;
  private final boolean verbatim;
  private final Consumer<? super BatchProgress> listener;

  private BatchRequest(Builder builder) {
    id = builder.id == null ? "batch_" + UUID.randomUUID() : builder.id;
    items = List.copyOf(builder.items);
    names = List.copyOf(builder.names);
    parallel = builder.parallel;
    messagesApart = builder.messagesApart;
    output = builder.output;
    minimumCredits = builder.minimumCredits;
    verbatim = builder.verbatim;
    listener = builder.listener;
  }

  /** {@return a new builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the name of the batch: the one that was given, or one made for it} */
  public String id() {
    return id;
  }

  /** {@return the items, in the order in which they are begun; immutable} */
  public List<BatchItem> items() {
    return items;
  }

  /** {@return the names of the items in the batch, in their order; immutable} */
  public List<String> names() {
    return names;
  }

  /** {@return how many items may be rendered and saved at once} */
  public int parallel() {
    return parallel;
  }

  /** {@return the least time between two messages} */
  public Duration messagesApart() {
    return messagesApart;
  }

  /** {@return what the video files should be} */
  public OutputSettings output() {
    return output;
  }

  /** {@return the credits without which no message is sent; empty: no floor} */
  public Optional<BigDecimal> minimumCredits() {
    return Optional.ofNullable(minimumCredits);
  }

  /** {@return whether instructions are sent as they are} */
  public boolean verbatim() {
    return verbatim;
  }

  /** {@return who is told how it goes} */
  public Consumer<? super BatchProgress> listener() {
    return listener;
  }

  /** Collects a request. Not thread-safe. */
  public static final class Builder {

    private static final int DEFAULT_PARALLEL = 3;

    private @Nullable String id;
    private final List<BatchItem> items = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private int parallel = DEFAULT_PARALLEL;
    private Duration messagesApart = Duration.ZERO;
    private OutputSettings output = OutputSettings.defaults();
    private @Nullable BigDecimal minimumCredits;
    private boolean verbatim;
    private Consumer<? super BatchProgress> listener = progress -> {};

    private Builder() {}

    /**
     * Names the batch, so that running it again pays for nothing twice: an item that the job store
     * of the client knows is gone on with. Item 1 is the job {@code <id>.1}, and so on. With a
     * durable store that holds over a crash and a restart; a batch of more than ten thousand items
     * needs one, because {@link ai.nemovideo.sdk.job.JobStore#inMemory()} keeps no more.
     *
     * @param name 1 to 90 letters, digits, dots, dashes or underscores, beginning with a letter,
     *     digit or underscore
     * @return this
     * @throws IllegalArgumentException when it cannot name a batch
     */
    public Builder id(String name) {
      if (!ItemIds.canName(name)) {
        throw new IllegalArgumentException(
            "a batch id has 1 to 90 letters, digits, dots, dashes or underscores and begins with a"
                + " letter, digit or underscore: "
                + name);
      }
      id = name;
      return this;
    }

    /**
     * Adds an item. Its name in the batch is its number, from 1.
     *
     * @param item inputs, instruction and target
     * @return this
     */
    public Builder add(BatchItem item) {
      return add(Integer.toString(items.size() + 1), item);
    }

    /**
     * Adds an item under a name of its own. Its job is {@code <id>.<name>} wherever it stands, so
     * that a batch can be run again when items were added, left out or put in another order.
     *
     * @param name 1 to 9 letters and digits that no other item of the batch has
     * @param item inputs, instruction and target
     * @return this
     * @throws IllegalArgumentException when it cannot be the name
     */
    public Builder add(String name, BatchItem item) {
      Objects.requireNonNull(item, "item");
      if (!ItemIds.canNameItem(name) || names.contains(name)) {
        throw new IllegalArgumentException(
            "the name of an item has 1 to 9 letters and digits, and no two have the same: " + name);
      }
      items.add(item);
      names.add(name);
      return this;
    }

    /**
     * Adds an item with one image.
     *
     * @param image the file
     * @param instruction what to make of it
     * @param target where the video goes
     * @return this
     */
    public Builder add(Path image, String instruction, Path target) {
      return add(BatchItem.of(image, instruction, target));
    }

    /**
     * Adds items.
     *
     * @param more in this order
     * @return this
     */
    public Builder addAll(List<BatchItem> more) {
      more.forEach(this::add);
      return this;
    }

    /**
     * How many items may be rendered and saved at once, while the next one is being made; 3 by
     * default. Messages are never sent at once: the session has one timeline.
     *
     * @param items 1 or more
     * @return this
     * @throws IllegalArgumentException when it is less
     */
    public Builder parallel(int items) {
      if (items < 1) {
        throw new IllegalArgumentException("parallel must be at least 1: " + items);
      }
      parallel = items;
      return this;
    }

    /**
     * The least time between two messages, for an account with a rate limit; none by default.
     *
     * @param time zero or more
     * @return this
     * @throws IllegalArgumentException when it is negative
     */
    public Builder messagesApart(Duration time) {
      if (time.isNegative()) {
        throw new IllegalArgumentException("messagesApart must not be negative: " + time);
      }
      messagesApart = time;
      return this;
    }

    /**
     * What the video files should be; MP4 in high quality by default.
     *
     * @param settings format, quality, size, frame rate
     * @return this
     */
    public Builder output(OutputSettings settings) {
      output = Objects.requireNonNull(settings, "output");
      return this;
    }

    /**
     * A floor under the account: when it has less, no further message is sent, and the batch stops.
     *
     * @param credits the least that must be available before each item, in credits; a generation
     *     costs about 100 (vendor docs)
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
     * Whether instructions are sent exactly as they are. By default each is put into a short frame
     * that names the item's files, {@code Make a new video from "b.jpg" only: …}, because the
     * session still holds the timeline and the files of the items before it (what the agent makes
     * of them is assumed). Whoever switches that off says such things himself.
     *
     * @param exactly whether the frame is left out
     * @return this
     */
    public Builder verbatim(boolean exactly) {
      verbatim = exactly;
      return this;
    }

    /**
     * Who is told how it goes.
     *
     * @param consumer called on several threads, one call at a time
     * @return this
     */
    public Builder onProgress(Consumer<? super BatchProgress> consumer) {
      listener = Objects.requireNonNull(consumer, "listener");
      return this;
    }

    /** {@return the request} */
    public BatchRequest build() {
      return new BatchRequest(this);
    }
  }
}
