package ai.nemovideo.sdk.examples;

import ai.nemovideo.sdk.AgentReply;
import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.AnimateRequest;
import ai.nemovideo.sdk.Animation;
import ai.nemovideo.sdk.MediaSource;
import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.NemoSession;
import ai.nemovideo.sdk.OutputSettings;
import ai.nemovideo.sdk.batch.BatchRequest;
import ai.nemovideo.sdk.draft.Draft;
import ai.nemovideo.sdk.draft.Timeline;
import ai.nemovideo.sdk.error.InvalidRequestException;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.OutOfCreditsException;
import ai.nemovideo.sdk.error.TurnUnresolvedException;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.job.JobStore;
import ai.nemovideo.sdk.skill.AspectRatio;
import ai.nemovideo.sdk.skill.GuiTranslation;
import ai.nemovideo.sdk.skill.Intent;
import ai.nemovideo.sdk.skill.JsonMotion;
import ai.nemovideo.sdk.skill.JsonMusic;
import ai.nemovideo.sdk.skill.JsonPrompt;
import ai.nemovideo.sdk.skill.JsonScene;
import ai.nemovideo.sdk.skill.JsonTransition;
import ai.nemovideo.sdk.skill.SkillProfile;
import ai.nemovideo.sdk.sse.AgentEvent;
import ai.nemovideo.sdk.sse.AgentEventPublisher;
import ai.nemovideo.sdk.sse.AgentEventStream;
import ai.nemovideo.sdk.sse.AgentEventStreams;
import ai.nemovideo.sdk.sse.AgentEventSubscription;
import ai.nemovideo.sdk.sse.StreamEnd;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/** The other Java blocks of the README, so that the compiler reads them too. */
final class ReadmeSnippets {

  private ReadmeSnippets() {}

  static void cloud() {
    // README: cloud
    try (NemoClient nemo = NemoClient.create()) {
      Animation video = nemo.animate(List.of(Path.of("photo.jpg")), "slow zoom, 5 seconds");
      video.saveTo(Path.of("photo.mp4"));
    }
    // end
  }

  static Animation request(NemoClient nemo, byte[] logo) {
    // README: request
    AnimateRequest request =
        AnimateRequest.builder()
            .image(Path.of("beach.jpg"))
            .add(MediaSource.bytes("logo.png", logo))
            .add(MediaSource.url(URI.create("https://example.com/hut.jpg")))
            .prompt("vertical, 8 seconds, slow zoom, title \"Paradise Found\"")
            .taskName("Summer")
            .language("en")
            .output(OutputSettings.defaults().withResolution("1080x1920").withFps(30))
            .deadline(Duration.ofMinutes(30))
            .onProgress(progress -> {
              if (progress instanceof AnimateProgress.Rendering rendering) {
                System.out.println(rendering.percent() + " % rendered");
              }
            })
            .build();
    Animation video = nemo.animate(request);
    // end
    return video;
  }

  static void errors(NemoClient nemo, AnimateRequest request) {
    // README: errors
    try {
      nemo.animate(request).saveTo(Path.of("video.mp4"));
    } catch (InvalidRequestException e) {
      e.problems().forEach(problem -> System.err.println(problem.message()));
    } catch (OutOfCreditsException e) {
      e.registrationUrl().ifPresent(link -> System.err.println("Register to go on: " + link));
    } catch (NemoException e) {
      System.err.println(e.getMessage());
      e.sessionId().ifPresent(session -> System.err.println("The work is kept in " + session));
      if (e.mayHaveBeenCharged()) {
        System.err.println("Credits may have been spent: look there before you try again.");
      }
    }
    // end
  }

  static NemoClient ownHttpClient() {
    // README: own-http-client
    OkHttpClient http =
        new OkHttpClient.Builder()
            .proxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress("proxy.example.com", 8080)))
            .build();
    NemoClient nemo = NemoClient.builder().httpClient(http).build();
    // end
    return nemo;
  }

  static void jobs(AnimateRequest.Builder order) {
    // README: jobs
    JobStore jobs = JobStore.directory(Path.of("jobs"));
    try (NemoClient nemo = NemoClient.builder().jobStore(jobs).build()) {
      AnimateRequest request = order.jobId("order-17").minimumCredits(100).build();
      nemo.animate(request).saveTo(Path.of("order-17.mp4"));
    }
    // end
  }

  static void resume(NemoClient nemo, JobStore jobs) {
    // README: resume
    for (JobHandle job : jobs.list()) {
      if (job.step().mayHaveBeenCharged() && job.step() != JobStep.SAVED) {
        nemo.resume(job).saveTo(Path.of(job.id() + ".mp4"));
      }
    }
    // end
  }

  static void decide(NemoClient nemo, AnimateRequest request, TurnUnresolvedException e) {
    // README: decide
    JobHandle again = e.handle().orElseThrow().permitSendingAgain();
    nemo.resume(again, request).saveTo(Path.of("video.mp4"));
    // end
  }

  static void session(NemoClient nemo) {
    // README: session
    NemoSession session = nemo.openSession();
    session.upload(MediaSource.file(Path.of("a.jpg")));
    session.upload(MediaSource.file(Path.of("b.jpg")));
    session.send("15-second video with smooth transitions, titled Summer");
    AgentReply reply = session.send("make the title larger");
    System.out.println(reply.report());
    session.render().saveTo(Path.of("cut.mp4"));
    // end
  }

  static void batch(NemoClient nemo) {
    // README: batch
    BatchRequest order =
        BatchRequest.builder()
            .id("spring-2026")
            .add(Path.of("a.jpg"), "slow zoom, 5 seconds", Path.of("a.mp4"))
            .add(Path.of("b.jpg"), "pan to the left, vertical, 8 seconds", Path.of("b.mp4"))
            .minimumCredits(100)
            .build();
    System.out.println(nemo.batch(order).summary());
    // end
  }

  static void skill(String typed) {
    // README: skill
    SkillProfile skill = SkillProfile.MOTION;
    try (NemoClient nemo = NemoClient.builder().skill(skill).build()) {
      System.out.println(skill.greeting());
      NemoSession session = nemo.openSession();
      Intent intent = Intent.of(typed);
      if (intent.route() == Intent.Route.AGENT) {
        GuiTranslation answer = session.send(typed).translation();
        System.out.println(answer.text());
        answer.actions().forEach(action -> System.out.println(action.kind()));
      } else {
        System.out.println(intent.because());
      }
    }
    // end
  }

  static AnimateRequest jsonPrompt() {
    // README: json-prompt
    JsonPrompt prompt =
        JsonPrompt.builder()
            .aspectRatio(AspectRatio.TALL)
            .scene(
                JsonScene.of("a.jpg")
                    .withDuration(Duration.ofSeconds(3))
                    .withMotion(JsonMotion.ZOOM_IN)
                    .withTransition(JsonTransition.CROSSFADE)
                    .withText("Spring"))
            .scene(JsonScene.of("b.jpg").withDuration(Duration.ofSeconds(2)))
            .music(JsonMusic.of("Lo-fi", 0.35))
            .build();
    AnimateRequest request =
        AnimateRequest.builder()
            .image(Path.of("a.jpg"))
            .image(Path.of("b.jpg"))
            .prompt(prompt)
            .build();
    // end
    return request;
  }

  static void timeline(Draft draft, Timeline before) throws IOException {
    // README: timeline
    Timeline timeline = draft.timeline();
    System.out.println(timeline.summary());
    System.out.println(Timeline.difference(before, timeline));
    Files.writeString(Path.of("titles.srt"), timeline.toSrt());
    Files.writeString(Path.of("cut.otio"), timeline.toOtio("My cut"));
    // end
  }

  static CompletableFuture<Path> futures(NemoClient nemo, AnimateRequest request) {
    // README: futures
    CompletableFuture<Animation> video = nemo.async().animate(request);
    CompletableFuture<Path> file =
        video.thenCompose(made -> nemo.async().save(made, Path.of("video.mp4")));
    // end
    return file;
  }

  static void pullStream(String message) {
    // README: pull-stream
    Request request =
        new Request.Builder()
            .url("https://agent.example.com/run_sse")
            .post(RequestBody.create(message, MediaType.get("application/json")))
            .build();
    AgentEventStreams streams = AgentEventStreams.of(new OkHttpClient());
    try (AgentEventStream stream = streams.open(request)) {
      for (AgentEvent event : stream) {
        if (event instanceof AgentEvent.Text words) {
          System.out.print(words.text());
        } else if (event instanceof AgentEvent.StillWorking still) {
          System.err.println("Still at work after " + still.quiet().toMinutes() + " minutes.");
        }
      }
      if (!(stream.end() instanceof StreamEnd.Completed)) {
        System.err.println("Not the whole answer: " + stream.end());
      }
    }
    // end
  }

  static CompletionStage<?> tellStream(
      AgentEventStreams streams, Request request, Flow.Subscriber<AgentEvent> subscriber) {
    // README: tell-stream
    AgentEventSubscription running = streams.listen(request, event -> System.out.println(event));
    running
        .end()
        .thenAccept(end -> System.out.println(end.seen().toolCalls() + " tools were used"));

    AgentEventPublisher events = streams.publisher(request);
    events.subscribe(subscriber);
    // end
    return events.end();
  }
}
