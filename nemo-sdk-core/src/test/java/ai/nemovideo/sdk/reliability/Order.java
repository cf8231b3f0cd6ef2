package ai.nemovideo.sdk.reliability;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.AnimateRequest;
import ai.nemovideo.sdk.MediaSource;
import ai.nemovideo.sdk.testing.Pictures;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the caller asks for: the same each time, also when the job is taken up again. */
final class Order {

  private static final Duration ENOUGH = Duration.ofMinutes(40);

  private final Path folder;
  private final List<Supplier<MediaSource>> media = new ArrayList<>();
  private volatile Consumer<AnimateProgress> listener = progress -> {};
  private Duration deadline = ENOUGH;

  /** One picture; pictures are made in the folder. */
  Order(Path folder) {
    this.folder = folder;
    picture("one.png");
  }

  /** One more input. */
  void picture(String name) {
    Path file = Pictures.png(folder, name);
    media.add(() -> MediaSource.file(file));
  }

  /** No other inputs than this one, made anew for every request. */
  void onlyInput(Supplier<MediaSource> source) {
    media.clear();
    media.add(source);
  }

  void deadline(Duration whole) {
    deadline = whole;
  }

  void listener(Consumer<AnimateProgress> consumer) {
    listener = consumer;
  }

  /** From now on there is time, and nobody listens. */
  void calmDown() {
    deadline = ENOUGH;
    listener = progress -> {};
  }

  AnimateRequest request() {
    AnimateRequest.Builder request =
        AnimateRequest.builder()
            .prompt("1 second, no music")
            .deadline(deadline)
            .onProgress(progress -> listener.accept(progress));
    media.forEach(source -> request.add(source.get()));
    return request.build();
  }
}
