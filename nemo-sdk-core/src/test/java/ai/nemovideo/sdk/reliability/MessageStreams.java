package ai.nemovideo.sdk.reliability;

import static ai.nemovideo.sdk.reliability.Call.MESSAGE;

import ai.nemovideo.sdk.local.Scenario;
import ai.nemovideo.sdk.local.WireFault;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** What can go wrong in the stream of events that answers a message. */
final class MessageStreams {

  private static final String STREAM = "text/event-stream";

  private MessageStreams() {}

  static List<Cell> all() {
    return List.of(endless(), cutEvent(), silence());
  }

  private static Cell endless() {
    Cell cell =
        MessageCells.cell(
            Fault.ENDLESS, "16 MB a line and an event, then as after a reset: UNKNOWN, the state");
    cell =
        MessageCells.inDoubt(
            cell, "an event, ", WireFault.endlessBefore(STREAM), WireFault.endlessAfter(STREAM));
    String json = "application/json";
    return MessageCells.inDoubt(
        cell, "an envelope, ", WireFault.endlessBefore(json), WireFault.endlessAfter(json));
  }

  private static Cell cutEvent() {
    String half = "data: {\"type\":\"text\",\"content\":\"I ha";
    Cell cell =
        MessageCells.cell(
            Fault.CUT_EVENT,
            "the partial event is dropped, then as after a reset: UNKNOWN, the state");
    return MessageCells.inDoubt(
            cell,
            "closed in good order, ",
            WireFault.answerBefore(Answers.stream(half)),
            WireFault.answerAfter(Answers.stream(half)))
        .job(
            "cut off, the service did the work",
            speaking(Scenario.Speech.BROKEN_AFTER_WORK),
            MessageCells.foundLater())
        .job(
            "cut off, the service did nothing",
            speaking(Scenario.Speech.BROKEN_BEFORE_WORK),
            MessageCells.unresolved());
  }

  private static Consumer<Bench> speaking(Scenario.Speech speech) {
    return bench -> bench.service().scenario(Bench.calm().toBuilder().speech(speech).build());
  }

  private static Cell silence() {
    Cell cell =
        MessageCells.cell(Fault.SILENCE, "cancelled, then as after a reset: UNKNOWN, the state");
    return heartbeats(
        cell.job(
                "no answer, the service did the work",
                bench -> Troubles.silent(bench, MESSAGE, WireFault.stallAfter()),
                MessageCells.foundLater())
            .job(
                "no answer, the service did nothing",
                bench -> Troubles.silent(bench, MESSAGE, WireFault.stallBefore()),
                MessageCells.unresolved())
            .job(
                "no word after the work",
                bench -> {
                  Troubles.impatient(bench, MESSAGE);
                  Troubles.afterTheWork(bench, () -> {});
                },
                MessageCells.foundLater()));
  }

  /** Time flies between two looks at the clock, and keep-alives are all there is to see. */
  private static Cell heartbeats(Cell cell) {
    String only = Answers.stream(": heartbeat\n\n".repeat(60));
    return cell.job(
            "only heartbeats, the service did the work",
            fast(WireFault.answerAfter(only)),
            MessageCells.foundLater())
        .job(
            "only heartbeats, the service did nothing",
            fast(WireFault.answerBefore(only)),
            MessageCells.unresolved());
  }

  private static Consumer<Bench> fast(WireFault fault) {
    return bench -> {
      bench.network().before(MESSAGE, () -> bench.clock().runFast(Duration.ofSeconds(20)));
      bench.breaks(MESSAGE, fault);
    };
  }
}
