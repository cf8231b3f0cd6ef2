package ai.nemovideo.sdk.examples;

// README: first-video-imports
import ai.nemovideo.sdk.Animation;
import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.local.LocalNemo;
import java.nio.file.Path;
import java.util.List;

// end

/** The first program of the README, whole. It makes photo.mp4 of photo.jpg in its folder. */
public final class FirstVideo {

  private FirstVideo() {}

  public static void main(String[] args) {
    // README: first-video
    try (LocalNemo service = LocalNemo.start();
        NemoClient nemo = NemoClient.builder().baseUrl(service.baseUrl()).build()) {
      Animation video = nemo.animate(List.of(Path.of("photo.jpg")), "slow zoom, 5 seconds");
      System.out.println(video.agentWords());
      System.out.println(video.timeline().summary());
      video.saveTo(Path.of("photo.mp4"));
      System.out.println("Open photo.mp4");
    }
    // end
  }
}
