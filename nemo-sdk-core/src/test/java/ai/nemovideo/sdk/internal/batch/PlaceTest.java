package ai.nemovideo.sdk.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths that are one file on some disk have one place. */
class PlaceTest {

  @ParameterizedTest
  @CsvSource({
    "/out/A.mp4, /OUT/a.mp4",
    "/caf\u00e9.mp4, /cafe\u0301.mp4",
    "/CAF\u00c9.mp4, /cafe\u0301.mp4",
    "/stra\u00dfe.mp4, /STRASSE.mp4",
    "/\u03bb\u03cc\u03b3\u03bf\u03c2.mp4, /\u039b\u039f\u0301\u0393\u039f\u03a3.mp4",
    "/\uac00.mp4, /\u1100\u1161.mp4",
    "/\u0130.mp4, /i\u0307.mp4",
  })
  void whatSomeDisksTakeForOneIsOne(String one, String other) throws IOException {
    try (FileSystem disk = Jimfs.newFileSystem(Configuration.unix())) {
      assertThat(Place.of(disk.getPath(one))).isEqualTo(Place.of(disk.getPath(other)));
    }
  }

  @Test
  void otherNamesAndOtherDisksAreOtherPlaces() throws IOException {
    try (FileSystem disk = Jimfs.newFileSystem(Configuration.unix());
        FileSystem other = Jimfs.newFileSystem(Configuration.unix())) {
      Place place = Place.of(disk.getPath("/e.mp4"));
      assertThat(place).isNotEqualTo(Place.of(disk.getPath("/\u00e9.mp4")));
      assertThat(place).isNotEqualTo(Place.of(disk.getPath("/e.mov")));
      assertThat(place).isNotEqualTo(Place.of(other.getPath("/e.mp4")));
    }
  }
}
