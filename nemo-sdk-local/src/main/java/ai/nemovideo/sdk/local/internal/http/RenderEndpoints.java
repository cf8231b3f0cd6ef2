package ai.nemovideo.sdk.local.internal.http;

import ai.nemovideo.sdk.local.Scenario;
import ai.nemovideo.sdk.local.Scenario.RenderDialect;
import ai.nemovideo.sdk.local.internal.job.RenderEnd;
import ai.nemovideo.sdk.local.internal.job.RenderJob;
import ai.nemovideo.sdk.local.internal.job.RenderJobs;
import ai.nemovideo.sdk.local.internal.state.Account;
import ai.nemovideo.sdk.local.internal.state.ServiceException;
import ai.nemovideo.sdk.local.internal.state.Session;
import ai.nemovideo.sdk.local.internal.state.Sessions;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.function.Supplier;

/** Submits, polls, cancels and delivers renders. They cost nothing. */
final class RenderEndpoints {
  /** What the real service reports for a job that it has only just taken. */
  private static final int FIRST_PROGRESS = 5;

  private final RenderJobs jobs;
  private final Sessions sessions;
  private final Guard guard;
  private final Supplier<Scenario> scenario;

  RenderEndpoints(RenderJobs jobs, Sessions sessions, Guard guard, Supplier<Scenario> scenario) {
    this.jobs = jobs;
    this.sessions = sessions;
    this.guard = guard;
    this.scenario = scenario;
  }

  void submit(Call call) throws IOException {
    Account account = guard.account(call);
    Guard.requireAttribution(call);
    JsonObject body = call.json();
    Session session = sessions.of(account, Json.string(body, "sessionId").orElse(""));
    String id =
        Json.string(body, "id")
            .orElseThrow(() -> ServiceException.badRequest("the render has no id"));
    JsonObject draft =
        Json.child(body, "draft")
            .orElseThrow(() -> ServiceException.badRequest("the render has no draft"));
    JsonObject output = Json.child(body, "output").orElseGet(JsonObject::new);
    RenderJob job = jobs.submit(id, session, draft, output, scenario.get());
    JsonObject answer = new JsonObject();
    answer.addProperty("id", job.id());
    answer.addProperty("status", "pending");
    answer.addProperty("progress", FIRST_PROGRESS);
    answer(call, answer);
  }

  void poll(Call call) throws IOException {
    RenderJob job = job(call);
    answer(call, describe(job, job.poll()));
  }

  void cancel(Call call) throws IOException {
    RenderJob job = job(call);
    jobs.cancel(job);
    answer(call, describe(job, job.now()));
  }

  void download(Call call) throws IOException {
    RenderEnd.Finished file =
        job(call)
            .now()
            .finished()
            .orElseThrow(() -> ServiceException.notFound("the render is not completed"));
    FileSender.send(call.exchange(), file.file(), "video/mp4");
  }

  private RenderJob job(Call call) {
    return jobs.of(guard.account(call), call.param(0));
  }

  private JsonObject describe(RenderJob job, RenderJob.Snapshot now) {
    JsonObject answer = new JsonObject();
    answer.addProperty("id", job.id());
    answer.addProperty("status", now.status());
    answer.addProperty("progress", now.progress());
    answer.addProperty("createdAt", job.createdAt().toEpochMilli());
    now.end()
        .ifPresent(end -> {
          answer.addProperty("completedAt", end.at().toEpochMilli());
          end.error().ifPresent(error -> answer.addProperty("error", error));
        });
    now.finished().ifPresent(file -> addFile(answer, job, file));
    return answer;
  }

  private void addFile(JsonObject answer, RenderJob job, RenderEnd.Finished file) {
    if (scenario.get().renders() == RenderDialect.ENVELOPED) {
      answer.addProperty("outputUrl", file.url().toString());
      return;
    }
    JsonObject output = new JsonObject();
    output.addProperty("url", file.url().toString());
    output.addProperty("duration", job.durationSeconds());
    output.addProperty("size", file.size());
    answer.add("output", output);
  }

  private void answer(Call call, JsonObject answer) throws IOException {
    if (scenario.get().renders() == RenderDialect.TOP_LEVEL) {
      call.reply(200, answer);
      return;
    }
    JsonObject envelope = new JsonObject();
    envelope.addProperty("success", true);
    envelope.add("data", answer);
    call.reply(200, envelope);
  }
}
