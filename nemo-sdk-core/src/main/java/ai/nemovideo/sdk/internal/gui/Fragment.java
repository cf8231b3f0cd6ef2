package ai.nemovideo.sdk.internal.gui;

/**
 * A clause.
 *
 * @param start its first character, behind what joins it to the clause before
 * @param end the place after it
 * @param joint what joins it
 */
record Fragment(int start, int end, Joint joint) {

  enum Joint {
    /** The sentence begins with it, or nothing binds it to what stands before. */
    FREE,
    COMMA,
    /** A word such as "and". */
    WORD,
    COLON
  }
}
