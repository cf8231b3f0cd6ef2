package ai.nemovideo.sdk.internal.download;

import ai.nemovideo.sdk.error.NemoException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A place to fetch the file from. */
interface Remote {

  /** The place in words, for a message. */
  String words();

  /** Scheme, host and port: what a version is called elsewhere means nothing here. */
  String origin();

  /**
   * Asks for the file. The answer is a 2xx or 416.
   *
   * @param resume what is there already, or null to start at the beginning
   * @throws IOException when no answer came
   * @throws NemoException when the answer says no, for now or as a matter of the account
   * @throws RefusedFileException when the answer says no
   */
  Opened open(@Nullable Resume resume) throws IOException;
}
