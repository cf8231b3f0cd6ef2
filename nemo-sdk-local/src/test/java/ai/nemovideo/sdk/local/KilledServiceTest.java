package ai.nemovideo.sdk.local;

import static ai.nemovideo.sdk.local.Wire.data;
import static ai.nemovideo.sdk.local.Wire.json;
import static ai.nemovideo.sdk.local.Wire.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The process of a durable service is killed, and the next one goes on. */
@Timeout(300)
final class KilledServiceTest {
  private static final String RENDER = "/api/render/proxy/lambda";

  @TempDir private Path folder;

  private LocalNemo next() {
    return LocalNemo.builder()
        .dataDirectory(folder)
        .durable(true)
        .scenario(DurableMain.scenario())
        .start();
  }

  private static String opened(Wire wire) {
    String session = wire.openSession();
    data(wire.upload(session, "a.jpg", picture(64, 36, "jpg")));
    return session;
  }

  /** Two events come before the work, the others after it. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void turnIsPaidIfAndOnlyIfItsWorkIsThere(int stop) throws IOException {
    Wire wire;
    String session;
    CompletableFuture<Void> turn;
    try (DurableProcess process = DurableProcess.start(folder, stop)) {
      wire = Wire.anonymous(process.address());
      session = opened(wire);
      Wire caller = wire;
      turn = CompletableFuture.runAsync(() -> caller.say(session, "2-second video"));
      process.await(DurableMain.STOPPED);
      boolean told = wire.draft(session).has("t");
      assertThat(told).isEqualTo(stop > 2);
    }
    assertThat(turn).failsWithin(Duration.ofSeconds(60));
    try (LocalNemo nemo = next()) {
      wire = wire.again(nemo);
      boolean done = wire.draft(session).has("t");
      assertThat(done).isEqualTo(stop > 2);
      assertThat(nemo.charges()).hasSize(done ? 1 : 0);
      assertThat(nemo.credits(session)).isEqualTo(new Credits(done ? 900 : 1000, 0));
      assertThat(wire.state(session).getAsJsonArray("generated_media")).hasSize(done ? 1 : 0);
      // Whatever it was, the session goes on.
      wire.say(session, "3-second video, title \"Again\"");
      assertThat(wire.draft(session).toString()).contains("Again");
    }
  }

  @Test
  void renderIsFilmedAgain() throws IOException {
    Wire wire;
    String session;
    try (DurableProcess process = DurableProcess.start(folder, 0)) {
      wire = Wire.anonymous(process.address());
      session = opened(wire);
      wire.say(session, "40-second video");
      JsonObject draft = wire.draft(session);
      for (String id : List.of("r1", "r2", "r3")) {
        wire.render(session, id, draft, "{}");
      }
      Wire poller = wire;
      Until.holds(() -> job(poller, "r1").get("progress").getAsInt() > 0);
      assertThat(job(wire, "r3").get("status").getAsString()).isNotEqualTo("completed");
    }
    try (LocalNemo nemo = next()) {
      wire = wire.again(nemo);
      for (String id : List.of("r1", "r2", "r3")) {
        RenderReport report = nemo.awaitRender(id);
        assertThat(report.status()).as(id).isEqualTo("completed");
        assertThat(report.file().orElseThrow()).isNotEmptyFile();
        assertThat(job(wire, id).get("status").getAsString()).isEqualTo("completed");
      }
      assertThat(nemo.charges()).hasSize(1);
    }
  }

  private static JsonObject job(Wire wire, String id) {
    return json(wire.get(RENDER + "/" + id)).getAsJsonObject("data");
  }

  /** Killed at any moment, it still knows all that it has answered. */
  @Test
  void everythingThatWasAnsweredIsThere() throws IOException {
    List<String> answered = new ArrayList<>();
    List<String> filled = new ArrayList<>();
    Wire wire = null;
    for (int kill = 0; kill < 5; kill++) {
      try (DurableProcess process = DurableProcess.start(folder, 0)) {
        Wire caller = wire == null ? Wire.anonymous(process.address()) : wire;
        wire = caller;
        CompletableFuture<Void> work =
            CompletableFuture.runAsync(() -> {
              while (true) {
                String session = caller.openSession();
                synchronized (answered) {
                  answered.add(session);
                }
                data(caller.upload(session, "a.png", picture(32, 18, "png")));
                synchronized (answered) {
                  filled.add(session);
                }
              }
            });
        int enough = answered.size() + 7 * (kill + 1);
        Until.holds(() -> {
          synchronized (answered) {
            return answered.size() >= enough || work.isDone();
          }
        });
        process.kill();
        assertThat(work).failsWithin(Duration.ofSeconds(60));
      }
    }
    try (LocalNemo nemo = next()) {
      Wire again = Objects.requireNonNull(wire).again(nemo);
      assertThat(answered).doesNotHaveDuplicates();
      for (String session : answered) {
        assertThat(again.state(session)).isNotNull();
      }
      for (String session : filled) {
        assertThat(again.state(session).getAsJsonArray("video_infos")).hasSize(1);
      }
    }
  }

  @Test
  void anotherProcessIsToldWhereTheServiceIs() throws IOException {
    try (DurableProcess process = DurableProcess.start(folder, 0)) {
      assertThat(LocalNemo.runningAt(folder)).contains(process.address());
      FolderInUseException e =
          catchThrowableOfType(FolderInUseException.class, () -> next().close());
      assertThat(e.address()).contains(process.address());
      Wire.anonymous(process.address()).openSession();
    }
    assertThat(LocalNemo.runningAt(folder)).isEmpty();
    next().close();
  }

  /** To look at a lock in a careless way is to lose it. */
  @Test
  void lookingAtAFolderDoesNotGiveItAway() throws IOException {
    try (LocalNemo nemo = next()) {
      assertThat(LocalNemo.runningAt(folder)).contains(nemo.baseUrl());
      assertThat(catchThrowableOfType(FolderInUseException.class, () -> next().close()))
          .isNotNull();
      try (DurableProcess process = DurableProcess.start(folder, 0)) {
        assertThat(process.address()).isEqualTo(nemo.baseUrl());
      }
    }
  }

  @Test
  void ofProcessesThatStartTogetherOneHasTheFolder() throws Exception {
    List<CompletableFuture<DurableProcess>> starts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      starts.add(CompletableFuture.supplyAsync(() -> started(folder)));
    }
    List<DurableProcess> processes = new ArrayList<>();
    for (CompletableFuture<DurableProcess> start : starts) {
      processes.add(start.get(60, TimeUnit.SECONDS));
    }
    assertThat(processes.stream().map(DurableProcess::address).distinct()).hasSize(1);
    processes.forEach(DurableProcess::kill);
  }

  private static DurableProcess started(Path folder) {
    try {
      return DurableProcess.start(folder, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void killedServiceComesBackAtItsAddress() throws IOException {
    try (DurableProcess process = DurableProcess.start(folder, 0)) {
      Wire.anonymous(process.address()).openSession();
      process.kill();
      try (LocalNemo nemo = next()) {
        assertThat(nemo.baseUrl()).isEqualTo(process.address());
      }
    }
  }
}
