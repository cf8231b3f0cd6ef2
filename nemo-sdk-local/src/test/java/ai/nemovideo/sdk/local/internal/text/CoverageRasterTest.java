package ai.nemovideo.sdk.local.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

final class CoverageRasterTest {

  @Test
  void pixelsArePartlyCoveredByTheirShare() {
    Path2D box = new Path2D.Double(new Rectangle2D.Double(1.25, 1.5, 2, 1));
    float[] coverage = CoverageRaster.fill(box, 5, 4);
    assertThat(coverage[5 + 1]).isCloseTo(0.75f * 0.5f, within(1e-5f));
    assertThat(coverage[5 + 2]).isCloseTo(0.5f, within(1e-5f));
    assertThat(coverage[5 + 3]).isCloseTo(0.25f * 0.5f, within(1e-5f));
    assertThat(coverage[5 + 4]).isCloseTo(0, within(1e-5f));
    assertThat(coverage[0]).isZero();
  }

  @Test
  void areaOfACircleIsKept() {
    float[] coverage =
        CoverageRaster.fill(new Path2D.Double(new Ellipse2D.Double(3, 4, 40, 40)), 50, 50);
    double sum = 0;
    for (float value : coverage) {
      sum += value;
    }
    assertThat(sum).isCloseTo(Math.PI * 400, within(3.0));
  }

  @Test
  void overlapIsNotCoveredTwiceAndAHoleNotAtAll() {
    Path2D shape = new Path2D.Double(new Rectangle2D.Double(0, 0, 6, 6));
    shape.append(new Rectangle2D.Double(0, 0, 3, 3), false);
    shape.moveTo(4, 4);
    shape.lineTo(4, 5);
    shape.lineTo(5, 5);
    shape.lineTo(5, 4);
    shape.closePath();
    float[] coverage = CoverageRaster.fill(shape, 6, 6);
    assertThat(coverage[7]).isEqualTo(1);
    assertThat(coverage[4 * 6 + 4]).isCloseTo(0, within(1e-6f));
  }
}
