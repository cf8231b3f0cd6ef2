package ai.nemovideo.sdk.examples;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.AnimateRequest;
import ai.nemovideo.sdk.Animation;
import ai.nemovideo.sdk.MediaSource;
import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.OutputSettings;
import ai.nemovideo.sdk.error.InvalidRequestException;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.OutOfCreditsException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import okhttp3.OkHttpClient;

/** The other Java blocks of the README, so that the compiler reads them too. */
final class ReadmeSnippets {

  private ReadmeSnippets() {}

  static void cloud() {
    // README: cloud
    try (NemoClient nemo = NemoClient.create()) {
      Animation video = nemo.animate(List.of(Path.of("photo.jpg")), "slow zoom, 5 seconds");
      video.saveTo(Path.of("photo.mp4"));
    }
    // end
  }

  static Animation request(NemoClient nemo, byte[] logo) {
    // README: request
    AnimateRequest request =
        AnimateRequest.builder()
            .image(Path.of("beach.jpg"))
            .add(MediaSource.bytes("logo.png", logo))
            .add(MediaSource.url(URI.create("https://example.com/hut.jpg")))
            .prompt("vertical, 8 seconds, slow zoom, title \"Paradise Found\"")
            .taskName("Summer")
            .language("en")
            .output(OutputSettings.defaults().withResolution("1080x1920").withFps(30))
            .deadline(Duration.ofMinutes(30))
            .onProgress(progress -> {
              if (progress instanceof AnimateProgress.Rendering rendering) {
                System.out.println(rendering.percent() + " % rendered");
              }
            })
            .build();
    Animation video = nemo.animate(request);
    // end
    return video;
  }

  static void errors(NemoClient nemo, AnimateRequest request) {
    // README: errors
    try {
      nemo.animate(request).saveTo(Path.of("video.mp4"));
    } catch (InvalidRequestException e) {
      e.problems().forEach(problem -> System.err.println(problem.message()));
    } catch (OutOfCreditsException e) {
      e.registrationUrl().ifPresent(link -> System.err.println("Register to go on: " + link));
    } catch (NemoException e) {
      System.err.println(e.getMessage());
      e.sessionId().ifPresent(session -> System.err.println("The work is kept in " + session));
      if (e.mayHaveBeenCharged()) {
        System.err.println("Credits may have been spent: look there before you try again.");
      }
    }
    // end
  }

  static NemoClient ownHttpClient() {
    // README: own-http-client
    OkHttpClient http =
        new OkHttpClient.Builder()
            .proxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress("proxy.example.com", 8080)))
            .build();
    NemoClient nemo = NemoClient.builder().httpClient(http).build();
    // end
    return nemo;
  }
}
