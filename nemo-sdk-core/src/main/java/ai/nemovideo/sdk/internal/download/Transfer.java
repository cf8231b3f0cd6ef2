package ai.nemovideo.sdk.internal.download;

import ai.nemovideo.sdk.internal.http.JobContext;
import java.io.IOException;
import java.util.function.ObjLongConsumer;
import okhttp3.Headers;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way. Each {@link #attempt} goes on where the last one stopped, also that of
 * another process, as long as the server says that the file is still the same one; otherwise it
 * starts over.
 */
final class Transfer {

  private static final long PIECE = 64 * 1024;

  private final PartFile part;
  private final Room room;
  private final JobContext job;
  private final ObjLongConsumer<Long> progress;

  /**
   * @param progress told of the size (or -1) and the bytes on disk
   */
  Transfer(PartFile part, Room room, JobContext job, ObjLongConsumer<Long> progress) {
    this.part = part;
    this.room = room;
    this.job = job;
    this.progress = progress;
  }

  /** Fetches what is missing. */
  void attempt(Remote remote) throws IOException {
    if (part.isComplete()) {
      return;
    }
    requireTime();
    Resume resume = resume(remote);
    if (resume == null || !exchange(remote, resume)) {
      exchange(remote, null);
    }
  }

  private @Nullable Resume resume(Remote remote) {
    Bookmark bookmark = part.bookmark();
    if (bookmark == null || part.size() == 0 || !bookmark.origin().equals(remote.origin())) {
      return null;
    }
    String validator = bookmark.validator();
    return validator == null ? null : new Resume(part.size(), validator);
  }

  /**
   * The one place where a transfer waits for a server: from the request to the last byte.
   *
   * @return false when the bytes on disk turn out to be of no use
   */
  private boolean exchange(Remote remote, @Nullable Resume resume) throws IOException {
    try (Opened opened = remote.open(resume)) {
      Arrival arrival = Arrival.of(opened.response(), resume, part.bookmark());
      if (arrival.kind() == Arrival.Kind.USELESS) {
        part.forget();
        return false;
      }
      if (arrival.kind() == Arrival.Kind.BODY) {
        receive(remote, opened, arrival);
      }
      requireWhole(arrival);
      return true;
    }
  }

  private void receive(Remote remote, Opened opened, Arrival arrival) throws IOException {
    Headers headers = opened.response().headers();
    MediaCheck.requireMedia(headers, opened.response().body().contentType());
    if (arrival.from() == 0) {
      Buffer start = opened.peek(MediaCheck.ENOUGH);
      if (start.exhausted()) {
        throw new IOException("the server sent nothing");
      }
      MediaCheck.requireMedia(start.snapshot((int) Math.min(MediaCheck.ENOUGH, start.size())));
      part.begin(remote.origin(), Validator.of(headers), arrival.total());
    } else {
      part.learn(arrival.total());
    }
    copy(opened, arrival.total());
  }

  private void copy(Opened opened, long total) throws IOException {
    Buffer piece = new Buffer();
    long look = part.size();
    progress.accept(total, part.size());
    while (true) {
      if (part.size() >= look) {
        room.require(part.size(), total);
        look = part.size() + Room.LOOK_AGAIN_AFTER;
      }
      requireTime();
      if (opened.read(piece, PIECE) < 0) {
        return;
      }
      part.append(piece);
      progress.accept(total, part.size());
    }
  }

  private void requireTime() throws IOException {
    if (job.deadline().isOver()) {
      throw new IOException("out of time");
    }
  }

  private void requireWhole(Arrival arrival) throws IOException {
    long size = part.size();
    long total = arrival.total();
    if (total >= 0 && size > total) {
      part.forget();
    }
    if (total >= 0 && size != total || total < 0 && part.endsTooEarly()) {
      throw new IOException(
          "the file ended after " + size + (total < 0 ? "" : " of " + total) + " bytes");
    }
    part.learn(size);
  }
}
