package ai.nemovideo.sdk.local.internal.http;

import ai.nemovideo.sdk.local.Credits;
import ai.nemovideo.sdk.local.Scenario;
import ai.nemovideo.sdk.local.internal.state.Account;
import ai.nemovideo.sdk.local.internal.state.Accounts;
import ai.nemovideo.sdk.local.internal.state.Ids;
import ai.nemovideo.sdk.local.internal.state.ServiceException;
import ai.nemovideo.sdk.local.internal.state.Session;
import ai.nemovideo.sdk.local.internal.state.Sessions;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.function.Supplier;

/** Tokens, credits, and handing an anonymous session over to a person. */
final class AccountEndpoints {
  private static final int CLAIM_SECONDS = 604_800;

  private final Accounts accounts;
  private final Sessions sessions;
  private final Guard guard;
  private final Supplier<Scenario> scenario;

  AccountEndpoints(Accounts accounts, Sessions sessions, Guard guard, Supplier<Scenario> scenario) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.guard = guard;
    this.scenario = scenario;
  }

  void anonymousToken(Call call) throws IOException {
    String clientId =
        call.header("X-Client-Id")
            .orElseThrow(() -> ServiceException.badRequest("header X-Client-Id is missing"));
    Accounts.Token token = accounts.issue(clientId, scenario.get().startingCredits());
    JsonObject data = new JsonObject();
    data.addProperty("token", token.text());
    data.addProperty("credits", token.account().credits().available());
    data.addProperty("expires_at", token.expiresAt().toString());
    data.addProperty("user_id", token.account().userId());
    call.ok(data);
  }

  void balance(Call call) throws IOException {
    Credits credits = guard.account(call).credits();
    JsonObject data = new JsonObject();
    data.addProperty("available", credits.available());
    data.addProperty("frozen", credits.frozen());
    data.addProperty("total", credits.total());
    call.ok(data);
  }

  void claimToken(Call call) throws IOException {
    Account account = guard.account(call);
    JsonObject body = call.json();
    Session session = sessions.of(account, Json.string(body, "session_id").orElse(""));
    String task = Json.string(body, "task_id").orElse("");
    if (!task.equals(Long.toString(session.taskId()))) {
      throw ServiceException.badRequest("task_id is not the task of this session");
    }
    JsonObject data = new JsonObject();
    data.addProperty("claim_token", "clm_" + Ids.secret(16));
    data.addProperty("expires_in", CLAIM_SECONDS);
    call.ok(data);
  }
}
