package ai.nemovideo.sdk.internal.download;

import ai.nemovideo.sdk.error.NemoException;
import java.io.IOException;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** A place to fetch the file from. */
interface Remote {

  /**
   * Asks for the file.
   *
   * @param from the first byte that is missing
   * @param validator the entity tag of the bytes that are there already, or null to start at the
   *     beginning
   * @throws IOException when no answer came
   * @throws NemoException when the answer says no
   */
  Response open(long from, @Nullable String validator) throws IOException;
}
