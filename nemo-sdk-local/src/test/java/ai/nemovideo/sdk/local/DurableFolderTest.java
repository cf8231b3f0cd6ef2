package ai.nemovideo.sdk.local;

import static ai.nemovideo.sdk.local.Wire.code;
import static ai.nemovideo.sdk.local.Wire.data;
import static ai.nemovideo.sdk.local.Wire.json;
import static ai.nemovideo.sdk.local.Wire.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.nemovideo.sdk.local.Scenario.Rendering;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The folder of a durable service: who may use it, and what happens when it is not as it was. */
final class DurableFolderTest {
  private static final String RENDER = "/api/render/proxy/lambda";
  private static final Scenario INSTANT =
      Scenario.builder().rendering(Rendering.INSTANT).startingCredits(1000).build();

  @TempDir private Path parent;

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));

  private LocalNemo.Builder builder() {
    return LocalNemo.builder()
        .dataDirectory(folder())
        .durable(true)
        .clock(now::get)
        .scenario(INSTANT);
  }

  private Path folder() {
    return parent.resolve("not/there/yet");
  }

  private Path journal() {
    return folder().resolve("state.journal");
  }

  private static String film(Wire wire) {
    String session = wire.openSession();
    data(wire.upload(session, "a.jpg", picture(64, 36, "jpg")));
    wire.say(session, "2-second video");
    return session;
  }

  @Test
  void durableServiceNeedsAFolder() {
    assertThatThrownBy(() -> LocalNemo.builder().durable(true).start())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("dataDirectory");
  }

  @Test
  void secondServiceIsToldWhereTheFirstIs() {
    assertThat(LocalNemo.runningAt(folder())).isEmpty();
    try (LocalNemo first = builder().start()) {
      FolderInUseException e =
          catchThrowableOfType(FolderInUseException.class, () -> builder().start());
      assertThat(e).hasMessageContaining(first.baseUrl().toString());
      assertThat(e).hasMessageContaining(folder().toString());
      assertThat(e.address()).contains(first.baseUrl());
      assertThat(e.folder()).isEqualTo(folder());
      assertThat(LocalNemo.runningAt(folder())).contains(first.baseUrl());
      // Looking has not taken the lock away.
      assertThatThrownBy(() -> builder().start()).isInstanceOf(FolderInUseException.class);
    }
    assertThat(LocalNemo.runningAt(folder())).isEmpty();
    try (LocalNemo second = builder().start()) {
      assertThat(LocalNemo.runningAt(folder())).contains(second.baseUrl());
    }
  }

  @Test
  void aliasOfAFolderIsTheSameFolder() throws IOException {
    Files.createDirectories(folder());
    Path alias = Files.createSymbolicLink(parent.resolve("alias"), folder());
    try (LocalNemo first = builder().start()) {
      assertThatThrownBy(() -> builder().dataDirectory(alias).start())
          .isInstanceOf(FolderInUseException.class);
      assertThat(LocalNemo.runningAt(alias)).contains(first.baseUrl());
    }
  }

  @Test
  void everythingIsForItsOwnerAloneAndWithoutSecrets() throws IOException {
    assumeThat(Files.getFileStore(parent).supportsFileAttributeView("posix")).isTrue();
    try (LocalNemo nemo = builder().start()) {
      Wire wire = Wire.anonymous(nemo);
      film(wire);
      film(Wire.to(nemo).withToken("nmv_usr_secret"));
      String token = wire.authorization().substring("Bearer ".length());
      assertThat(journal()).content().doesNotContain(token).doesNotContain("nmv_usr_secret");
      try (Stream<Path> all = Files.list(folder())) {
        List<Path> files = all.toList();
        assertThat(files).hasSize(4);
        for (Path file : files) {
          assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
              .as(file.toString())
              .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------");
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void portThatSomebodyHasTakenIsReplacedAndAddressesFollow(boolean gated) throws IOException {
    String session;
    Wire wire;
    URI oldApi;
    URI oldMedia;
    byte[] film;
    try (LocalNemo nemo = builder().gated(gated).start()) {
      wire = Wire.anonymous(nemo);
      session = film(wire);
      wire.render(session, "r1", wire.draft(session), "{}");
      nemo.awaitRender("r1");
      film = wire.bare().download(output(wire)).body();
      oldApi = nemo.baseUrl();
      oldMedia = nemo.mediaUrl();
    }
    try (ServerSocket api = taken(oldApi);
        ServerSocket media = taken(oldMedia);
        LocalNemo nemo = builder().gated(gated).start()) {
      assertThat(nemo.baseUrl().getPort()).isNotIn(api.getLocalPort(), 0);
      assertThat(nemo.mediaUrl().getPort()).isNotIn(media.getLocalPort(), 0);
      wire = wire.again(nemo);
      assertThat(wire.state(session).toString())
          .contains("\"" + nemo.mediaUrl() + "/")
          .doesNotContain(oldMedia.toString());
      assertThat(output(wire).toString()).startsWith(nemo.mediaUrl().toString());
      assertThat(wire.bare().download(output(wire)).body()).isEqualTo(film);
      wire.render(session, "r2", wire.draft(session), "{}");
      assertThat(nemo.awaitRender("r2").status()).isEqualTo("completed");
      assertThat(LocalNemo.runningAt(folder())).contains(nemo.baseUrl());
      // An edit that changes nothing must still be seen to change nothing.
      wire.say(session, "2-second video");
      assertThat(nemo.charges()).hasSize(1);
    }
  }

  private static URI output(Wire wire) {
    JsonObject job = json(wire.get(RENDER + "/r1")).getAsJsonObject("data");
    return URI.create(job.get("outputUrl").getAsString());
  }

  private static ServerSocket taken(URI address) throws IOException {
    return new ServerSocket(
        address.getPort(), 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
  }

  @Test
  void portThatIsAskedForIsTheOneOrNone() throws IOException {
    builder().start().close();
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    try (LocalNemo nemo = builder().port(port).start()) {
      assertThat(nemo.baseUrl().getPort()).isEqualTo(port);
      Path other = parent.resolve("other");
      assertThatThrownBy(() -> builder().dataDirectory(other).port(port).start())
          .isInstanceOf(UncheckedIOException.class);
      // What could not start has let go of its folder.
      assertThat(LocalNemo.runningAt(other)).isEmpty();
    }
  }

  @Test
  void sessionsThatNobodyUsedForAWeekAreDroppedWithTheirFiles() throws IOException {
    String old;
    String looked;
    Wire user;
    URI oldFile;
    try (LocalNemo nemo = builder().start()) {
      user = Wire.to(nemo).withToken("nmv_usr_one");
      old = film(user);
      looked = film(user);
      user.render(old, "r1", user.draft(old), "{}");
      nemo.awaitRender("r1");
      oldFile = output(user);
      assertThat(files()).hasSize(3);
      now.updateAndGet(time -> time.plus(Duration.ofHours(2)));
      user.state(looked);
    }
    now.updateAndGet(time -> time.plus(Duration.ofDays(7)).minusSeconds(7200));
    try (LocalNemo nemo = builder().start()) {
      // Seven days to the second, which is not more than seven days. Nobody uses it.
      assertThat(nemo.credits(old).available()).isEqualTo(800);
      assertThat(files()).hasSize(3);
    }
    now.updateAndGet(time -> time.plusSeconds(1));
    for (int i = 0; i < 2; i++) {
      try (LocalNemo nemo = builder().start()) {
        user = user.again(nemo);
        String session = old;
        assertThat(code(user.get("/api/state/nemo_agent/me/" + old + "/latest"))).isEqualTo(1002);
        assertThat(user.get(RENDER + "/r1").statusCode()).isEqualTo(404);
        assertThat(user.bare().download(oldFile).statusCode()).isEqualTo(404);
        assertThat(user.draft(looked).has("t")).isTrue();
        assertThat(files()).hasSize(1);
        // What was paid stays paid.
        assertThat(nemo.credits(looked).available()).isEqualTo(800);
        assertThat(nemo.charges())
            .hasSize(2)
            .anyMatch(charge -> charge.sessionId().equals(session));
      }
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder(), 2)) {
      return all.filter(file -> folder().relativize(file).getNameCount() == 2)
          .filter(file -> folder().relativize(file).toString().startsWith("files-"))
          .toList();
    }
  }

  @Test
  void useOfASessionIsKeptAboutOnceAnHour() throws IOException {
    try (LocalNemo nemo = builder().start()) {
      Wire wire = Wire.anonymous(nemo);
      String session = wire.openSession();
      long size = Files.size(journal());
      for (int i = 0; i < 20; i++) {
        wire.state(session);
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(3)));
      }
      assertThat(Files.size(journal())).isEqualTo(size);
      now.updateAndGet(time -> time.plusSeconds(1));
      wire.state(session);
      assertThat(Files.size(journal())).isGreaterThan(size);
    }
  }

  @Test
  void lineThatWasNeverFinishedIsAsIfItHadNotBeenBegun() throws IOException {
    String session;
    Wire wire;
    try (LocalNemo nemo = builder().start()) {
      wire = Wire.anonymous(nemo);
      session = film(wire);
    }
    byte[] whole = Files.readAllBytes(journal());
    int lastLine =
        new String(whole, 0, whole.length - 1, StandardCharsets.ISO_8859_1).lastIndexOf('\n') + 1;
    for (int length : List.of(lastLine + 1, (lastLine + whole.length) / 2, whole.length - 1)) {
      Files.write(journal(), Arrays.copyOf(whole, length));
      try (LocalNemo nemo = builder().start()) {
        assertThat(wire.again(nemo).draft(session).has("t")).isFalse();
        assertThat(nemo.charges()).isEmpty();
        assertThat(nemo.credits(session)).isEqualTo(new Credits(1000, 0));
      }
    }
  }

  @Test
  void damagedJournalIsNamedAndLeftAlone() throws IOException {
    try (LocalNemo nemo = builder().start()) {
      film(Wire.anonymous(nemo));
    }
    byte[] whole = Files.readAllBytes(journal());
    for (int place = 0; place < whole.length - 1; place += 37) {
      byte[] damaged = whole.clone();
      damaged[place] ^= 4;
      Files.write(journal(), damaged);
      DamagedStateException e =
          catchThrowableOfType(DamagedStateException.class, () -> builder().start());
      assertThat(e).as("byte %d", place).isNotNull().hasMessageContaining(journal().toString());
      assertThat(e.file()).isEqualTo(journal());
      assertThat(journal()).hasBinaryContent(damaged);
    }
    Files.write(journal(), whole);
    builder().start().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"nemo_local_state\":1}", "\n", "00000000 {}\n", "\0\0\0\0"})
  void whatIsNoJournalIsDamaged(String content) throws IOException {
    Files.createDirectories(folder());
    Files.writeString(journal(), content);
    assertThatThrownBy(() -> builder().start())
        .isInstanceOf(DamagedStateException.class)
        .hasMessageContaining(journal().toString());
    assertThat(journal()).hasContent(content);
  }

  @Test
  void journalThatWasMovedAwayCanBePutBack() throws IOException {
    Path away = parent.resolve("away");
    URI upload;
    try (LocalNemo nemo = builder().start()) {
      Wire wire = Wire.anonymous(nemo);
      String session = film(wire);
      upload =
          URI.create(
              wire.state(session)
                  .getAsJsonArray("video_infos")
                  .get(0)
                  .getAsJsonObject()
                  .get("cdn_url")
                  .getAsString());
    }
    Files.move(journal(), away);
    for (int i = 0; i < 2; i++) {
      try (LocalNemo nemo = builder().start()) {
        assertThat(nemo.charges()).isEmpty();
      }
    }
    Files.delete(journal());
    Files.move(away, journal());
    try (LocalNemo nemo = builder().start()) {
      assertThat(nemo.charges()).hasSize(1);
      assertThat(Wire.to(nemo).bare().download(upload).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void journalOfANewerVersionIsLeftAlone() throws IOException {
    builder().start().close();
    String text = Files.readString(journal());
    String head = text.substring(9, text.indexOf('\n')).replace(":1,", ":2,");
    byte[] bytes = head.getBytes(StandardCharsets.UTF_8);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    String newer = "%08x %s%n".formatted(sum.getValue(), head);
    Files.writeString(journal(), newer, StandardOpenOption.TRUNCATE_EXISTING);
    assertThatThrownBy(() -> builder().start())
        .isInstanceOf(DamagedStateException.class)
        .hasMessageContaining("version 2")
        .hasMessageContaining(journal().toString());
    assertThat(journal()).hasContent(newer);
  }
}
