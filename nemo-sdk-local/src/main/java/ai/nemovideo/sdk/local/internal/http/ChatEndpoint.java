package ai.nemovideo.sdk.local.internal.http;

import ai.nemovideo.sdk.local.Scenario;
import ai.nemovideo.sdk.local.Scenario.EventDialect;
import ai.nemovideo.sdk.local.Scenario.Speech;
import ai.nemovideo.sdk.local.internal.agent.Agent;
import ai.nemovideo.sdk.local.internal.agent.Turn;
import ai.nemovideo.sdk.local.internal.state.Ledger;
import ai.nemovideo.sdk.local.internal.state.ServiceException;
import ai.nemovideo.sdk.local.internal.state.Session;
import ai.nemovideo.sdk.local.internal.state.Sessions;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.function.Supplier;

/** A turn with the agent: asked by a message, paid when done, told as a stream of events. */
final class ChatEndpoint {
  private static final int MAX_PROMPT = 20_000;

  private final Sessions sessions;
  private final Guard guard;
  private final Ledger ledger;
  private final Supplier<Scenario> scenario;
  private final ServiceSettings settings;

  ChatEndpoint(
      Sessions sessions,
      Guard guard,
      Ledger ledger,
      Supplier<Scenario> scenario,
      ServiceSettings settings) {
    this.sessions = sessions;
    this.guard = guard;
    this.ledger = ledger;
    this.scenario = scenario;
    this.settings = settings;
  }

  void run(Call call) throws IOException {
    var account = guard.account(call);
    JsonObject body = call.json();
    Session session = sessions.of(account, Json.string(body, "session_id").orElse(""));
    String prompt = prompt(body);
    try {
      session.turn().lockInterruptibly();
      try {
        perform(call, session, prompt);
      } finally {
        session.turn().unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CutConnectionException();
    }
  }

  private void perform(Call call, Session session, String prompt)
      throws IOException, InterruptedException {
    Scenario now = scenario.get();
    Turn turn = Agent.answer(session, prompt);
    long cost = cost(turn, now);
    ledger.reserve(session, cost);
    boolean done = false;
    AgentEvents events =
        now.events() == EventDialect.ADK ? new AdkEvents(settings.clock()) : new TaggedEvents();
    EventStream stream = EventStream.open(call.exchange(), events, now, settings.pause());
    try {
      if (now.speech() == Speech.BROKEN_BEFORE_WORK) {
        throw stream.cutInside(opening(turn, events));
      }
      done = work(turn, session, stream, events, now, cost);
    } finally {
      if (!done) {
        ledger.release(session, cost);
      }
    }
    finish(turn, stream, events, now);
    stream.close();
  }

  /** The part of a turn before it has come to anything; true when it has, and is paid. */
  private boolean work(
      Turn turn, Session session, EventStream stream, AgentEvents events, Scenario now, long cost)
      throws InterruptedException {
    if (turn instanceof Turn.Change change) {
      stream.send(events.toolCall(change.tool(), change.arguments()));
    }
    for (int i = 0; i < now.heartbeats(); i++) {
      stream.heartbeat();
    }
    if (turn instanceof Turn.Change change) {
      ledger.perform(session, change.edit(), cost, change.kind().reason());
    }
    return true;
  }

  /** The part of a turn that only tells what was done. */
  private static void finish(Turn turn, EventStream stream, AgentEvents events, Scenario now)
      throws IOException, InterruptedException {
    if (now.speech() == Speech.BROKEN_AFTER_WORK) {
      throw stream.cutInside(events.text(turn.answer()).get(0));
    }
    if (turn instanceof Turn.Change change) {
      stream.send(events.toolResult(change.tool(), change.result()));
    }
    stream.send(now.speech() == Speech.SILENT ? events.silence() : events.text(turn.answer()));
  }

  private static JsonObject opening(Turn turn, AgentEvents events) {
    return turn instanceof Turn.Change change
        ? events.toolCall(change.tool(), change.arguments()).get(0)
        : events.text(turn.answer()).get(0);
  }

  private static long cost(Turn turn, Scenario now) {
    if (turn instanceof Turn.Change change) {
      return change.kind() == Turn.Kind.GENERATION ? now.generationCost() : now.editCost();
    }
    return 0;
  }

  /** The texts of the message's parts. */
  private static String prompt(JsonObject body) {
    StringBuilder text = new StringBuilder();
    JsonElement parts = Json.child(body, "new_message").map(m -> m.get("parts")).orElse(null);
    if (parts instanceof JsonArray list) {
      for (JsonElement part : list) {
        if (part.isJsonObject()) {
          Json.string(part.getAsJsonObject(), "text").ifPresent(t -> text.append(t).append('\n'));
        }
      }
    }
    if (text.toString().isBlank()) {
      throw ServiceException.badRequest("new_message.parts has no text");
    }
    if (text.length() > MAX_PROMPT) {
      throw ServiceException.badRequest("a message may have " + MAX_PROMPT + " characters");
    }
    return text.toString().strip();
  }
}
