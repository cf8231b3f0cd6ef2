package ai.nemovideo.sdk.internal.gui;

/**
 * A sentence of a unit.
 *
 * @param start its first character
 * @param coreEnd where its words end, before the marks that close it
 * @param end the place after those marks, and after symbols that close the unit
 */
record Sentence(int start, int coreEnd, int end) {

  boolean introduces(String text) {
    for (int i = coreEnd; i < end; i++) {
      if (text.charAt(i) == ':' || text.charAt(i) == '：') {
        return true;
      }
    }
    return false;
  }
}
