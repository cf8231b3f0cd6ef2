package ai.nemovideo.sdk.examples.job;

import ai.nemovideo.sdk.OutputSettings;
import ai.nemovideo.sdk.examples.option.Target;
import ai.nemovideo.sdk.examples.screen.Json;
import ai.nemovideo.sdk.job.JobHandle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps what jobs were asked for, a file each, beside the handles. A prompt can be private, so the
 * folder is for its owner alone.
 *
 * @param folder made when it is missing
 */
public record KeptOrders(Path folder) {

  /** Keeps an order; to be called before its job begins. */
  public void save(Order order) {
    try {
      WholeFile.write(file(order.jobId()), Json.line(facts(order)) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("The request cannot be kept in " + folder, e);
    }
  }

  /** The order of a job; empty when none was kept, as for a message to a session. */
  public Optional<Order> find(String jobId) {
    if (!JobHandle.isId(jobId) || !Files.isRegularFile(file(jobId))) {
      return Optional.empty();
    }
    try {
      return Optional.of(order(jobId, Json.read(Files.readString(file(jobId)))));
    } catch (IOException e) {
      throw new UncheckedIOException("The request cannot be read in " + folder, e);
    } catch (IllegalArgumentException | NullPointerException | ClassCastException e) {
      throw new BadInputException(
          "The kept request " + file(jobId) + " is damaged: " + e.getMessage() + ".");
    }
  }

  /** Forgets an order. */
  public void remove(String jobId) {
    try {
      Files.deleteIfExists(file(jobId));
    } catch (IOException e) {
      throw new UncheckedIOException("The request cannot be deleted in " + folder, e);
    }
  }

  private Path file(String jobId) {
    return folder.resolve(jobId + ".json");
  }

  private static Map<String, Object> facts(Order order) {
    return Json.object(
        "program", order.program(),
        "target", order.target().toString(),
        "skill", order.skill(),
        "inputs", order.inputs(),
        "prompt", order.prompt(),
        "format", order.output().format(),
        "quality", order.output().quality(),
        "resolution", order.output().resolution(),
        "fps", order.output().fps(),
        "file", order.file().toString());
  }

  private static Order order(String jobId, Map<String, Object> facts) {
    OutputSettings output =
        new OutputSettings(
            text(facts, "format"),
            text(facts, "quality"),
            (String) facts.get("resolution"),
            facts.get("fps") instanceof Number fps ? fps.intValue() : null);
    return new Order(
        jobId,
        text(facts, "program"),
        new Target.Converter().convert(text(facts, "target")),
        (String) facts.get("skill"),
        ((List<?>) member(facts, "inputs")).stream().map(String::valueOf).toList(),
        text(facts, "prompt"),
        output,
        Path.of(text(facts, "file")));
  }

  private static String text(Map<String, Object> facts, String name) {
    return (String) member(facts, name);
  }

  private static Object member(Map<String, Object> facts, String name) {
    Object value = facts.get(name);
    if (value == null) {
      throw new IllegalArgumentException("it has no \"" + name + "\"");
    }
    return value;
  }
}
