package ai.nemovideo.sdk.examples.screen;

import java.io.PrintWriter;
import java.util.Map;

/** What a program has found out or made: for people, and for programs. */
public interface Result {

  /** Tells it to people, in lines that end with a line end. */
  void tell(PrintWriter out, Look look);

  /** The same as the members of a JSON object; {@link Json#object} makes one. */
  Map<String, ?> facts();
}
