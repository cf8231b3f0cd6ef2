package ai.nemovideo.sdk.local.internal.agent;

import ai.nemovideo.sdk.local.internal.state.Edit;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/** What the agent makes of a message. Nothing has been done yet when it exists. */
public sealed interface Turn {

  /** What the agent says, in the pieces in which it says it. */
  List<String> answer();

  /** What a change is, which decides its price. */
  enum Kind {
    GENERATION,
    EDIT,
    UNDO;

    /** The reason that is written beside the charge. */
    public String reason() {
      return this == GENERATION ? "generation" : "edit";
    }
  }

  /**
   * The draft is to change.
   *
   * @param kind what it costs
   * @param draft the new draft
   * @param seenFiles how many of the session's files count as used from then on
   * @param tool the tool that the agent claims to call
   * @param arguments of that call
   * @param result of that call
   * @param media an entry for the generated media, for a generation
   * @param answer what the agent says
   */
  record Change(
      Kind kind,
      JsonObject draft,
      int seenFiles,
      String tool,
      JsonObject arguments,
      JsonObject result,
      Optional<JsonObject> media,
      List<String> answer)
      implements Turn {

    public Change {
      answer = List.copyOf(answer);
    }

    /** What is to be done to the session. */
    public Edit edit() {
      return new Edit(kind == Kind.UNDO ? Optional.empty() : Optional.of(draft), seenFiles, media);
    }
  }

  /**
   * Nothing is to change, and nothing is charged.
   *
   * @param answer what the agent says
   */
  record Talk(List<String> answer) implements Turn {
    public Talk {
      answer = List.copyOf(answer);
    }
  }
}
