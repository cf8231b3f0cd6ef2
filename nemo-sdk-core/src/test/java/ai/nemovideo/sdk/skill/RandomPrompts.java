package ai.nemovideo.sdk.skill;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Prompts of every kind that can be, made from a number. */
final class RandomPrompts {

  private static final int[] DELICATE = {
    '"', '\\', '/', ' ', 0x7F, 0x85, 0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFD, 0xFFFF, 0x1F600
  };

  private final Random random;

  private RandomPrompts(long seed) {
    random = new Random(seed);
  }

  static JsonPrompt of(long seed) {
    return new RandomPrompts(seed).prompt();
  }

  private JsonPrompt prompt() {
    JsonPrompt.Builder builder = JsonPrompt.builder();
    maybe(this::ratio).ifPresent(builder::aspectRatio);
    maybe(() -> words(500)).ifPresent(builder::style);
    maybe(() -> random.nextBoolean() ? "en" : "zh-Hans-CN").ifPresent(builder::language);
    maybe(this::music).ifPresent(builder::music);
    int scenes = 1 + random.nextInt(5);
    boolean timed = random.nextBoolean();
    Duration sum = Duration.ZERO;
    for (int i = 0; i < scenes; i++) {
      JsonScene scene = scene();
      if (timed) {
        scene = scene.withDuration(millis(60_000));
        sum = sum.plus(scene.duration().orElseThrow());
      }
      builder.scene(scene);
    }
    return timed && random.nextBoolean() ? builder.duration(sum).build() : builder.build();
  }

  private JsonScene scene() {
    Optional<String> image = maybe(() -> words(255).replaceAll("[/\\\\]", "_"));
    Optional<String> text = maybe(() -> words(400) + "\n" + words(99));
    return new JsonScene(
        image,
        maybe(() -> any(JsonMotion.values())),
        maybe(() -> any(JsonMotion.Strength.values())),
        maybe(() -> millis(60_000)),
        maybe(() -> any(JsonTransition.values())),
        maybe(() -> millis(5_000)),
        text);
  }

  private AspectRatio ratio() {
    return random.nextBoolean()
        ? AspectRatio.WIDE
        : new AspectRatio(1000 + random.nextInt(9000), 1000 + random.nextInt(9000));
  }

  private JsonMusic music() {
    Optional<String> name = maybe(() -> words(100));
    double volume = random.nextInt(1001) / 1000.0;
    return new JsonMusic(name, name.isEmpty() ? Optional.of(volume) : maybe(() -> volume));
  }

  /** Any characters that a text may hold, with something to be seen among them. */
  private String words(int longest) {
    int length = random.nextInt(10) == 0 ? longest - 1 : random.nextInt(Math.min(20, longest));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      int point =
          switch (random.nextInt(3)) {
            case 0 -> DELICATE[random.nextInt(DELICATE.length)];
            case 1 -> ' ' + random.nextInt(95);
            default -> random.nextInt(Character.MAX_CODE_POINT);
          };
      boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
      text.appendCodePoint(half || point < ' ' ? 'o' : point);
    }
    return text.append('x').toString();
  }

  private Duration millis(int most) {
    return Duration.ofMillis(100 + random.nextInt(most - 99));
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value.get());
  }
}
