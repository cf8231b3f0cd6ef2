package ai.nemovideo.sdk.examples.job;

import ai.nemovideo.sdk.examples.option.Target;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job on record.
 *
 * @param handle how far it is
 * @param orderOrNull what it was asked for, where a program has kept that
 */
public record KnownJob(JobHandle handle, @Nullable Order orderOrNull) {

  /** All jobs of a state folder, the oldest first. */
  public static List<KnownJob> all(StateFolder state) {
    return state.jobs().list().stream().map(handle -> of(state, handle)).toList();
  }

  /** The newest job that was asked for the same as an order. */
  static Optional<KnownJob> newestLike(StateFolder state, Order order) {
    return all(state).stream()
        .filter(job -> job.order().filter(order::isSameAs).isPresent())
        .reduce((older, newer) -> newer);
  }

  /** The job of that name, or the only one whose name begins so. */
  public static KnownJob find(StateFolder state, String name) {
    Optional<JobHandle> exact = state.jobs().find(name);
    if (exact.isPresent()) {
      return of(state, exact.get());
    }
    List<JobHandle> some =
        state.jobs().list().stream().filter(job -> job.id().startsWith(name)).toList();
    if (some.size() == 1 && !name.isEmpty()) {
      return of(state, some.get(0));
    }
    throw new BadInputException(
        some.isEmpty()
            ? "There is no job " + name + " on record in " + state.root() + "."
            : some.size() + " jobs begin with \"" + name + "\": type more of the name.");
  }

  /**
   * The job of a handle. An order that cannot be read is as good as none: what was paid for can be
   * had without it, and one that is damaged must not hide all other jobs.
   */
  static KnownJob of(StateFolder state, JobHandle handle) {
    try {
      return new KnownJob(handle, state.orders().find(handle.id()).orElse(null));
    } catch (BadInputException damaged) {
      return new KnownJob(handle, null);
    }
  }

  public String id() {
    return handle.id();
  }

  /** What it was asked for; empty for a message to a session. */
  public Optional<Order> order() {
    return Optional.ofNullable(orderOrNull);
  }

  /** Where it is done: as it was asked for, else as its address tells. */
  public Target target() {
    return order().map(Order::target).orElseGet(this::targetByAddress);
  }

  /** The skill that asked for it, or null. */
  public @Nullable String skill() {
    return orderOrNull == null ? null : orderOrNull.skill();
  }

  /** Where its video goes. */
  public Path file() {
    return order().map(Order::file).orElseGet(() -> Path.of(id() + ".mp4").toAbsolutePath());
  }

  /**
   * Whether there is something left to do, and all that is needed for it. Without an order it is a
   * message to a session, which is done with its draft, or the export of one. An item of a batch
   * shares its session until its render has begun, so until then its batch goes on with it.
   */
  public boolean canGoOn() {
    return switch (handle.step()) {
      case STARTED, UPLOADING, SENDING, EDITED -> orderOrNull != null && !isOfBatch();
      case RENDERING, RENDERED -> true;
      case SAVED -> false;
    };
  }

  /** Whether its prompt has not left: nothing was paid. */
  boolean isUnsent() {
    return !handle.step().mayHaveBeenCharged();
  }

  /** Whether its video is on disk. */
  boolean isSaved() {
    return handle.step() == JobStep.SAVED;
  }

  /** Whether it is known to be an item of a batch. */
  public boolean isOfBatch() {
    return orderOrNull != null && orderOrNull.isOfBatch();
  }

  /**
   * A later job on record whose message may have gone to the same session, which then holds what
   * came of that: a batch and a conversation have many jobs in one session.
   */
  public Optional<JobHandle> follower(StateFolder state) {
    return state.jobs().list().stream()
        .filter(other ->
            Objects.equals(other.sessionId(), handle.sessionId())
                && other.mayHaveBeenCharged()
                && !other.id().equals(id())
                && !other.startedAt().isBefore(handle.startedAt()))
        .findFirst();
  }

  /**
   * How far it is, in words, and whether it goes on from there by itself.
   *
   * @param running whether a program works on it now
   */
  String words(boolean running) {
    if (running) {
      return words() + ", running";
    }
    boolean over = isSaved() || handle.step() == JobStep.EDITED && orderOrNull == null;
    return over ? words() : words() + ", stopped";
  }

  /** How far it is, in words. */
  private String words() {
    return switch (handle.step()) {
      case STARTED -> "begun";
      case UPLOADING -> "uploading";
      case SENDING -> "prompt sent";
      case EDITED -> "draft made";
      case RENDERING -> "rendering";
      case RENDERED -> "rendered";
      case SAVED -> "saved";
    };
  }

  private Target targetByAddress() {
    String host = String.valueOf(URI.create(handle.service()).getHost());
    return host.equals("127.0.0.1") || host.equals("localhost") || host.equals("[::1]")
        ? Target.LOCAL
        : Target.CLOUD;
  }
}
