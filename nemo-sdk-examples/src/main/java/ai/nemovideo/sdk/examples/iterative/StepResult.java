package ai.nemovideo.sdk.examples.iterative;

import ai.nemovideo.sdk.AgentReply;
import ai.nemovideo.sdk.draft.Draft;
import ai.nemovideo.sdk.draft.Timeline;
import ai.nemovideo.sdk.draft.TimelineDifference;
import ai.nemovideo.sdk.examples.screen.Json;
import ai.nemovideo.sdk.examples.screen.Look;
import ai.nemovideo.sdk.examples.screen.Printable;
import ai.nemovideo.sdk.examples.screen.Result;
import ai.nemovideo.sdk.examples.talk.TimelineView;
import ai.nemovideo.sdk.examples.talk.Wrap;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What came of one message of a script: the answer, what it has changed, and how it looks now.
 *
 * @param place where in the script
 * @param reply of the agent
 * @param locale of the words
 */
record StepResult(Place place, AgentReply reply, Locale locale) implements Result {

  @Override
  public void tell(PrintWriter out, Look look) {
    out.println(place.heading(look, locale));
    print(out, look, reply.report(locale), "");
    if (!reply.words().isBlank()) {
      sentences().forEach(sentence -> print(out, look, sentence, "  "));
    }
    reply
        .draft()
        .map(Draft::timeline)
        .ifPresent(timeline -> {
          out.println();
          out.println(TimelineView.of(timeline, look, locale));
        });
    out.println();
  }

  @Override
  public Map<String, Object> facts() {
    Map<String, Object> facts = place.facts();
    facts.putAll(
        Json.object(
            "agent", reply.words(),
            "changed", reply.changed(),
            "report", reply.report(locale),
            "difference", sentences(),
            "timeline", reply.draft().map(Draft::timeline).map(Timeline::summary).orElse(null)));
    return facts;
  }

  private List<String> sentences() {
    return reply.difference().orElse(TimelineDifference.NONE).sentences(locale);
  }

  private static void print(PrintWriter out, Look look, String text, String indent) {
    out.println(Wrap.forLook(Printable.text(text).strip(), look, indent));
  }
}
