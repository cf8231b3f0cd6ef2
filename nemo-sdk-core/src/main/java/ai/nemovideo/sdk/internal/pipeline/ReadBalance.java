package ai.nemovideo.sdk.internal.pipeline;

import ai.nemovideo.sdk.api.CreditsApi;
import ai.nemovideo.sdk.api.CreditsData;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.internal.http.ApiCaller;
import ai.nemovideo.sdk.internal.http.Errors;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.http.RetryPolicies;
import ai.nemovideo.sdk.model.CreditBalance;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for the credits of the account. */
public final class ReadBalance {

  private static final Duration HINT = Duration.ofSeconds(15);

  private final CreditsApi api;
  private final ApiCaller caller;
  private final RetryPolicies policies;
  private final Errors errors;

  ReadBalance(CreditsApi api, ApiCaller caller, RetryPolicies policies, Errors errors) {
    this.api = api;
    this.caller = caller;
    this.policies = policies;
    this.errors = errors;
  }

  public CreditBalance run(JobContext job) {
    CreditsData data = caller.call(policies.reading(), Stage.ACCOUNT, job, api::balance);
    return balance(data, job);
  }

  /** The balance as a hint: one short attempt, and nothing when it fails. */
  Optional<CreditBalance> hint(JobContext job) {
    try {
      JobContext brief = job.within(HINT);
      return Optional.of(balance(caller.once(Stage.ACCOUNT, brief, api::balance), job));
    } catch (NemoException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private CreditBalance balance(CreditsData data, JobContext job) {
    BigDecimal available = data.available();
    if (available == null) {
      throw errors.notUnderstood("the answer names no balance.", Stage.ACCOUNT, job, null);
    }
    BigDecimal frozen = orElse(data.frozen(), BigDecimal.ZERO);
    return new CreditBalance(available, frozen, orElse(data.total(), available.add(frozen)));
  }

  private static BigDecimal orElse(@Nullable BigDecimal value, BigDecimal fallback) {
    return value == null ? fallback : value;
  }
}
