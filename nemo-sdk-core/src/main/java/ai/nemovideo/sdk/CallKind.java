package ai.nemovideo.sdk;

/**
 * The kinds of calls, each with its own allow-list of failures after which it is repeated. The
 * lists are fixed, because they are what keeps a job from being paid twice; how often and how soon
 * is up to {@link RetrySettings}. What TLS refuses, such as a certificate, is never tried again,
 * and a 402, 403, 1002, 2001, 4001 or 4002 neither. A refused token is renewed once per call,
 * outside of these policies.
 */
public enum CallKind {
  /**
   * Reading: credits, state, render status. Repeated after connection failures, 408, 5xx, 429, and
   * answers that are not the expected JSON.
   */
  READ(5),
  /**
   * The anonymous token. Repeated, as the same client, after connection failures, 408, 5xx, 429 and
   * an answer that was cut off; not after an answer of another kind, such as a page.
   */
  TOKEN(2),
  /**
   * Opening a session, which costs nothing. As {@link #READ}, but after an answer of another kind,
   * such as a page, only once more.
   */
  SESSION(3),
  /**
   * Uploading. Repeated when the file provably never left, and after a 429; when it may have
   * arrived, the state of the session is read first, and it is repeated only if it is not there. A
   * source that cannot be opened twice is never repeated.
   */
  UPLOAD(3),
  /**
   * The message that costs credits. Repeated only when it provably never left, and once after a
   * 429, which refuses it completely.
   */
  MESSAGE(3),
  /**
   * Submitting a render, which costs nothing. Repeated under the same id when it provably never
   * left; when it may have arrived, the id is looked up first.
   */
  RENDER(3),
  /**
   * Fetching the video. As {@link #READ}, but from where it stopped; the wrong kind of content is
   * refused.
   */
  DOWNLOAD(5);

  private final int usualAttempts;

  CallKind(int usualAttempts) {
    this.usualAttempts = usualAttempts;
  }

  int usualAttempts() {
    return usualAttempts;
  }
}
