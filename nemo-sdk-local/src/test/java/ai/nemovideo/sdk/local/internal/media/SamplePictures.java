package ai.nemovideo.sdk.local.internal.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Makes picture files of all kinds. The usual one is 48 x 32, red on the left and blue right. */
final class SamplePictures {

  static final int RED = 0xD02020;
  static final int BLUE = 0x2040C0;

  private SamplePictures() {}

  static BufferedImage redAndBlue(int type) {
    BufferedImage image = new BufferedImage(48, 32, type);
    for (int y = 0; y < 32; y++) {
      for (int x = 0; x < 48; x++) {
        image.setRGB(x, y, 0xFF000000 | (x < 24 ? RED : BLUE));
      }
    }
    return image;
  }

  static Path write(Path directory, String format) throws IOException {
    return write(directory, format, redAndBlue(BufferedImage.TYPE_INT_RGB));
  }

  static Path write(Path directory, String format, BufferedImage image) throws IOException {
    Path file = directory.resolve("picture." + format);
    if (!ImageIO.write(image, format, file.toFile())) {
      throw new IOException("no writer for " + format);
    }
    return file;
  }

  /** One of the files beside this class. */
  static Path resource(Path directory, String name) throws IOException {
    Path file = directory.resolve(name);
    try (InputStream in = SamplePictures.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no such resource: " + name);
      }
      Files.write(file, in.readAllBytes());
    }
    return file;
  }

  static Path cut(Path file, int bytes) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    return Files.write(file, Arrays.copyOf(whole, bytes));
  }

  /** A JPEG with an EXIF segment that holds nothing but an orientation. */
  static Path withOrientation(Path directory, BufferedImage stored, int orientation)
      throws IOException {
    byte[] jpeg = Files.readAllBytes(write(directory, "jpeg", stored));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(jpeg, 0, 2);
    out.writeShort(0xFFE1);
    out.writeShort(2 + 6 + 8 + 2 + 12 + 4);
    out.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    out.write("MM\0*".getBytes(StandardCharsets.US_ASCII));
    out.writeInt(8);
    out.writeShort(1);
    out.writeShort(0x0112);
    out.writeShort(3);
    out.writeInt(1);
    out.writeShort(orientation);
    out.writeShort(0);
    out.writeInt(0);
    out.write(jpeg, 2, jpeg.length - 2);
    return Files.write(directory.resolve("turned" + orientation + ".jpg"), bytes.toByteArray());
  }

  /** A PNG that claims a size and holds next to nothing. */
  static Path hollowPng(Path directory, int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeLong(0x89504E470D0A1A0AL);
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream fields = new DataOutputStream(header);
    fields.writeInt(width);
    fields.writeInt(height);
    fields.write(new byte[] {8, 2, 0, 0, 0});
    chunk(out, "IHDR", header.toByteArray());
    chunk(out, "IDAT", new byte[] {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1});
    chunk(out, "IEND", new byte[0]);
    return Files.write(directory.resolve("hollow.png"), bytes.toByteArray());
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    CRC32 checksum = new CRC32();
    checksum.update(type.getBytes(StandardCharsets.US_ASCII));
    checksum.update(data);
    out.writeInt(data.length);
    out.writeBytes(type);
    out.write(data);
    out.writeInt((int) checksum.getValue());
  }
}
