package ai.nemovideo.sdk.local.internal.gate;

import java.io.EOFException;
import java.io.IOException;

/**
 * The head of an answer.
 *
 * @param head as it came
 * @param status of HTTP
 * @param bodiless whether no body can follow, whatever the headers say
 */
record AnswerHead(Head head, int status, boolean bodiless) {

  /** The next answer of a connection, interim ones included. */
  static AnswerHead read(WireInput in, RequestHead request) throws IOException {
    byte[] bytes =
        in.head().orElseThrow(() -> new EOFException("the service closed without an answer"));
    Head head = Head.parse(bytes);
    String number = head.start(2).get(1).replaceAll(" .*", "");
    if (!number.matches("[1-5]\\d\\d")) {
      throw new MalformedHttpException("not a status: " + number);
    }
    int status = Integer.parseInt(number);
    return new AnswerHead(
        head, status, status < 200 || status == 204 || status == 304 || request.isHead());
  }

  /** Whether the real answer is still to come. */
  boolean isInterim() {
    return status < 200;
  }

  Framing framing() throws IOException {
    return bodiless ? Framing.ofLength(0) : head.framing().orElse(Framing.untilClose());
  }

  boolean keepsConnection() {
    return !head.says("connection", "close");
  }
}
