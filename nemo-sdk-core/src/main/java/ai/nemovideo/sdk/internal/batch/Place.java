package ai.nemovideo.sdk.internal.batch;

import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/**
 * Where a file is, for disks of every kind: some take {@code A.mp4} and {@code a.mp4} for one file,
 * or an accented letter and the letter with its accent behind it. As long as neither file is there,
 * nothing tells which kind a disk is.
 *
 * @param name the path, without what such disks do not tell apart
 */
record Place(FileSystem disk, String name) {

  static Place of(Path path) {
    // By capitals first, as some letters share only those. Accents last: case can change them.
    String folded =
        Normalizer.normalize(path.toString(), Form.NFD)
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT);
    return new Place(path.getFileSystem(), Normalizer.normalize(folded, Form.NFC));
  }
}
