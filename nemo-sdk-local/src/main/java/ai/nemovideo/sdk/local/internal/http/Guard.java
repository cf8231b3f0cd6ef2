package ai.nemovideo.sdk.local.internal.http;

import ai.nemovideo.sdk.local.Scenario;
import ai.nemovideo.sdk.local.internal.state.Account;
import ai.nemovideo.sdk.local.internal.state.Accounts;
import ai.nemovideo.sdk.local.internal.state.ServiceException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Checks who calls and whether the caller says which skill it is. */
final class Guard {
  static final List<String> ATTRIBUTION =
      List.of("X-Skill-Source", "X-Skill-Version", "X-Skill-Platform");
  private static final String BEARER = "bearer ";

  private final Accounts accounts;
  private final Supplier<Scenario> scenario;

  Guard(Accounts accounts, Supplier<Scenario> scenario) {
    this.accounts = accounts;
    this.scenario = scenario;
  }

  /** The account of the bearer token, or code 1001. */
  Account account(Call call) {
    return call.header("Authorization")
        .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(BEARER))
        .map(value -> value.substring(BEARER.length()).strip())
        .flatMap(token -> accounts.authenticate(token, scenario.get().startingCredits()))
        .orElseThrow(() -> new ServiceException(1001, "token invalid or expired"));
  }

  /** Exports are for callers that name their skill; the documents say 402 for the others. */
  static void requireAttribution(Call call) {
    for (String name : ATTRIBUTION) {
      if (call.header(name).isEmpty()) {
        throw new ServiceException(402, "export blocked: header " + name + " is missing");
      }
    }
  }
}
