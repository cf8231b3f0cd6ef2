package ai.nemovideo.sdk.examples.job;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/** Why a file cannot be read or written, for people: Java often says the path and nothing else. */
public final class FileTrouble {

  private FileTrouble() {}

  /** The reason, with the path that it is about. */
  public static String of(IOException failure) {
    if (!(failure instanceof FileSystemException about) || about.getFile() == null) {
      return String.valueOf(failure.getMessage());
    }
    if (about instanceof AccessDeniedException) {
      return "there is no permission for " + about.getFile();
    }
    if (about instanceof NoSuchFileException) {
      return "there is no " + about.getFile();
    }
    if (about instanceof NotDirectoryException || about instanceof FileAlreadyExistsException) {
      return about.getFile() + " is no folder";
    }
    return about.getFile() + ": " + Objects.requireNonNullElse(about.getReason(), "it failed");
  }
}
