package ai.nemovideo.sdk.examples.journey;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameGrabber.ImageMode;

/**
 * A video file, decoded and measured: what a viewer would see of {@link Shots}.
 *
 * @param container names of the format, such as {@code mov,mp4}
 * @param codec of the pictures
 * @param width of a picture in the file
 * @param height of a picture in the file
 * @param fps pictures in a second
 * @param audioChannels of the sound; 0 without
 * @param looks a measure of each picture
 */
record Film(
    String container,
    String codec,
    int width,
    int height,
    double fps,
    int audioChannels,
    List<Look> looks) {

  /** Enough to measure, and quick to decode into. */
  private static final int LONG_SIDE = 480;

  static Film of(Path file) throws IOException {
    try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(file.toFile())) {
      grabber.start();
      int width = grabber.getImageWidth();
      int height = grabber.getImageHeight();
      String container = grabber.getFormat();
      String codec = grabber.getVideoCodecName();
      double fps = grabber.getVideoFrameRate();
      int audio = grabber.getAudioChannels();
      grabber.setImageMode(ImageMode.GRAY);
      grabber.setImageWidth(LONG_SIDE * width / Math.max(width, height));
      grabber.setImageHeight(LONG_SIDE * height / Math.max(width, height));
      return new Film(container, codec, width, height, fps, audio, looks(grabber));
    }
  }

  /** The picture at a time. */
  Look at(double seconds) {
    return looks.get((int) Math.round(seconds * fps));
  }

  double seconds() {
    return looks.size() / fps;
  }

  private static List<Look> looks(FFmpegFrameGrabber grabber) throws IOException {
    List<Look> looks = new ArrayList<>();
    Frame frame = grabber.grabImage();
    while (frame != null) {
      looks.add(
          Look.of(
              (ByteBuffer) frame.image[0], frame.imageWidth, frame.imageHeight, frame.imageStride));
      frame = grabber.grabImage();
    }
    return looks;
  }
}
