package ai.nemovideo.sdk.internal.batch;

import ai.nemovideo.sdk.MediaSource;
import ai.nemovideo.sdk.OutputSettings;
import ai.nemovideo.sdk.error.InputProblem;
import ai.nemovideo.sdk.error.InputProblem.Kind;
import ai.nemovideo.sdk.error.InvalidRequestException;
import ai.nemovideo.sdk.internal.input.RequestCheck;
import ai.nemovideo.sdk.internal.pipeline.Jobs;
import ai.nemovideo.sdk.job.JobHandle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds everything that is wrong with any item, before any network call. */
final class BatchCheck {

  /** What lies beside a target while it is being made. */
  private static final List<String> BESIDE = List.of("", ".part", ".part.info", DraftFile.ENDING);

  private final List<BatchJob> jobs;
  private final OutputSettings output;
  private final List<InputProblem> problems = new ArrayList<>();
  private final Set<Path> inputs = new HashSet<>();
  private final Map<Place, Claim> places = new HashMap<>();

  private BatchCheck(List<BatchJob> jobs, OutputSettings output) {
    this.jobs = jobs;
    this.output = output;
  }

  /** Throws when something is wrong, with all of it. */
  static void check(List<BatchJob> jobs, OutputSettings output) {
    BatchCheck check = new BatchCheck(jobs, output);
    check.items();
    if (!check.problems.isEmpty()) {
      throw new InvalidRequestException(check.problems);
    }
  }

  private void items() {
    if (jobs.isEmpty()) {
      problems.add(
          new InputProblem(
              Kind.NO_IMAGE, "items", "There is no item in the batch: add at least one."));
    }
    for (BatchJob job : jobs) {
      for (MediaSource source : job.item().media()) {
        if (source instanceof MediaSource.File file) {
          inputs.add(real(file.path()));
        }
      }
    }
    for (BatchJob job : jobs) {
      identity(job);
      if (!job.wasSent()) {
        RequestCheck.problems(job.item().media(), job.item().instruction())
            .forEach(found -> add(job, found.kind(), found.input(), found.message()));
      }
      if (!job.isDone()) {
        target(job);
      }
      claim(job);
    }
  }

  private void identity(BatchJob job) {
    JobHandle known = job.known();
    if (known != null && !Jobs.isFor(known, job.request(output))) {
      add(
          job,
          Kind.JOB_ID_IN_USE,
          job.id(),
          "The job "
              + job.id()
              + " was begun with another instruction, other inputs or another output: give the new"
              + " batch an id of its own.");
    }
  }

  private void target(BatchJob job) {
    Path target = job.item().target();
    Path whole = target.toAbsolutePath().normalize();
    Path folder = whole.getParent();
    if (whole.getFileName() == null || folder == null || Files.isDirectory(whole)) {
      bad(job, target + " is a folder: name a file in it.");
    } else if (Files.exists(whole) && !Files.isRegularFile(whole)) {
      bad(job, target + " is no ordinary file.");
    } else {
      Path there = existing(folder);
      if (there == null || !Files.isDirectory(there)) {
        bad(job, target + " cannot be written: " + there + " is not a folder.");
      } else if (!Files.isWritable(there)) {
        bad(job, target + " cannot be written: check the permissions of " + there + ".");
      }
    }
  }

  /** Two items in one place would overwrite each other; a video in the place of an input, too. */
  private void claim(BatchJob job) {
    for (String ending : BESIDE) {
      Path target = real(job.item().target());
      Path place = target.resolveSibling(target.getFileName() + ending);
      Claim other = places.putIfAbsent(Place.of(place), new Claim(place, job));
      if (inputs.contains(place)) {
        bad(job, "The target " + job.item().target() + " would overwrite the input " + place + ".");
      }
      if (other != null) {
        bad(
            job,
            "The target "
                + job.item().target()
                + " is in the way of that of item "
                + (other.job().index() + 1)
                + (other.path().equals(place) ? "" : alike(other))
                + ": give each item a file of its own.");
        return;
      }
    }
  }

  private static String alike(Claim other) {
    return ", "
        + other.job().item().target()
        + ", on disks that do not tell capitals from small letters, or one way to write an accent"
        + " from another";
  }

  private void bad(BatchJob job, String message) {
    add(job, Kind.BAD_TARGET, job.item().target().toString(), message);
  }

  private void add(BatchJob job, Kind kind, String input, String message) {
    problems.add(new InputProblem(kind, input, "Item " + (job.index() + 1) + ": " + message));
  }

  private static @Nullable Path existing(Path folder) {
    Path at = folder;
    while (at != null && !Files.exists(at)) {
      at = at.getParent();
    }
    return at;
  }

  /** One path for all names of a place. */
  private static Path real(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    Path there = existing(whole);
    try {
      return there == null ? whole : there.toRealPath().resolve(there.relativize(whole));
    } catch (IOException e) {
      return whole;
    }
  }

  /**
   * A file that an item makes.
   *
   * @param path the target, or what lies beside it
   */
  private record Claim(Path path, BatchJob job) {}
}
