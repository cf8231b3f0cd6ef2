package ai.nemovideo.sdk.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.nemovideo.sdk.testing.LogCapture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenStoreTest {

  private static final String SERVICE = "https://nemo.example/";
  private static final Instant EXPIRES = Instant.parse("2026-01-08T00:00:00Z");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theLastTokenOfAClientIsFoundAgain(boolean files) {
    TokenStore store = files ? TokenStore.directory(folder) : TokenStore.inMemory();
    StoredToken first = token(SERVICE, "client-1", "secret-1");
    StoredToken last = token(SERVICE, "client-1", "secret-2");

    assertThat(store.load(SERVICE, "client-1")).isEmpty();
    store.save(first);
    store.save(last);

    assertThat(store.load(SERVICE, "client-1")).contains(last);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aTokenIsForOneServiceAndOneClient(boolean files) {
    TokenStore store = files ? TokenStore.directory(folder) : TokenStore.inMemory();
    StoredToken mine = token(SERVICE, "client-1", "secret-1");
    StoredToken others = token(SERVICE, "client-2", "secret-2");
    StoredToken elsewhere = token("https://other.example/", "client-1", "secret-3");
    store.save(mine);
    store.save(others);
    store.save(elsewhere);

    assertThat(store.load(SERVICE, "client-1")).contains(mine);
    assertThat(store.load(SERVICE, "client-2")).contains(others);
    assertThat(store.load("https://other.example/", "client-1")).contains(elsewhere);
    assertThat(store.load("https://other.example/", "client-2")).isEmpty();
  }

  @Test
  void filesOutliveTheStoreEvenWithoutAUserId() {
    StoredToken anonymous = new StoredToken(SERVICE, "client-1", "secret-1", null, EXPIRES);
    TokenStore.directory(folder).save(anonymous);

    assertThat(TokenStore.directory(folder).load(SERVICE, "client-1")).contains(anonymous);
  }

  /** One may hold a token. What is young may still get its name from a process at work. */
  @Test
  void whatAKilledProcessLeftGoesWhenItIsOld() throws IOException {
    Path old = leftover("token-x.json", Duration.ofHours(2));
    Path young = leftover("client_id", Duration.ofMinutes(2));
    Path foreign = Files.writeString(folder.resolve("mine.new"), "not ours");
    age(foreign, Duration.ofDays(2));

    TokenStore.directory(folder).save(token(SERVICE, "client-1", "secret-1"));

    assertThat(old).doesNotExist();
    assertThat(young).exists();
    assertThat(foreign).exists();
  }

  private Path leftover(String name, Duration age) throws IOException {
    Path file = folder.resolve(name + "." + UUID.randomUUID() + ".new");
    Files.writeString(file, "unfinished");
    age(file, age);
    return file;
  }

  /** The process was killed between the writing and the renaming; there is no other for days. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aWholeTokenThatNeverGotItsNameIsFoundAndGetsIt(boolean old) throws IOException {
    TokenStore store = TokenStore.directory(folder);
    StoredToken fresh = token(SERVICE, "client-1", "secret-2");
    store.save(fresh);
    Path proper = onlyFile();
    Path unnamed = Files.move(proper, beside(proper));
    if (old) {
      store.save(token(SERVICE, "client-1", "secret-1"));
      age(proper, Duration.ofMinutes(1));
    }

    assertThat(store.load(SERVICE, "client-1")).contains(fresh);
    assertThat(unnamed).doesNotExist();
    assertThat(store.load(SERVICE, "client-1")).contains(fresh);
  }

  /** The last one that was written counts, whatever the clock said when it was. */
  @Test
  void anOlderLeftoverIsNoToken() throws IOException {
    TokenStore store = TokenStore.directory(folder);
    StoredToken last = token(SERVICE, "client-1", "secret-2");
    store.save(
        new StoredToken(SERVICE, "client-1", "secret-1", null, EXPIRES.plus(Duration.ofDays(9))));
    Path proper = onlyFile();
    Path unnamed = Files.move(proper, beside(proper));
    age(unnamed, Duration.ofMinutes(1));
    store.save(last);

    assertThat(store.load(SERVICE, "client-1")).contains(last);
    assertThat(unnamed).exists();
  }

  @Test
  void theLastOfSeveralLeftoversIsFound() throws IOException {
    TokenStore store = TokenStore.directory(folder);
    for (int age = 3; age >= 1; age--) {
      store.save(token(SERVICE, "client-1", "secret-" + age));
      Path proper = folder.resolve(name(SERVICE, "client-1"));
      age(Files.move(proper, beside(proper)), Duration.ofMinutes(age));
    }

    assertThat(store.load(SERVICE, "client-1")).contains(token(SERVICE, "client-1", "secret-1"));
  }

  /** Half a token, one for somebody else, one in a file of another name. */
  @Test
  void onlyAWholeAndFittingLeftoverIsAToken() throws IOException {
    TokenStore store = TokenStore.directory(folder);
    store.save(token(SERVICE, "client-2", "secret-2"));
    Path others = onlyFile();
    String whole = Files.readString(others).replace("client-2", "client-1");
    Path proper = folder.resolve(name(SERVICE, "client-1"));
    List<Path> files =
        List.of(
            Files.writeString(beside(proper), whole.substring(0, whole.length() - 1)),
            Files.writeString(beside(proper), ""),
            Files.write(beside(proper), new byte[] {'{', (byte) 0xff}),
            Files.copy(others, beside(proper)),
            Files.writeString(beside(others), whole),
            Files.writeString(folder.resolve(proper.getFileName() + ".copy.new"), whole));
    try (LogCapture log = new LogCapture()) {
      assertThat(store.load(SERVICE, "client-1")).isEmpty();
      assertThat(String.join("\n", log.lines())).doesNotContain("secret", "damaged");
    }
    assertThat(files).allMatch(Files::exists);
    assertThat(proper).doesNotExist();
  }

  /** What a load has named, the process that was writing it needs not name any more. */
  @RepeatedTest(20)
  void loadsBesideSavesLoseNothing() throws Exception {
    TokenStore store = TokenStore.directory(folder);
    StoredToken last = token(SERVICE, "client-1", "secret-last");
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<Future<?>> loads = new ArrayList<>();
      CountDownLatch saved = new CountDownLatch(1);
      for (int thread = 0; thread < 2; thread++) {
        loads.add(
            threads.submit(() -> {
              while (saved.getCount() > 0) {
                store.load(SERVICE, "client-1");
              }
            }));
      }
      Future<?> saves =
          threads.submit(() -> {
            for (int number = 0; number < 50; number++) {
              store.save(token(SERVICE, "client-1", "secret-" + number));
            }
            store.save(last);
          });
      saves.get(30, TimeUnit.SECONDS);
      saved.countDown();
      for (Future<?> load : loads) {
        load.get(30, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(store.load(SERVICE, "client-1")).contains(last);
  }

  private static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".new");
  }

  /** Of the file for a service and a client. */
  private String name(String service, String clientId) throws IOException {
    Path elsewhere = Files.createTempDirectory(folder, "elsewhere");
    TokenStore.directory(elsewhere).save(token(service, clientId, "secret"));
    try (var files = Files.list(elsewhere)) {
      return files.findFirst().orElseThrow().getFileName().toString();
    }
  }

  private static void age(Path file, Duration age) throws IOException {
    Files.setLastModifiedTime(
        file, FileTime.from(Files.getLastModifiedTime(file).toInstant().minus(age)));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theFileIsForItsOwnerAlone() throws IOException {
    TokenStore store = TokenStore.directory(folder.resolve("config/nemovideo"));
    store.save(token(SERVICE, "client-1", "secret-1"));

    assertThat(mode(onlyFile())).isEqualTo("rw-------");
    assertThat(mode(folder.resolve("config/nemovideo"))).isEqualTo("rwx------");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFileThatOthersCanReadIsTakenAwayFromThemWithAWarning() throws IOException {
    TokenStore store = TokenStore.directory(folder);
    StoredToken token = token(SERVICE, "client-1", "secret-1");
    store.save(token);
    Files.setPosixFilePermissions(onlyFile(), PosixFilePermissions.fromString("rw-r--r--"));

    try (LogCapture log = new LogCapture()) {
      assertThat(store.load(SERVICE, "client-1")).contains(token);
      assertThat(log.lines()).singleElement().asString().contains("WARNING", "open to other");
    }
    assertThat(mode(onlyFile())).isEqualTo("rw-------");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "not json",
        "[]",
        "{}",
        "{\"service\":\"https://nemo.example/\",\"client_id\":\"client-1\",\"token\":\"secr",
        "{\"service\":\"https://nemo.example/\",\"client_id\":\"client-1\",\"token\":\"secret-1\","
            + "\"expires\":\"soon\"}",
        "{\"service\":\"https://nemo.example/\",\"client_id\":\"client-1\",\"token\":\"sec ret\","
            + "\"expires\":\"2026-01-08T00:00:00Z\"}",
        "{\"service\":\"https://nemo.example/\",\"client_id\":\"client-2\",\"token\":\"secret-1\","
            + "\"expires\":\"2026-01-08T00:00:00Z\"}"
      })
  void aDamagedFileHoldsNoTokenAndIsReplaced(String content) throws IOException {
    TokenStore store = TokenStore.directory(folder);
    StoredToken token = token(SERVICE, "client-1", "secret-2");
    store.save(token);
    Files.writeString(onlyFile(), content);

    try (LogCapture log = new LogCapture()) {
      assertThat(store.load(SERVICE, "client-1")).isEmpty();
      assertThat(String.join("\n", log.lines())).doesNotContain("secret", "sec ret");
    }
    store.save(token);
    assertThat(store.load(SERVICE, "client-1")).contains(token);
  }

  @Test
  void aFileThatIsNoTextHoldsNoToken() throws IOException {
    TokenStore store = TokenStore.directory(folder);
    store.save(token(SERVICE, "client-1", "secret-1"));
    Files.write(onlyFile(), new byte[] {'{', (byte) 0xff, (byte) 0xc0, 0});

    try (LogCapture log = new LogCapture()) {
      assertThat(store.load(SERVICE, "client-1")).isEmpty();
      assertThat(log.lines()).singleElement().asString().contains("WARNING", "damaged");
    }
  }

  @Test
  void theTokenIsInNoName() {
    assertThat(token(SERVICE, "client-1", "secret-1").toString())
        .contains("anon_1")
        .doesNotContain("secret")
        .doesNotContain("client-1");
    assertThatThrownBy(() -> token(SERVICE, "client-1", "secret\nX-Other: 1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("secret");
  }

  private static StoredToken token(String service, String clientId, String secret) {
    return new StoredToken(service, clientId, secret, "anon_1", EXPIRES);
  }

  private Path onlyFile() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
