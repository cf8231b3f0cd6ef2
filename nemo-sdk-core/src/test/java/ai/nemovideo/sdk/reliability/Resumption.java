package ai.nemovideo.sdk.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.Animation;
import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.error.TurnUnresolvedException;
import ai.nemovideo.sdk.job.JobHandle;

/**
 * A failed job, taken up again by somebody who has nothing but one line of text: it ends in the
 * whole video, for one charge.
 *
 * @param bench where
 * @param before what had come of it
 */
record Resumption(Bench bench, Expected before) {

  void toTheVideo(JobHandle failed) {
    JobHandle handle = JobHandle.parse(failed.toLine());
    try (NemoClient later = bench.later()) {
      int messages = before.messages();
      Animation video;
      if (handle.step().mayHaveBeenCharged() && bench.service().charges().isEmpty()) {
        video = decide(later, handle);
        messages++;
      } else if (handle.step().mayHaveBeenCharged()) {
        video = later.resume(handle);
      } else {
        video = later.resume(handle, bench.order().request());
        messages++;
      }
      bench.save(video);
      assertThat(bench.service().charges()).as("charges in the end").hasSize(1);
      assertThat(bench.service().requests().stream().filter(Call.MESSAGE::is))
          .as("messages in the end")
          .hasSize(messages);
    }
  }

  /** Nothing was done: only the caller may decide to send the message a second time. */
  private Animation decide(NemoClient later, JobHandle handle) {
    TurnUnresolvedException again =
        catchThrowableOfType(TurnUnresolvedException.class, () -> later.resume(handle));
    assertThat(again.handle()).isPresent();
    assertThat(bench.service().requests().stream().filter(Call.MESSAGE::is))
        .as("messages without a decision")
        .hasSize(before.messages());
    return later.resume(again.handle().orElseThrow().permitSendingAgain(), bench.order().request());
  }
}
