package ai.nemovideo.sdk.error;

/**
 * The agent answered, but the draft holds nothing that could be exported: it asked something back,
 * or could not do what the prompt says. {@link #agentWords()} says what it answered.
 */
public final class NothingMadeException extends NemoException {

  private static final long serialVersionUID = 1L;

  private final String agentWords;

  /**
   * Made by the SDK; public so that tests of callers can make one.
   *
   * @param message for people
   * @param details for programs
   * @param agentWords what the agent said; may be empty
   */
  public NothingMadeException(String message, ErrorDetails details, String agentWords) {
    super(message, details, null);
    this.agentWords = agentWords;
  }

  /** {@return what the agent said; empty for a silent turn, never null} */
  public String agentWords() {
    return agentWords;
  }
}
