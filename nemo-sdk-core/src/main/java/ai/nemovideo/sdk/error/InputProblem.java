package ai.nemovideo.sdk.error;

/**
 * One thing that is wrong with a request.
 *
 * @param kind what is wrong, for programs
 * @param input which input, such as a path
 * @param message what is wrong and what to do, for people
 */
public record InputProblem(Kind kind, String input, String message) {

  /** What can be wrong with an input. */
  public enum Kind {
    /** There is no such file. */
    MISSING,
    /** It is a folder or another thing that is not a plain file. */
    NOT_A_FILE,
    /** The file may not be read. */
    UNREADABLE,
    /** It holds no bytes. */
    EMPTY,
    /** It is larger than the service takes. */
    TOO_LARGE,
    /** Its extension is not one that the service takes. */
    UNSUPPORTED_TYPE,
    /** There is no image among the inputs. */
    NO_IMAGE,
    /** The prompt says nothing. */
    BLANK_PROMPT,
    /** The URL cannot be fetched by the service. */
    BAD_URL,
    /** A stream that can be read only once would have to be sent a second time. */
    NOT_REPEATABLE,
    /** The job id belongs to another request. */
    JOB_ID_IN_USE,
    /** A scene of the JSON prompt names an image that is not among the inputs. */
    UNKNOWN_IMAGE,
    /** A scene of the JSON prompt names an image, and several inputs have that name. */
    AMBIGUOUS_IMAGE,
    /** The video cannot be written there: the target is taken, an input, or out of reach. */
    BAD_TARGET
  }
}
