package ai.nemovideo.sdk.examples.talk;

import ai.nemovideo.sdk.AgentReply;

/** What is known about the last message of a process that has ended. */
public sealed interface Doubt {

  /** There was none, or it was answered and noted. */
  record None() implements Doubt {}

  /**
   * It was answered, but what the answer was is not known here.
   *
   * @param words of the message
   */
  record Answered(String words) implements Doubt {}

  /**
   * It was carried out.
   *
   * @param words of the message
   * @param reply with the state after it
   */
  record Done(String words, AgentReply reply) implements Doubt {}

  /**
   * It has not left: nothing was paid.
   *
   * @param words of the message
   */
  record NotSent(String words) implements Doubt {}

  /**
   * It may have arrived, but the session has not changed, and no longer will.
   *
   * @param words of the message
   */
  record Vain(String words) implements Doubt {}

  /**
   * It may still be worked on.
   *
   * @param words of the message
   */
  record Open(String words) implements Doubt {}
}
