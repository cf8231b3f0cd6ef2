package ai.nemovideo.sdk;

import static ai.nemovideo.sdk.testing.TokenService.json;
import static ai.nemovideo.sdk.testing.TokenService.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.auth.StoredToken;
import ai.nemovideo.sdk.auth.TokenStore;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.RateLimitedException;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.error.TokenInvalidException;
import ai.nemovideo.sdk.testing.LogCapture;
import ai.nemovideo.sdk.testing.Pictures;
import ai.nemovideo.sdk.testing.SkewedClock;
import ai.nemovideo.sdk.testing.TokenService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One token in seven days: where it is kept, when it is replaced, and when it is not. */
@Timeout(60)
class AnonymousTokenTest {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @TempDir Path folder;
  private final SkewedClock clock = new SkewedClock(Instant.parse("2026-01-01T00:00:00Z"));
  private TokenService service;

  @BeforeEach
  void start() throws IOException {
    service = new TokenService();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void tokenAndClientIdSurviveARestart() throws IOException {
    Path config = folder.resolve("config/nemovideo");
    callOnce(client().configDirectory(config));
    callOnce(client().configDirectory(config));

    assertThat(service.tokenCalls()).hasSize(1);
    String clientId = service.tokenCalls().get(0);
    assertThat(UUID.fromString(clientId)).isNotNull();
    assertThat(config.resolve("client_id")).hasContent(clientId);
    assertThat(service.tokensUsed()).containsExactly("secret-1", "secret-1");
    if (Files.getFileStore(config).supportsFileAttributeView("posix")) {
      try (var files = Files.list(config)) {
        assertThat(files)
            .isNotEmpty()
            .allSatisfy(file ->
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
      }
    }
  }

  @Test
  void theTokenIsStoredBeforeItIsUsed() {
    List<Integer> usesBefore = new ArrayList<>();
    TokenStore store =
        new TokenStore() {
          @Override
          public Optional<StoredToken> load(String of, String clientId) {
            return Optional.empty();
          }

          @Override
          public void save(StoredToken token) {
            usesBefore.add(service.tokensUsed().size());
          }
        };
    callOnce(client().tokenStore(store));

    assertThat(usesBefore).containsExactly(0);
    assertThat(service.tokensUsed()).containsExactly("secret-1");
  }

  @Test
  void aStoreOfTheCallerIsUsedInsteadOfFiles() {
    TokenStore store = TokenStore.inMemory();
    callOnce(client().tokenStore(store).configDirectory(folder));
    callOnce(client().tokenStore(store).configDirectory(folder));

    assertThat(service.tokenCalls()).hasSize(1);
    assertThat(store.load(service.url().toString(), service.tokenCalls().get(0)))
        .hasValueSatisfying(kept -> assertThat(kept.token()).isEqualTo("secret-1"));
    assertThat(folder).isDirectoryNotContaining("glob:**token-*");
  }

  @Test
  void aStoreThatFailsCostsAWarningAndNotTheWork() {
    TokenStore broken =
        new TokenStore() {
          @Override
          public Optional<StoredToken> load(String of, String clientId) {
            throw new IllegalStateException("database with secret-0 is down");
          }

          @Override
          public void save(StoredToken token) {
            throw new IllegalStateException("cannot insert " + token.token());
          }
        };
    try (LogCapture log = new LogCapture();
        NemoClient nemo = client().tokenStore(broken).build()) {
      nemo.credits();
      nemo.credits();

      assertThat(service.tokenCalls()).hasSize(1);
      assertThat(log.lines())
          .filteredOn(line -> line.startsWith("WARNING"))
          .hasSize(2)
          .allSatisfy(
              line -> assertThat(line).contains("IllegalStateException").doesNotContain("secret"));
    }
  }

  @Test
  void aFolderThatCannotBeMadeCostsWarningsAndNotTheWork() throws IOException {
    Path notAFolder = Files.writeString(folder.resolve("file"), "x");
    try (LogCapture log = new LogCapture();
        NemoClient nemo = client().configDirectory(notAFolder.resolve("nemovideo")).build()) {
      nemo.credits();
      nemo.credits();

      assertThat(log.lines()).anySatisfy(line -> assertThat(line).startsWith("WARNING"));
    }
    assertThat(service.tokenCalls()).hasSize(1);
  }

  @Test
  void clientsWithOtherIdsDoNotTakeEachOthersTokensAway() {
    callOnce(client().configDirectory(folder).clientId("one"));
    callOnce(client().configDirectory(folder).clientId("other"));
    callOnce(client().configDirectory(folder).clientId("one"));

    assertThat(service.tokenCalls()).containsExactly("one", "other");
    assertThat(service.tokensUsed()).containsExactly("secret-1", "secret-2", "secret-1");
  }

  @Test
  void aClientIdThatIsNoUuidIsUsedAsItIs() throws IOException {
    Files.writeString(folder.resolve("client_id"), "  my-laptop\n");
    try (LogCapture log = new LogCapture()) {
      callOnce(client().configDirectory(folder));

      assertThat(log.lines()).noneSatisfy(line -> assertThat(line).contains("no client id"));
    }
    assertThat(service.tokenCalls()).containsExactly("my-laptop");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "two words", "line\nX-Injected: 1", "ünïcode"})
  void aDamagedClientIdIsReplacedWithAWarning(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("client_id"), content);
    try (LogCapture log = new LogCapture()) {
      callOnce(client().configDirectory(folder));

      assertThat(log.lines()).anySatisfy(line -> assertThat(line).contains("no client id"));
    }
    assertThat(service.tokenCalls()).hasSize(1);
    assertThat(UUID.fromString(service.tokenCalls().get(0))).isNotNull();
    assertThat(file).hasContent(service.tokenCalls().get(0));
  }

  @ParameterizedTest
  @ValueSource(ints = {1001, 401})
  void aRefusedTokenIsReplacedOnceForTheSameClientId(int code) {
    service.refuseWith(code == 401 ? status(401) : json("{\"code\":1001}"));
    try (NemoClient nemo = client().configDirectory(folder).build()) {
      nemo.credits();
      service.accept("secret-2"::equals);
      nemo.credits();
      nemo.credits();
    }
    callOnce(client().configDirectory(folder));

    assertThat(service.tokenCalls()).hasSize(2).containsOnly(service.tokenCalls().get(0));
    assertThat(service.tokensUsed())
        .containsExactly("secret-1", "secret-1", "secret-2", "secret-2", "secret-2");
  }

  @Test
  void aCallIsRepeatedWithANewTokenOnceOnly() {
    service.accept(token -> false);
    try (NemoClient nemo = client().build()) {
      TokenInvalidException e = catchThrowableOfType(TokenInvalidException.class, nemo::credits);

      assertThat(e.stage()).isEqualTo(Stage.ACCOUNT);
    }
    assertThat(service.tokenCalls()).hasSize(2);
    assertThat(service.tokensUsed()).containsExactly("secret-1", "secret-2");
  }

  @Test
  void aTokenOfTheCallerIsNeverReplacedAndNeverStored() {
    service.accept(token -> false);
    TokenStore store = TokenStore.inMemory();
    try (NemoClient nemo =
        client()
            .token("nmv_usr_own")
            .clientId("c")
            .tokenStore(store)
            .configDirectory(folder)
            .build()) {
      TokenInvalidException e = catchThrowableOfType(TokenInvalidException.class, nemo::credits);

      assertThat(e).hasMessageNotContaining("nmv_usr_own");
    }
    assertThat(service.tokenCalls()).isEmpty();
    assertThat(service.tokensUsed()).containsExactly("nmv_usr_own");
    assertThat(store.load(service.url().toString(), "c")).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aTokenIsRefreshedBeforeItExpires() {
    try (NemoClient nemo = client().configDirectory(folder).build()) {
      nemo.credits();
      clock.pass(DAY.multipliedBy(7).minus(MINUTE.multipliedBy(6)));
      nemo.credits();
      clock.pass(MINUTE.multipliedBy(2));
      nemo.credits();
    }
    assertThat(service.tokensUsed()).containsExactly("secret-1", "secret-1", "secret-2");
  }

  @Test
  void anEarlyRefreshThatIsRefusedKeepsTheOldToken() {
    try (NemoClient nemo = client().configDirectory(folder).build()) {
      nemo.credits();
      clock.pass(DAY.multipliedBy(7).minus(MINUTE.multipliedBy(4)));
      service.nextTokenCall(status(429));
      nemo.credits();
      nemo.credits();
      clock.pass(MINUTE.multipliedBy(6));
      nemo.credits();
    }
    assertThat(service.tokensUsed())
        .containsExactly("secret-1", "secret-1", "secret-1", "secret-2");
    assertThat(service.tokenCalls()).hasSize(3);
    assertThat(clock.sleeps()).isEmpty();
  }

  @Test
  void anEarlyRefreshThatFailsKeepsTheOldToken() {
    try (NemoClient nemo = client().configDirectory(folder).build()) {
      nemo.credits();
      clock.pass(DAY.multipliedBy(7).minus(MINUTE.multipliedBy(4)));
      service.nextTokenCall(status(500));
      nemo.credits();
    }
    assertThat(service.tokensUsed()).containsExactly("secret-1", "secret-1");
    assertThat(service.tokenCalls()).hasSize(2);
  }

  @Test
  void anExpiredTokenIsReplacedAfterARestart() {
    callOnce(client().configDirectory(folder));
    clock.pass(DAY.multipliedBy(8));
    callOnce(client().configDirectory(folder));

    assertThat(service.tokensUsed()).containsExactly("secret-1", "secret-2");
    assertThat(service.tokenCalls()).hasSize(2).containsOnly(service.tokenCalls().get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01T00:00:00Z", "2050-06-01T00:00:00Z"})
  void aClockThatIsYearsOffDoesNoHarm(String wrong) {
    clock.correct(Duration.between(clock.now(), Instant.parse(wrong)));
    for (int day = 0; day < 7; day++) {
      callOnce(client().configDirectory(folder));
      clock.pass(DAY);
    }
    assertThat(service.tokenCalls()).hasSize(1);
    callOnce(client().configDirectory(folder));
    assertThat(service.tokenCalls()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {-20_000, 20_000})
  void aClockThatIsPutRightMeanwhileDoesNoHarm(long days) {
    try (NemoClient nemo = client().configDirectory(folder).build()) {
      nemo.credits();
      clock.correct(DAY.multipliedBy(days));
      nemo.credits();
      assertThat(service.tokenCalls()).hasSize(1);
      clock.pass(DAY.multipliedBy(7));
      nemo.credits();
    }
    assertThat(service.tokensUsed()).containsExactly("secret-1", "secret-1", "secret-2");
  }

  /** Seen from the new time the token expired years ago. The service knows better. */
  @Test
  void aClockThatIsPutRightBetweenTwoRunsDoesNotLoseTheToken() {
    callOnce(client().configDirectory(folder));
    clock.correct(DAY.multipliedBy(20_000));
    service.nextTokenCall(status(429));
    callOnce(client().configDirectory(folder));

    assertThat(service.tokensUsed()).containsExactly("secret-1", "secret-1");
    assertThat(clock.sleeps()).isEmpty();
  }

  @Test
  void aTokenThatHasReallyExpiredIsNotUsedForEver() {
    callOnce(client().configDirectory(folder));
    clock.pass(DAY.multipliedBy(8));
    service.accept("secret-2"::equals);
    service.nextTokenCall(status(429));
    callOnce(client().configDirectory(folder));

    assertThat(service.tokensUsed()).containsExactly("secret-1", "secret-1", "secret-2");
  }

  @Test
  void afterA429TheTokenThatAnotherProgramHasSavedIsUsed() {
    service.nextTokenCall(() -> {
      saveElsewhere("secret-of-another-program");
      return status(429);
    });
    callOnce(client().configDirectory(folder).clientId("shared"));

    assertThat(service.tokensUsed()).containsExactly("secret-of-another-program");
    assertThat(service.tokenCalls()).hasSize(1);
    assertThat(clock.sleeps()).isEmpty();
  }

  @Test
  void aRefusedTokenIsReplacedByTheOneOfAnotherProgram() {
    try (NemoClient nemo = client().configDirectory(folder).clientId("shared").build()) {
      nemo.credits();
      saveElsewhere("secret-of-another-program");
      service.accept("secret-of-another-program"::equals);
      nemo.credits();
    }
    assertThat(service.tokenCalls()).hasSize(1);
    assertThat(service.tokensUsed())
        .containsExactly("secret-1", "secret-1", "secret-of-another-program");
  }

  @Test
  void withoutANewTokenBothReasonsAreTold() {
    service.nextTokenCall(service::token);
    service.nextTokenCall(status(429));
    service.nextTokenCall(status(429));
    try (NemoClient nemo = client().build()) {
      nemo.credits();
      service.accept(token -> false);

      RateLimitedException e = catchThrowableOfType(RateLimitedException.class, nemo::credits);

      assertThat(e).hasMessageContainingAll("refuses the token in use", "seven days");
      assertThat(e.getSuppressed())
          .singleElement()
          .isInstanceOfSatisfying(
              TokenInvalidException.class,
              refusal -> assertThat(refusal.stage()).isEqualTo(Stage.ACCOUNT));
    }
  }

  /** The seven days are not over: to ask for every job again would help nobody. */
  @Test
  void afterARefusalTheServiceIsLeftAloneForAWhile() {
    service.nextTokenCall(status(429));
    service.nextTokenCall(status(429).newBuilder().addHeader("Retry-After", "86400").build());
    try (NemoClient nemo = client().configDirectory(folder).clientId("shared").build()) {
      assertThat(catchThrowableOfType(RateLimitedException.class, nemo::credits))
          .hasMessageContainingAll("seven days", "NEMO_TOKEN", "86400 s");
      assertThat(catchThrowableOfType(RateLimitedException.class, nemo::credits))
          .hasMessageContaining("seven days");
      assertThat(service.tokenCalls()).hasSize(2);

      saveElsewhere("secret-that-was-put-back");
      nemo.credits();
      assertThat(service.tokenCalls()).hasSize(2);
      assertThat(service.tokensUsed()).containsExactly("secret-that-was-put-back");
    }
  }

  @Test
  void afterThatWhileItIsAskedAgain() {
    service.nextTokenCall(status(429));
    service.nextTokenCall(status(429));
    try (NemoClient nemo = client().configDirectory(folder).build()) {
      assertThat(catchThrowableOfType(RateLimitedException.class, nemo::credits)).isNotNull();
      clock.pass(MINUTE);
      nemo.credits();
    }
    assertThat(service.tokensUsed()).containsExactly("secret-1");
  }

  @Test
  void theAccountOfAJobStaysWithTheClientIdFromTokenToToken() {
    String first = accountOfAJob(client().configDirectory(folder));
    clock.pass(DAY.multipliedBy(8));
    String afterAWeek = accountOfAJob(client().configDirectory(folder));
    String ofAnother = accountOfAJob(client().clientId("another"));

    assertThat(service.tokenCalls()).hasSize(3);
    assertThat(first).matches("anon:[0-9a-f]{16}").isEqualTo(afterAWeek).isNotEqualTo(ofAnother);
  }

  /** The service of this test knows no sessions: the job fails early, and its handle tells. */
  private String accountOfAJob(NemoClientBuilder builder) {
    AnimateRequest request =
        AnimateRequest.builder()
            .images(List.of(Pictures.png(folder, "a.png")))
            .prompt("slow zoom")
            .build();
    try (NemoClient nemo = builder.build()) {
      NemoException e = catchThrowableOfType(NemoException.class, () -> nemo.animate(request));
      return e.handle().orElseThrow().account();
    }
  }

  private NemoClientBuilder client() {
    return NemoClient.builder().baseUrl(service.url()).anonymous().clock(clock);
  }

  private static void callOnce(NemoClientBuilder builder) {
    try (NemoClient nemo = builder.build()) {
      assertThat(nemo.credits().available()).isEqualByComparingTo("100");
    }
  }

  private void saveElsewhere(String token) {
    TokenStore.directory(folder)
        .save(
            new StoredToken(
                service.url().toString(), "shared", token, null, clock.now().plus(DAY)));
  }
}
