package ai.nemovideo.sdk.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.nemovideo.sdk.OutputSettings;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import java.math.BigDecimal;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;

/** A handle survives its line, whatever a service calls its sessions. */
class JobHandleLinePropertyTest {

  @Property(tries = 1000)
  void comesBackFromItsLine(@ForAll("handles") JobHandle handle) {
    assertThat(JobHandle.parse(handle.toLine())).isEqualTo(handle);
    assertThat(JobHandle.parse("\n " + handle.toLine() + "\r\n")).isEqualTo(handle);
  }

  /** Visible ASCII only, so that it is one line to every reader, in every encoding. */
  @Property(tries = 1000)
  void isOneLineToEverybody(@ForAll("handles") JobHandle handle) {
    assertThat(handle.toLine()).matches("[ -~]+");
  }

  @Property(tries = 1000)
  void aLineThatWasCutIsRefused(@ForAll("handles") JobHandle handle, @ForAll int at) {
    String line = handle.toLine();
    String cut = line.substring(0, Math.floorMod(at, line.length()));
    assertThatIllegalArgumentException().isThrownBy(() -> JobHandle.parse(cut));
  }

  /** Other text, such as a line that somebody has edited, is refused in one way only. */
  @Property(tries = 1000)
  void aDamagedLineIsReadOrRefused(
      @ForAll("handles") JobHandle handle, @ForAll int at, @ForAll char other) {
    StringBuilder line = new StringBuilder(handle.toLine());
    line.setCharAt(Math.floorMod(at, line.length()), other);
    Throwable thrown = catchThrowable(() -> JobHandle.parse(line.toString()));
    assertThat(thrown == null || thrown instanceof IllegalArgumentException)
        .as("%s", thrown)
        .isTrue();
  }

  @Provide
  Arbitrary<JobHandle> handles() {
    return Builders.withBuilder(Draft::new)
        .use(ids())
        .inSetter((draft, id) -> draft.id = id)
        .use(Arbitraries.integers().greaterOrEqual(0))
        .inSetter((draft, n) -> draft.revision = n)
        .use(Arbitraries.of(JobStep.class))
        .inSetter((draft, step) -> draft.step = step)
        .use(instants())
        .inSetter((draft, at) -> draft.startedAt = at)
        .use(texts())
        .inSetter((draft, text) -> draft.service = text)
        .use(texts())
        .inSetter((draft, text) -> draft.account = text)
        .use(texts())
        .inSetter((draft, text) -> draft.request = text)
        .use(texts().injectNull(0.2))
        .inSetter((draft, text) -> draft.sessionId = text)
        .use(Arbitraries.integers().greaterOrEqual(0))
        .inSetter((draft, n) -> draft.uploads = n)
        .use(texts().injectNull(0.2))
        .inSetter((draft, text) -> draft.stateDigest = text)
        .use(credits().injectNull(0.2))
        .inSetter((draft, credits) -> draft.credits = credits)
        .use(texts().injectNull(0.2))
        .inSetter((draft, text) -> draft.renderId = text)
        .use(outputs())
        .inSetter((draft, output) -> draft.output = output)
        .build(Draft::handle);
  }

  private static Arbitrary<String> ids() {
    return Arbitraries.strings()
        .withChars("abcXYZ0189_.-")
        .ofMinLength(1)
        .ofMaxLength(100)
        .filter(JobHandle::isId);
  }

  /** Everything that a Java text can hold: half surrogates, too. */
  private static Arbitrary<String> texts() {
    StringArbitrary any = Arbitraries.strings().all().ofMaxLength(40);
    StringArbitrary nasty =
        Arbitraries.strings()
            .withChars("\"\\/\b\f\n\r\t\u0000\u007f\u0085\u2028\u2029\ufeff\ud800\udc00{}:,aé0 ")
            .ofMaxLength(40);
    return Arbitraries.oneOf(any, nasty, Arbitraries.strings().alpha().ofMaxLength(40));
  }

  private static Arbitrary<Instant> instants() {
    return Arbitraries.longs()
        .between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond())
        .flatMap(seconds ->
            Arbitraries.longs()
                .between(0, 999_999_999)
                .map(nanos -> Instant.ofEpochSecond(seconds, nanos)));
  }

  /** Ids and amounts beyond 2^53 must not be rounded, and 100 is not 100.00. */
  private static Arbitrary<BigDecimal> credits() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-1e30"), new BigDecimal("1e30"))
        .ofScale(4);
  }

  private static Arbitrary<OutputSettings> outputs() {
    Arbitrary<String> words = texts().filter(text -> !text.isBlank());
    return Builders.withBuilder(() -> new String[2])
        .use(words)
        .inSetter((pair, word) -> pair[0] = word)
        .use(words)
        .inSetter((pair, word) -> pair[1] = word)
        .build(pair -> new OutputSettings(pair[0], pair[1], null, null))
        .flatMap(output ->
            Arbitraries.integers()
                .between(1, 120)
                .injectNull(0.5)
                .map(
                    fps -> fps == null ? output : output.withFps(fps).withResolution("1080x1920")));
  }

  /** The parts of a handle, as long as there are not all of them. */
  private static final class Draft {
    private String id;
    private int revision;
    private JobStep step;
    private Instant startedAt;
    private String service;
    private String account;
    private String request;
    private String sessionId;
    private int uploads;
    private String stateDigest;
    private BigDecimal credits;
    private String renderId;
    private OutputSettings output;

    JobHandle handle() {
      return new JobHandle(
          id,
          revision,
          step,
          startedAt,
          service,
          account,
          request,
          sessionId,
          uploads,
          stateDigest,
          credits,
          renderId,
          revision / 2,
          output);
    }
  }
}
