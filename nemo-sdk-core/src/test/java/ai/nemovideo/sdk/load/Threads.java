package ai.nemovideo.sdk.load;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadPoolExecutor;
import okhttp3.internal.concurrent.TaskRunner;

/** The threads of this JVM that somebody has forgotten. */
final class Threads {

  private Threads() {}

  /**
   * Threads of the SDK and of OkHttp. OkHttp keeps one timer for the whole JVM: one thread of it
   * waits until the next task is due, and others stay for a minute when there is nothing to do.
   * Those are nobody's.
   */
  static List<String> left() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(entry -> {
          String name = entry.getKey().getName();
          return name.startsWith("nemo-sdk")
              || name.startsWith("OkHttp") && !waitsForWork(entry.getValue());
        })
        .map(Threads::describe)
        .toList();
  }

  /** Handlers of the local service that are busy with a request. */
  static List<String> serving() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(entry ->
            entry.getKey().getName().startsWith("nemo-local-api-")
                && !waitsForWork(entry.getValue()))
        .map(Threads::describe)
        .toList();
  }

  private static boolean waitsForWork(StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .anyMatch(frame ->
            isIn(frame, ThreadPoolExecutor.class, "getTask")
                || isIn(frame, TaskRunner.RealBackend.class, "coordinatorWait"));
  }

  private static boolean isIn(StackTraceElement frame, Class<?> type, String method) {
    return frame.getClassName().equals(type.getName()) && frame.getMethodName().equals(method);
  }

  private static String describe(Map.Entry<Thread, StackTraceElement[]> entry) {
    return entry.getKey().getName() + " at " + Arrays.stream(entry.getValue()).limit(3).toList();
  }
}
