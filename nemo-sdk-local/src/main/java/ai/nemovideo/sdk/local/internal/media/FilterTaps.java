package ai.nemovideo.sdk.local.internal.media;

/**
 * The weights of a Catmull-Rom filter along one axis: which source pixels make a target pixel, and
 * how much each counts. Outside the source its edge pixel goes on.
 */
final class FilterTaps {

  private final int count;
  private final int[] first;
  private final float[] weights;

  private FilterTaps(int count, int[] first, float[] weights) {
    this.count = count;
    this.first = first;
    this.weights = weights;
  }

  static FilterTaps of(int source, int target) {
    double ratio = (double) source / target;
    double stretch = Math.max(1, ratio);
    int count = Math.min(source, (int) Math.ceil(4 * stretch) + 1);
    int[] first = new int[target];
    float[] weights = new float[target * count];
    for (int i = 0; i < target; i++) {
      double centre = (i + 0.5) * ratio - 0.5;
      int begin = (int) Math.floor(centre - 2 * stretch) + 1;
      first[i] = Math.max(0, Math.min(source - count, begin));
      fill(weights, i * count, count, first[i], begin, centre, stretch, source);
    }
    return new FilterTaps(count, first, weights);
  }

  private static void fill(
      float[] weights,
      int at,
      int count,
      int first,
      int begin,
      double centre,
      double stretch,
      int source) {
    double sum = 0;
    int end = (int) Math.ceil(centre + 2 * stretch);
    for (int s = begin; s < end; s++) {
      sum += catmullRom((s - centre) / stretch);
    }
    for (int s = begin; s < end; s++) {
      int held = Math.max(0, Math.min(source - 1, s));
      int k = Math.max(0, Math.min(count - 1, held - first));
      weights[at + k] += (float) (catmullRom((s - centre) / stretch) / sum);
    }
  }

  private static double catmullRom(double distance) {
    double x = Math.abs(distance);
    if (x < 1) {
      return (1.5 * x - 2.5) * x * x + 1;
    }
    return x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;
  }

  /** How many source pixels make one target pixel. */
  int count() {
    return count;
  }

  /** The first of them; grows with the target pixel. */
  int first(int target) {
    return first[target];
  }

  float weight(int target, int k) {
    return weights[target * count + k];
  }
}
