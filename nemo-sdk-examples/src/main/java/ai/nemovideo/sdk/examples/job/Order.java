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

  public Order {
    inputs = inputs.stream().map(Inputs::absolute).toList();
    file = file.toAbsolutePath().normalize();
  }

  /** The request; equal orders make equal requests. */
  AnimateRequest.Builder request() {
    AnimateRequest.Builder request =
        AnimateRequest.builder().jobId(jobId).prompt(prompt).output(output);
    inputs.forEach(input -> request.add(Inputs.media(input)));
    return request;
  }
}
