package ai.nemovideo.sdk.examples.job;

import ai.nemovideo.sdk.AnimateRequest;
import ai.nemovideo.sdk.OutputSettings;
import ai.nemovideo.sdk.examples.option.Target;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A video that is asked for: all that is needed to begin its job, or to go on with it later.
 *
 * @param jobId names its job
 * @param program which program it is for
 * @param target where it is made
 * @param skill the skill that asks for it, or null
 * @param inputs as {@link Inputs} reads them, absolute
 * @param prompt what to make of them
 * @param output what the file should be
 * @param file where the video goes, absolute
 */
public record Order(
    String jobId,
    String program,
    Target target,
    @Nullable String skill,
    List<String> inputs,
    String prompt,
    OutputSettings output,
    Path file) {

  /** The program whose jobs are items: their messages depend on one another. */
  public static final String BATCH = "batch";

  public Order {
    inputs = inputs.stream().map(Inputs::absolute).toList();
    file = file.toAbsolutePath().normalize();
  }

  /**
   * Whether it is an item of a batch. Its job can go on once its prompt has left; before that only
   * the batch knows what the message has to be in its session.
   */
  public boolean isOfBatch() {
    return program.equals(BATCH);
  }

  /** Whether the same is asked for, whatever the names of the jobs. */
  boolean isSameAs(Order other) {
    return equals(
        new Order(
            jobId,
            other.program,
            other.target,
            other.skill,
            other.inputs,
            other.prompt,
            other.output,
            other.file));
  }

  /** The request; equal orders make equal requests. */
  AnimateRequest.Builder request() {
    AnimateRequest.Builder request =
        AnimateRequest.builder().jobId(jobId).prompt(prompt).output(output);
    inputs.forEach(input -> request.add(Inputs.media(input)));
    return request;
  }
}
