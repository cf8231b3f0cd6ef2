package ai.nemovideo.sdk.local.internal.media;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.io.IOException;
import java.nio.file.Path;

/** Reads how the camera was held; a picture that does not tell is upright. */
final class ExifOrientation {

  private ExifOrientation() {}

  static Orientation of(Path file) throws IOException {
    try {
      Metadata metadata = ImageMetadataReader.readMetadata(file.toFile());
      for (ExifIFD0Directory exif : metadata.getDirectoriesOfType(ExifIFD0Directory.class)) {
        Integer value = exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        if (value != null) {
          return Orientation.ofExif(value);
        }
      }
    } catch (ImageProcessingException e) {
      // metadata are a courtesy: without them the picture is shown as it is stored
    }
    return Orientation.UPRIGHT;
  }
}
