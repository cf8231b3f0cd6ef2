package ai.nemovideo.sdk.internal.download;

import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * What an answer brings.
 *
 * @param kind a body, nothing because all is there, or nothing that goes with what is there
 * @param from the place of the body's first byte in the file
 * @param total the size of the file, -1 when the server does not say
 */
record Arrival(Kind kind, long from, long total) {

  enum Kind {
    BODY,
    ALL_THERE,
    USELESS
  }

  private static final Arrival USELESS = new Arrival(Kind.USELESS, 0, -1);

  /**
   * @param resume what was asked for, null for the whole file
   * @param bookmark what is there, as far as it is known
   */
  static Arrival of(Response response, @Nullable Resume resume, @Nullable Bookmark bookmark) {
    int status = response.code();
    ContentRange range = ContentRange.of(response);
    if (status == 200 || status == 203) {
      ResponseBody body = response.body();
      return new Arrival(Kind.BODY, 0, body.contentLength());
    }
    if (resume == null || bookmark == null) {
      if (status == 206 && range != null && range.first() == 0) {
        return new Arrival(Kind.BODY, 0, range.total());
      }
      throw new RefusedFileException("HTTP " + status);
    }
    return switch (status) {
      case 206 -> rest(response, range, resume, bookmark);
      case 416 -> nothing(range, resume, bookmark);
      default -> throw new RefusedFileException("HTTP " + status);
    };
  }

  /** The rest of the same file; some servers forget the condition, so its version is compared. */
  private static Arrival rest(
      Response response, @Nullable ContentRange range, Resume resume, Bookmark bookmark) {
    if (range == null
        || range.first() != resume.from()
        || isOther(range.total(), bookmark.total())
        || Validator.isContradicted(resume.validator(), response.headers())) {
      return USELESS;
    }
    long total = range.total() < 0 ? bookmark.total() : range.total();
    return new Arrival(Kind.BODY, range.first(), total);
  }

  /** No byte is missing when the file is just as long as what is there. */
  private static Arrival nothing(@Nullable ContentRange range, Resume resume, Bookmark bookmark) {
    return range == null
            || range.total() != resume.from()
            || isOther(range.total(), bookmark.total())
        ? USELESS
        : new Arrival(Kind.ALL_THERE, resume.from(), range.total());
  }

  private static boolean isOther(long said, long known) {
    return said >= 0 && known >= 0 && said != known;
  }
}
