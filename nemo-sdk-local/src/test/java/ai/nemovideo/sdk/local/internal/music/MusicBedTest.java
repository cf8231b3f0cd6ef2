package ai.nemovideo.sdk.local.internal.music;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.local.internal.scene.Music;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MusicBedTest {

  private static final int SECONDS = 20;
  private static final int COUNT = SECONDS * MusicBed.SAMPLE_RATE;

  @Test
  void sameNameGivesSameMusicAndAnotherNameDoesNot() {
    assertThat(play("calm", 1)[0]).isEqualTo(play("calm", 1)[0]);
    assertThat(play("calm", 1)[0]).isNotEqualTo(play("bright", 1)[0]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"calm", "", "Sommer 2026", "音乐", "lo-fi", "epic"})
  void musicIsQuietAndNeverClips(String name) {
    for (float[] channel : play(name, 1)) {
      double sum = 0;
      double loudest = 0;
      for (float sample : channel) {
        loudest = Math.max(loudest, Math.abs(sample));
        sum += sample * sample;
      }
      assertThat(loudest).isLessThan(0.7);
      // -28 to -14 dB
      assertThat(Math.sqrt(sum / channel.length)).isBetween(0.04, 0.2);
    }
  }

  @Test
  void volumeScales() {
    float[] loud = play("calm", 1)[0];
    float[] soft = play("calm", 0.25)[0];
    for (int i = 0; i < loud.length; i += 1000) {
      assertThat(Math.abs(soft[i] * 4 - loud[i])).isLessThan(1e-4f);
    }
  }

  @Test
  void beginsAndEndsInSilence() {
    float[] channel = play("calm", 1)[0];
    for (int i = 0; i < 100; i++) {
      assertThat(Math.abs(channel[i])).isLessThan(1e-3f);
      assertThat(Math.abs(channel[channel.length - 1 - i])).isLessThan(1e-3f);
    }
  }

  @Test
  void blocksJoinWithoutASeam() {
    float[][] whole = play("calm", 1);
    MusicBed bed = MusicBed.of(Optional.of(new Music("calm", 1)), COUNT);
    float[] left = new float[1024];
    float[] right = new float[1024];
    bed.fill(300_000, left, right, 1024);
    for (int i = 0; i < 1024; i++) {
      assertThat(left[i]).isEqualTo(whole[0][300_000 + i]);
      assertThat(right[i]).isEqualTo(whole[1][300_000 + i]);
    }
  }

  @Test
  void nothingClicks() {
    float[] channel = play("calm", 1)[0];
    double steepest = 0;
    for (int i = 1; i < channel.length; i++) {
      steepest = Math.max(steepest, Math.abs(channel[i] - channel[i - 1]));
    }
    assertThat(steepest).isLessThan(0.05);
  }

  @Test
  void withoutMusicThereIsSilence() {
    MusicBed bed = MusicBed.of(Optional.empty(), 1000);
    float[] left = {1, 1};
    float[] right = {1, 1};
    bed.fill(0, left, right, 2);
    assertThat(left).containsOnly(0);
    assertThat(right).containsOnly(0);
  }

  private static float[][] play(String name, double volume) {
    MusicBed bed = MusicBed.of(Optional.of(new Music(name, volume)), COUNT);
    float[][] channels = new float[2][COUNT];
    bed.fill(0, channels[0], channels[1], COUNT);
    return channels;
  }
}
