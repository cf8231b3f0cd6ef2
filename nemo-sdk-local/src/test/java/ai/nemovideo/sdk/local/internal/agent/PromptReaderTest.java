package ai.nemovideo.sdk.local.internal.agent;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.local.internal.agent.Wishes.MusicWish;
import ai.nemovideo.sdk.local.internal.agent.Wishes.TitleWish;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prompts on the left, everything that is understood of them on the right. */
final class PromptReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # the signature prompts of the five skills
          turn my image into a smooth animated video with motion effects | motion=alternating
          turn these images into a 15-second video with smooth transitions | total=15 transition=crossfade
          animate this image with a slow zoom and subtle motion effects | motion=alternating strength=subtle
          convert these images into a smooth video with transitions and motion effects | motion=alternating transition=crossfade
          turn this image into a 5-second animated video clip inside my flow | total=5
          convert a single product photo or landscape image into a 1080p MP4 | side=1080
          make a video from three product photos in JPG format | ``
          slow zoom, 5 seconds | total=5 motion=alternating strength=subtle
          # lengths
          a 15s video | total=15
          15 seconds | total=15
          make it 10 seconds long | total=10
          make it 7.5 seconds | total=7.5
          half a minute, please | total=30
          one minute | total=60
          a minute and a half | total=90
          1 minute 30 seconds | total=90
          two and a half minutes | total=150
          five seconds | total=5
          forty-five seconds | total=45
          total duration: 20s | total=20
          3 seconds each | each=3
          2.5s per image | each=2.5
          4 seconds for each photo | each=4
          show each picture for 4 seconds | each=4
          15 seconds total, 5 seconds each | total=15 each=5
          two hours | left=[two hours]
          30 minutes | left=[30 minutes]
          fade out after 3 seconds | transition=crossfade left=[out after 3 seconds]
          90s style | left=[90s style]
          make the video 20 seconds instead of 15 | total=20
          # motion
          zoom in | motion=in
          slowly zoom in on the picture | motion=in strength=subtle
          zoom out dramatically | motion=out strength=strong
          Ken Burns effect | motion=alternating
          zoom in and out | motion=alternating
          pan left | motion=left
          pan slowly to the right | motion=right strength=subtle
          pan from left to right | motion=right
          move the camera from right to left | motion=left
          tilt up gently | motion=up strength=subtle
          pan down | motion=down
          push in on the subject | motion=in left=[subject]
          no zoom | motion=still
          without any motion | motion=still
          keep it still | motion=still
          don't zoom, just crossfade | motion=still transition=crossfade
          pan left, no zoom | motion=left
          a strong zoom in | motion=in strength=strong
          make the zoom stronger | strength=strong
          make the motion more subtle | strength=subtle
          zoom in and then pan left | motion=in left=[pan left]
          zoom in on the first image and zoom out on the second | motion=in left=[first image, zoom out]
          gentle pan left-to-right | motion=right strength=subtle
          less zoom | strength=subtle
          more motion | strength=strong
          # transitions
          crossfade between the pictures | transition=crossfade
          smooth dissolves | transition=crossfade
          fade through black | transition=fade-through-black
          dip to black between photos | transition=fade-through-black
          slide transitions | transition=slide
          wipe | transition=wipe
          hard cuts | transition=cut
          1:1, no motion, cut | motion=still transition=cut shape=1:1
          no transitions | transition=cut
          without transitions, 3 seconds each | each=3 transition=cut
          change the crossfade to a wipe | transition=wipe
          slides instead of fades | transition=slide
          a 10 second slideshow | total=10
          1-second crossfades, 12 seconds in total | total=12 transition=crossfade fade=1
          crossfades of half a second | transition=crossfade fade=0.5
          # frame
          16:9 | shape=16:9
          vertical video for TikTok | shape=9:16
          make a portrait version | shape=9:16
          a single portrait image, zoom in | motion=in
          landscape mode | shape=16:9
          square for an Instagram post | shape=1:1
          Instagram Reels | shape=9:16
          YouTube Shorts, 15 seconds | total=15 shape=9:16
          for YouTube | shape=16:9
          aspect ratio 4:5 | shape=4:5
          720p | side=720
          in 4k | left=[4k]
          21:9 | left=[21, 9]
          # title
          add the title "Paradise Found" | title=Paradise Found
          with a title saying “Urban Dreams” | title=Urban Dreams
          change the title to "Slow Zoom in 10 seconds" | title=Slow Zoom in 10 seconds
          title: Summer Days, 10 seconds | total=10 title=Summer Days
          change the title to Autumn with a crossfade | transition=crossfade title=Autumn
          caption 'Hello there' | title=Hello there
          "Happy Birthday" for the first 2 seconds | title=Happy Birthday titleTime=2
          change the title from "A" to "B" | title=B
          remove the title | title=-
          no title, no music | title=- music=off
          remove the title and the music | title=- music=off
          remove the music, the title and all transitions | transition=cut title=- music=off
          no music or title | title=- music=off
          no music and a title "Hello" | title=Hello music=off
          don't add a title | title=-

          15-second video with smooth transitions, titled Summer | total=15 transition=crossfade title=Summer

          # size of the title
          make the title larger | titleSize=larger
          make the title a bit bigger than before | titleSize=larger
          make the title "Coffee" larger | title=Coffee titleSize=larger
          add a big title "Hello" | title=Hello titleSize=larger
          a video with the title "Hello" in it, larger text please | title=Hello titleSize=larger
          increase the size of the title, zoom in | motion=in titleSize=larger
          increase the font size | titleSize=larger
          the title is too small | titleSize=larger
          the text is too big and the music is too loud | titleSize=smaller music=quieter
          make the title's font smaller and zoom in slowly | motion=in strength=subtle titleSize=smaller
          shrink the title | titleSize=smaller
          a smaller title and louder music | titleSize=smaller music=louder
          don't make the title larger, zoom out | motion=out
          remove the title and zoom in | motion=in title=-
          make the video bigger | left=[make the video bigger]
          # music
          lo-fi music at 35% | music=Lo-fi@0.35
          upbeat background music | music=Upbeat
          calm piano music, volume 20% | music=Calm piano@0.2
          quiet music | music=@0.2
          set the volume to 50% | music=@0.5
          music at a volume of 15 percent | music=@0.15
          piano music | music=Piano
          soft music and a strong zoom | motion=alternating strength=strong music=@0.2
          no music | music=off
          without background music | music=off
          mute it | music=off
          do not add music | music=off
          jazz at 40% volume | music=Jazz@0.4
          the music is too loud | music=quieter
          louder | music=louder
          turn the music down | music=quieter
          music at 300% | music= left=[300%]
          # whole orders
          make a 12-second vertical video with a gentle zoom in, crossfades, the title "Coffee" and quiet music | total=12 motion=in strength=subtle transition=crossfade shape=9:16 title=Coffee music=@0.2
          undo | undo
          please undo the last change | undo
          add this photo at the end | append
          # Chinese
          把这些图片做成15秒的视频，平滑转场 | total=15 transition=crossfade
          用这张图片生成一个5秒的动画 | total=5
          五秒 | total=5
          一分钟的视频 | total=60
          半分钟 | total=30
          一分半 | total=90
          十五秒 | total=15
          每张3秒 | each=3
          每张图片停留三秒，硬切 | each=3 transition=cut
          缓慢放大 | motion=in strength=subtle
          慢速放大 | motion=in strength=subtle
          镜头拉远 | motion=out
          向左平移 | motion=left
          从左向右移动 | motion=right
          不要放大 | motion=still
          画面静止 | motion=still
          强烈的缩放 | motion=alternating strength=strong
          轻微的动效 | motion=alternating strength=subtle
          淡入淡出 | transition=crossfade
          叠化转场 | transition=crossfade
          黑场过渡 | transition=fade-through-black
          不要转场 | transition=cut
          擦除 | transition=wipe
          滑动切换 | transition=slide
          竖屏，适合抖音 | shape=9:16
          横屏 | shape=16:9
          做成方形 | shape=1:1
          发小红书，10秒 | total=10 shape=9:16
          标题“春天来了” | title=春天来了
          加上标题《夏日》 | title=夏日
          把标题改成「海边」 | title=海边
          标题改为秋天 | title=秋天
          去掉标题 | title=-
          把标题放大 | titleSize=larger
          标题大一点 | titleSize=larger
          标题再大一些 | titleSize=larger
          把标题“咖啡”放大一点 | title=咖啡 titleSize=larger
          标题太小了 | titleSize=larger
          字体调大一点，音乐小一点 | titleSize=larger music=quieter
          让标题的字更大 | titleSize=larger
          放大标题，镜头拉远 | motion=out titleSize=larger
          加一个大一点的标题“夏日” | title=夏日 titleSize=larger
          把标题缩小 | titleSize=smaller
          标题文字太大 | titleSize=smaller
          标题小一点，放大 | motion=in titleSize=smaller
          不要把标题放大，慢慢拉远 | motion=out strength=subtle
          去掉标题放大画面 | motion=in title=-
          标题大海 | left=[标题大海]
          背景音乐 音量 30% | music=@0.3
          音量调到50% | music=@0.5
          舒缓的背景音乐 | music=舒缓
          不要音乐 | music=off
          静音 | music=off
          去掉音乐和标题 | title=- music=off
          去掉标题和音乐 | title=- music=off
          背景音乐轻柔一点 | music=quieter
          不要淡入淡出，用硬切 | transition=cut
          大声一点 | music=louder
          音乐小声点 | music=quieter
          撤销 | undo
          # wishes that nobody can fulfil are named, not swallowed
          make the cat dance | left=[make the cat dance]
          add subtitles in German | left=[add subtitles in German]
          10 seconds with a voice-over | total=10 left=[voice-over]
          remove the background and zoom in | motion=in left=[remove the background]
          slow motion | left=[slow motion]
          what's this, 5 seconds | total=5
          what's the weather | left=[weather]
          zoom in, add falling snow, 8 seconds | total=8 motion=in left=[add falling snow]
          让猫跳舞 | left=[让猫跳舞]
          加德语字幕，10秒 | total=10 left=[加德语字幕]
          去掉背景，放大 | motion=in left=[去掉背景]
          """)
  void understands(String prompt, String expected) {
    String description = describe(PromptReader.read(prompt, List.of()));
    assertThat(description).isEqualTo(expected);
  }

  @Test
  void namesOfFilesAreNotWishes() {
    Wishes wishes =
        PromptReader.read("animate zoom out.jpg only", List.of("zoom out.jpg", "other.png"));
    assertThat(wishes.pictures()).containsExactly("zoom out.jpg");
    assertThat(wishes.motion()).isEmpty();
  }

  @Test
  void longHostilePromptIsReadInLinearTime() {
    Wishes wishes =
        PromptReader.read("9".repeat(20_000) + " s " + "zoom ".repeat(5_000), List.of());
    assertThat(wishes.total()).isEmpty();
  }

  private static String describe(Wishes wishes) {
    List<String> parts = new ArrayList<>();
    wishes.total().ifPresent(time -> parts.add("total=" + seconds(time)));
    wishes.perPicture().ifPresent(time -> parts.add("each=" + seconds(time)));
    wishes.motion().ifPresent(motion -> parts.add("motion=" + name(motion)));
    wishes.strength().ifPresent(strength -> parts.add("strength=" + name(strength)));
    wishes.transition().ifPresent(transition -> parts.add("transition=" + name(transition)));
    wishes.transitionTime().ifPresent(time -> parts.add("fade=" + seconds(time)));
    wishes.shape().ifPresent(shape -> parts.add("shape=" + shape.across() + ":" + shape.down()));
    wishes.shortSide().ifPresent(side -> parts.add("side=" + side));
    wishes.title().ifPresent(title -> parts.add("title=" + title(title)));
    wishes.titleTime().ifPresent(time -> parts.add("titleTime=" + seconds(time)));
    wishes.titleSize().ifPresent(step -> parts.add("titleSize=" + name(step)));
    wishes.music().ifPresent(music -> parts.add("music=" + music(music)));
    if (wishes.undo()) {
      parts.add("undo");
    }
    if (wishes.append()) {
      parts.add("append");
    }
    if (!wishes.notUnderstood().isEmpty()) {
      parts.add("left=" + wishes.notUnderstood());
    }
    return String.join(" ", parts);
  }

  private static String title(TitleWish wish) {
    return wish instanceof TitleWish.Say say ? say.text() : "-";
  }

  private static String music(MusicWish wish) {
    if (wish instanceof MusicWish.Play play) {
      return play.name().orElse("") + play.volume().map(volume -> "@" + plain(volume)).orElse("");
    }
    return wish instanceof MusicWish.Step step ? name(step) : "off";
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String seconds(Duration time) {
    return plain(time.toMillis() / 1000.0);
  }

  private static String plain(double number) {
    return Optional.of(Double.toString(number)).map(text -> text.replaceAll("\\.0$", "")).get();
  }
}
