package ai.nemovideo.sdk.internal.download;

import org.jspecify.annotations.Nullable;

/**
 * What the bytes of an unfinished file are: enough to go on with them later, in another process
 * too. Holds no address, because addresses hold secrets.
 *
 * @param renderId the render that they belong to
 * @param origin scheme, host and port that sent them
 * @param validator what the server calls their version; null when it cannot go on with them
 * @param total the size of the whole file, -1 as long as nobody knows it
 */
record Bookmark(String renderId, String origin, @Nullable String validator, long total) {

  Bookmark withTotal(long size) {
    return new Bookmark(renderId, origin, validator, size);
  }
}
