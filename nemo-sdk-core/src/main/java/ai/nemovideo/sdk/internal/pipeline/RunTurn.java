package ai.nemovideo.sdk.internal.pipeline;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.NemoClock;
import ai.nemovideo.sdk.Timeouts;
import ai.nemovideo.sdk.api.RunSseApi;
import ai.nemovideo.sdk.api.RunSseRequest;
import ai.nemovideo.sdk.error.BadRequestException;
import ai.nemovideo.sdk.error.ConnectionException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.ServerException;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.error.UnexpectedResponseException;
import ai.nemovideo.sdk.internal.http.ApiCaller;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.http.RetryLoop;
import ai.nemovideo.sdk.internal.http.RetryPolicies;
import ai.nemovideo.sdk.internal.http.StreamCall;
import ai.nemovideo.sdk.sse.AgentEvent;
import ai.nemovideo.sdk.sse.AgentEventStream;
import ai.nemovideo.sdk.sse.StreamEnd;
import ai.nemovideo.sdk.sse.StreamFailedException;
import ai.nemovideo.sdk.sse.StreamLimits;
import ai.nemovideo.sdk.sse.internal.threads.Interruptible;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Stage 3: one message to the agent, the step that costs credits. There is no loop here: the
 * message is repeated only when it provably never left, or was refused for the rate before anything
 * was done. Every other failure is an outcome, to be reconciled with the state.
 */
final class RunTurn {

  private final RunSseApi api;
  private final ApiCaller caller;
  private final RetryLoop loop;
  private final RetryPolicies policies;
  private final NemoClock clock;
  private final StreamLimits limits;

  RunTurn(
      RunSseApi api,
      ApiCaller caller,
      RetryLoop loop,
      RetryPolicies policies,
      NemoClock clock,
      Timeouts timeouts) {
    this.api = api;
    this.caller = caller;
    this.loop = loop;
    this.policies = policies;
    this.clock = clock;
    this.limits =
        StreamLimits.defaults()
            .withSilence(timeouts.silence())
            .withOnlyHeartbeats(timeouts.onlyHeartbeats())
            .withTotal(timeouts.turn());
  }

  /**
   * Sends the message.
   *
   * @param job on record right before the message
   * @throws NemoException when nothing was done for certain
   */
  TurnOutcome run(String prompt, JobContext job, ProgressSink sink) {
    RunSseRequest message = RunSseRequest.of(job.session(), prompt);
    StreamCall.Open open;
    try {
      open =
          loop.run(
              policies.rateLimited(),
              Stage.TURN,
              job,
              () -> caller.stream(policies.unsent(), Stage.TURN, job, () -> api.run(message)));
    } catch (BadRequestException
        | ConnectionException
        | ServerException
        | UnexpectedResponseException e) {
      if (e.outcome() == Outcome.UNKNOWN && e.stage() == Stage.TURN) {
        return TurnOutcome.broken(e);
      }
      throw e;
    }
    try (AgentEventStream stream =
        AgentEventStream.of(open.body(), limits, clock::nanoTime, open.call()::cancel)) {
      return Interruptible.run(open.call()::cancel, () -> listen(stream, sink));
    }
  }

  private TurnOutcome listen(AgentEventStream stream, ProgressSink sink) {
    long start = clock.nanoTime();
    AgentEvent.Failure failure = null;
    AgentEvent event = next(stream);
    while (event != null) {
      if (event instanceof AgentEvent.Text text) {
        sink.tell(new AnimateProgress.AgentSays(text.text()));
      } else if (event instanceof AgentEvent.ToolCall tool) {
        sink.tell(new AnimateProgress.AgentWorks(tool.name()));
      } else if (event instanceof AgentEvent.StillWorking) {
        Duration elapsed = Duration.ofNanos(clock.nanoTime() - start);
        sink.tell(new AnimateProgress.StillWorking(elapsed));
      } else if (event instanceof AgentEvent.Failure reported) {
        failure = reported;
      }
      event = next(stream);
    }
    return new TurnOutcome(stream.text(), stream.sawToolCall(), failure, broken(stream), false);
  }

  /** The listener may have been interruptible itself; from here on the stream is again. */
  private static @Nullable AgentEvent next(AgentEventStream stream) {
    Interruptible.again();
    return stream.next();
  }

  private static @Nullable Throwable broken(AgentEventStream stream) {
    StreamEnd end = stream.end();
    if (end instanceof StreamEnd.Broken cut) {
      return cut.cause();
    }
    if (end instanceof StreamEnd.Completed) {
      return end.seen().inMidEvent() ? new IOException("the stream was cut in mid-event") : null;
    }
    return new StreamFailedException(end);
  }
}
