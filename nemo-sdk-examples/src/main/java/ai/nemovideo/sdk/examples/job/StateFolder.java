package ai.nemovideo.sdk.examples.job;

import ai.nemovideo.sdk.job.JobStore;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the programs keep what has to outlive them.
 *
 * <pre>
 * jobs/            a handle for each job, of the local service and of the cloud
 * requests/        what each job was asked for, so that it can go on from any step
 * running/         which jobs programs work on right now
 * talks/           a lock for each session in which programs talk, so that only one does at once
 * local/service/   the local service: accounts, sessions, files
 * local/client/    who its client is: the same account next time
 * </pre>
 *
 * @param root the folder, absolute
 * @param isUsual whether it is the one that is used when none is named
 */
public record StateFolder(Path root, boolean isUsual) {

  /** The folder that was named, else that of this user. */
  public static StateFolder of(@Nullable Path named) {
    return of(named, System.getenv(), System.getProperty("user.home", "."));
  }

  static StateFolder of(@Nullable Path named, Map<String, String> environment, String home) {
    if (named != null) {
      return new StateFolder(named.toAbsolutePath().normalize(), false);
    }
    // The specification of these folders says that a relative one is to be ignored.
    String given = environment.get("XDG_STATE_HOME");
    Path base =
        given != null && !given.isEmpty() && Path.of(given).isAbsolute()
            ? Path.of(given)
            : Path.of(home, ".local", "state");
    return new StateFolder(base.resolve("nemovideo").toAbsolutePath().normalize(), true);
  }

  /** The records of all jobs. */
  public JobStore jobs() {
    return JobStore.directory(root.resolve("jobs"));
  }

  /** What the jobs were asked for. */
  public KeptOrders orders() {
    return new KeptOrders(root.resolve("requests"));
  }

  /** Locks of the sessions in which programs talk. */
  public Path talks() {
    return root.resolve("talks");
  }

  /** The files of the local service. */
  public Path localService() {
    return root.resolve("local").resolve("service");
  }

  /** The files of the local service's client. */
  public Path localClient() {
    return root.resolve("local").resolve("client");
  }
}
