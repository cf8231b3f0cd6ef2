package ai.nemovideo.sdk;

import ai.nemovideo.sdk.auth.TokenStore;
import ai.nemovideo.sdk.internal.ClientSettings;
import ai.nemovideo.sdk.internal.address.ShownAddress;
import ai.nemovideo.sdk.internal.async.Workers;
import ai.nemovideo.sdk.internal.auth.HeaderText;
import ai.nemovideo.sdk.internal.auth.Identity;
import ai.nemovideo.sdk.internal.http.Loopback;
import ai.nemovideo.sdk.internal.pipeline.RenderTimes;
import ai.nemovideo.sdk.job.JobStore;
import ai.nemovideo.sdk.skill.SkillProfile;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link NemoClient}. What is not set comes from the environment ({@code NEMO_API_URL},
 * {@code NEMO_TOKEN}, {@code NEMO_WEB_URL}, {@code NEMO_CLIENT_ID}, {@code SKILL_SOURCE}), else
 * from the documented defaults. One exception protects the token: {@code NEMO_TOKEN} is meant for
 * the service of the environment, so it is not used when {@link #baseUrl} names another one. Not
 * thread-safe.
 */
public final class NemoClientBuilder {

  private static final String DEFAULT_API = "https://mega-api-prod.nemovideo.ai";
  private static final String DEFAULT_WEB = "https://nemovideo.com";

  private final Map<String, String> environment;
  private @Nullable URI baseUrl;
  private @Nullable URI webUrl;
  private @Nullable String token;
  private boolean anonymous;
  private @Nullable String clientId;
  private @Nullable Path configDirectory;
  private @Nullable TokenStore tokenStore;
  private @Nullable SkillProfile skill;
  private @Nullable Attribution attribution;
  private @Nullable OkHttpClient http;
  private Timeouts timeouts = Timeouts.defaults();
  private RetrySettings retries = RetrySettings.defaults();
  private @Nullable RenderTimes renderTimes;
  private @Nullable String language;
  private JobStore jobs = JobStore.inMemory();
  private @Nullable Executor executor;
  private int parallelUploads = 3;
  private NemoClock clock = NemoClock.system();

  NemoClientBuilder(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * Where the service is.
   *
   * @param url https, or http on the loopback address
   * @return this
   */
  public NemoClientBuilder baseUrl(URI url) {
    baseUrl = Objects.requireNonNull(url, "url");
    return this;
  }

  /**
   * Where people meet the service: for links such as the registration.
   *
   * @param url https, or http on the loopback address
   * @return this
   */
  public NemoClientBuilder webUrl(URI url) {
    webUrl = Objects.requireNonNull(url, "url");
    return this;
  }

  /**
   * A token of your own. It is never replaced, stored or logged.
   *
   * @param value the bearer token; visible ASCII characters
   * @return this
   * @throws IllegalArgumentException when it cannot be a token
   */
  public NemoClientBuilder token(String value) {
    token = checkedToken(value);
    anonymous = false;
    return this;
  }

  /**
   * Uses an anonymous token, whatever the environment says (seeds: 100 credits for seven days).
   *
   * @return this
   */
  public NemoClientBuilder anonymous() {
    token = null;
    anonymous = true;
    return this;
  }

  /**
   * The id of this installation, for anonymous tokens. Keep it to yourself: whoever knows it can
   * ask for a token of the same account.
   *
   * @param id a UUID, as the service expects; anything that a header can carry is let through
   * @return this
   * @throws IllegalArgumentException when a header cannot carry it
   */
  public NemoClientBuilder clientId(String id) {
    clientId = checkedClientId(id);
    return this;
  }

  /**
   * Where the client id and the anonymous token are kept; {@code ~/.config/nemovideo} by default,
   * and nowhere when the service is on the loopback address.
   *
   * @param folder made when it is missing, for the owner alone
   * @return this
   */
  public NemoClientBuilder configDirectory(Path folder) {
    configDirectory = Objects.requireNonNull(folder, "folder");
    return this;
  }

  /**
   * Where the anonymous token is kept instead of a file in the {@link #configDirectory}. Its client
   * id has to be kept as well: in that folder, or by {@link #clientId}.
   *
   * @param store yours, or one of {@link TokenStore}'s
   * @return this
   */
  public NemoClientBuilder tokenStore(TokenStore store) {
    tokenStore = Objects.requireNonNull(store, "store");
    return this;
  }

  /**
   * Which skill the program speaks for; {@link SkillProfile#MAKER} by default. Requests name it in
   * the attribution headers, with the platform of this process, and renders are asked for when the
   * skill's are usually done. What {@link #attribution} and {@link #expectedRenderTime} say wins,
   * in whatever order they are called.
   *
   * @param value one of the five, or your own
   * @return this
   */
  public NemoClientBuilder skill(SkillProfile value) {
    skill = Objects.requireNonNull(value, "skill");
    return this;
  }

  /**
   * What requests say of the skill that the program speaks for, whatever {@link #skill} says.
   *
   * @param value source, version and platform
   * @return this
   */
  public NemoClientBuilder attribution(Attribution value) {
    attribution = Objects.requireNonNull(value, "attribution");
    return this;
  }

  /**
   * An OkHttp client of your own, with its proxy, interceptors and connection pool. The SDK derives
   * clients of its own from it and never shuts it down. Its interceptors see requests before the
   * token is put on; its network interceptors and event listeners see them as they go out, with the
   * token. None of them can send a request that costs credits twice.
   *
   * @param client the client
   * @return this
   */
  public NemoClientBuilder httpClient(OkHttpClient client) {
    http = Objects.requireNonNull(client, "client");
    return this;
  }

  /**
   * How long single steps may take.
   *
   * @param value the timeouts
   * @return this
   */
  public NemoClientBuilder timeouts(Timeouts value) {
    timeouts = Objects.requireNonNull(value, "timeouts");
    return this;
  }

  /**
   * How harmless calls are repeated.
   *
   * @param value the settings
   * @return this
   */
  public NemoClientBuilder retries(RetrySettings value) {
    retries = Objects.requireNonNull(value, "retries");
    return this;
  }

  /**
   * How long a render usually takes: the polling schedule is made for it. By default from the
   * {@linkplain SkillProfile#shortestTime shortest time} of the {@link #skill}, or 20 s without
   * one, to 90 s, which all skills say a render may take (seeds); longer where the skill itself
   * takes longer. A service on the loopback address is expected to answer sooner, whatever the
   * skill.
   *
   * @param shortest most take longer
   * @param longest most take less
   * @return this
   */
  public NemoClientBuilder expectedRenderTime(Duration shortest, Duration longest) {
    if (shortest.isNegative() || longest.compareTo(shortest) < 0) {
      throw new IllegalArgumentException("a render time range must not be negative or reversed");
    }
    renderTimes = new RenderTimes(shortest, longest);
    return this;
  }

  /**
   * The language of the agent's answers, unless a request names one.
   *
   * @param code such as {@code en}, {@code zh-CN} or {@code ja}
   * @return this
   */
  public NemoClientBuilder language(String code) {
    language = Objects.requireNonNull(code, "language");
    return this;
  }

  /**
   * Where jobs are on record, so that they can be resumed. In memory by default; {@link
   * JobStore#directory} survives the process.
   *
   * @param store the store
   * @return this
   */
  public NemoClientBuilder jobStore(JobStore store) {
    jobs = Objects.requireNonNull(store, "store");
    return this;
  }

  /**
   * Where asynchronous calls and parallel uploads run. By default on virtual threads where the
   * runtime has them (Java 21), else on daemon threads of the SDK's own. Calls block their thread.
   *
   * @param value the executor; never shut down by the SDK
   * @return this
   */
  public NemoClientBuilder executor(Executor value) {
    executor = Objects.requireNonNull(value, "executor");
    return this;
  }

  /**
   * How many files of one {@link NemoSession#upload(java.util.List)} travel at once; 3 by default.
   * {@code animate} sends one after the other, because the order in which files arrive is the order
   * in which the agent sees them (assumed).
   *
   * @param count 1 to 16
   * @return this
   */
  public NemoClientBuilder parallelUploads(int count) {
    if (count < 1 || count > 16) {
      throw new IllegalArgumentException("parallelUploads must be between 1 and 16, not " + count);
    }
    parallelUploads = count;
    return this;
  }

  /**
   * Time, for tests.
   *
   * @param value the clock
   * @return this
   */
  public NemoClientBuilder clock(NemoClock value) {
    clock = Objects.requireNonNull(value, "clock");
    return this;
  }

  /**
   * Makes the client. No call is made yet.
   *
   * @return the client
   * @throws IllegalArgumentException when an address or a token cannot work; the message says which
   */
  public NemoClient build() {
    HttpUrl base = address(baseUrl, "NEMO_API_URL", DEFAULT_API, "base URL");
    boolean local = Loopback.is(base);
    return new NemoClient(
        new ClientSettings(
            base,
            address(webUrl, "NEMO_WEB_URL", DEFAULT_WEB, "web URL"),
            ownToken(),
            identity(local),
            attribution(),
            http,
            timeouts,
            retries,
            renderTimes != null ? renderTimes : RenderTimes.of(skill, local),
            language,
            jobs,
            new Workers(executor),
            parallelUploads,
            clock));
  }

  private Attribution attribution() {
    if (attribution != null) {
      return attribution;
    }
    SkillProfile speaker = skill == null ? SkillProfile.MAKER : skill;
    return Attribution.of(speaker.source(), speaker.version(), environment);
  }

  private @Nullable String ownToken() {
    if (token != null || anonymous || baseUrl != null) {
      return token;
    }
    String given = variable("NEMO_TOKEN");
    return given == null ? null : checkedToken(given);
  }

  private Identity identity(boolean local) {
    String given = variable("NEMO_CLIENT_ID");
    String id = clientId != null ? clientId : given == null ? null : checkedClientId(given);
    if (configDirectory == null && local) {
      return Identity.inMemory(id, tokenStore == null ? TokenStore.inMemory() : tokenStore);
    }
    Path folder =
        configDirectory != null
            ? configDirectory
            : Path.of(System.getProperty("user.home", "."), ".config", "nemovideo");
    return Identity.inFolder(
        folder, id, tokenStore == null ? TokenStore.directory(folder) : tokenStore, clock);
  }

  private HttpUrl address(@Nullable URI given, String variable, String fallback, String what) {
    String fromEnvironment = variable(variable);
    String text =
        given != null ? given.toString() : fromEnvironment != null ? fromEnvironment : fallback;
    HttpUrl url = HttpUrl.parse(text.endsWith("/") ? text : text + "/");
    if (url == null || !Loopback.isSafe(url)) {
      throw new IllegalArgumentException(
          "The "
              + what
              + " has to be https, or http on this machine; it is "
              + ShownAddress.of(text));
    }
    return url.newBuilder().username("").password("").query(null).fragment(null).build();
  }

  private @Nullable String variable(String name) {
    String value = environment.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static String checkedToken(String value) {
    String token = value.strip();
    if (!HeaderText.isSafe(token)) {
      throw new IllegalArgumentException(
          "The token is blank or has characters that a header cannot carry; it was not used.");
    }
    return token;
  }

  private static String checkedClientId(String value) {
    String id = value.strip();
    if (!HeaderText.isSafe(id)) {
      throw new IllegalArgumentException(
          "The client id is blank or has characters that a header cannot carry; a UUID is best.");
    }
    return id;
  }
}
