package ai.nemovideo.sdk.local.internal.media;

import java.nio.file.Path;

/** Decides whether an uploaded file is a picture that can be filmed. */
public final class PictureInspector {

  private PictureInspector() {}

  public static PictureInfo inspect(Path file) throws PictureRejectedException {
    throw new PictureRejectedException("Pictures cannot be looked at yet.");
  }
}
