package ai.nemovideo.sdk.internal.picture;

/**
 * From times to columns.
 *
 * @param left the column of time zero
 * @param right the column of the end
 * @param total the end, in seconds
 */
record Scale(int left, int right, double total) {

  int at(double seconds) {
    return total > 0 ? left + (int) Math.round(seconds / total * (right - left)) : left;
  }

  double secondsPerColumn() {
    return total / Math.max(1, right - left);
  }

  int columns() {
    return right - left + 1;
  }
}
