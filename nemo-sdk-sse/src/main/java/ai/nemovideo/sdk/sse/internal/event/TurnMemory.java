package ai.nemovideo.sdk.sse.internal.event;

import ai.nemovideo.sdk.sse.AgentEvent;
import ai.nemovideo.sdk.sse.AgentEvent.Text;
import ai.nemovideo.sdk.sse.AgentEvent.Thought;
import ai.nemovideo.sdk.sse.AgentEvent.ToolCall;
import ai.nemovideo.sdk.sse.AgentEvent.ToolResult;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the agents have said and called in this stream, so that repetitions can be told and are not
 * told on. Agents that work at the same time are kept apart.
 */
final class TurnMemory {

  /** So many agents are kept apart; who has not spoken for longest is forgotten. */
  private static final int MAX_VOICES = 64;

  private static final float USUAL_LOAD = 0.75f;

  private final Map<String, Voice> voices =
      new LinkedHashMap<>(4, USUAL_LOAD, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Voice> eldest) {
          return size() > MAX_VOICES;
        }
      };

  /** Tagged events name no speaker, and may come between the chunks of somebody else. */
  private final Voice tagged = new Voice();

  private Voice speaker = tagged;
  private final PendingCalls pending = new PendingCalls();

  /** What was told on: calls by what makes them the same as others. */
  private final Set<String> calls = new HashSet<>();

  /** Announcements without an id that were told on, and that the thing itself may repeat. */
  private final Set<AgentEvent> announced = new HashSet<>();

  /** Who speaks in the next event: an agent of the ADK, or with nothing of both, any. */
  void speaks(@Nullable String author, @Nullable String branch) {
    speaker = voices.computeIfAbsent(author + '\n' + branch, name -> new Voice());
  }

  /** Who speaks in the next event: whoever sends tagged ones. */
  void speaksTagged() {
    speaker = tagged;
  }

  /** Tells on what of an event's part is new. */
  void hear(AgentEvent part, boolean partial, Consumer<? super AgentEvent> sink) {
    boolean words = part instanceof Text || part instanceof Thought;
    if (partial && words && speaker.isOverWith()) {
      Voice by = speaker;
      tellCalls(pending.take(p -> p.by() == by), sink);
    }
    if (part instanceof Text said) {
      tell(words(said, partial), sink);
    } else if (part instanceof Thought thought) {
      tell(speaker.thought(thought, partial), sink);
    } else if (part instanceof ToolCall call) {
      hearCall(call, call.id(), partial, sink);
    } else if (part instanceof ToolResult result) {
      hearResult(result, sink);
    } else if (partial ? announced.add(part) : !announced.remove(part)) {
      sink.accept(part);
    }
  }

  /** A whole of the ADK may repeat tagged chunks, if it has none of its own. */
  private @Nullable Text words(Text said, boolean partial) {
    boolean repeatsTagged =
        !partial && speaker != tagged && !speaker.awaitsWhole() && tagged.isRepeatedBy(said);
    return repeatsTagged ? null : speaker.words(said, partial);
  }

  /**
   * Tells on a call, if it is new.
   *
   * @param key what makes it the same as another; null when it has no id: then only the
   *     announcement and the call itself are taken for one
   * @param partial whether it is but announced
   */
  void hearCall(
      ToolCall call, @Nullable String key, boolean partial, Consumer<? super AgentEvent> sink) {
    if (partial) {
      speaker.announces();
      if (key == null || !calls.contains(key)) {
        pending.add(call, speaker);
        tellCalls(pending.takeSurplus(), sink);
      }
      return;
    }
    speaker.endText();
    pending.remove(call, speaker);
    boolean isNew = key == null || calls.add(key);
    boolean toldBefore = announced.remove(new ToolCall(null, call.name(), call.argsJson()));
    if (isNew && !toldBefore) {
      sink.accept(call);
    }
  }

  /** Tells on a result. Calls that were announced before it will not be made any more. */
  void hearResult(ToolResult result, Consumer<? super AgentEvent> sink) {
    speaker.endText();
    Voice by = speaker;
    String id = result.id();
    tellCalls(pending.take(p -> p.by() == by || (id != null && id.equals(p.call().id()))), sink);
    sink.accept(result);
  }

  /** Nothing more comes: tells on the calls that were announced and not made. */
  void end(Consumer<? super AgentEvent> sink) {
    tellCalls(pending.take(p -> true), sink);
  }

  /** The parts of one event are through. */
  void endOfEvent() {
    speaker.endOfEvent();
    tagged.endOfEvent();
  }

  private void tellCalls(List<ToolCall> told, Consumer<? super AgentEvent> sink) {
    for (ToolCall call : told) {
      if (call.id() == null ? announced.add(call) : calls.add(call.id())) {
        sink.accept(call);
      }
    }
  }

  private static void tell(@Nullable AgentEvent event, Consumer<? super AgentEvent> sink) {
    if (event != null) {
      sink.accept(event);
    }
  }
}
