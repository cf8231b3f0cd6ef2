package ai.nemovideo.sdk.examples;

import ai.nemovideo.sdk.Animation;
import java.io.PrintWriter;
import java.nio.file.Path;

/** What a program has to say about a finished video; the path is the last line, for scripts. */
record VideoReport(PrintWriter out) {

  void print(Animation video, Path file) {
    String words = Printable.text(video.agentWords()).strip();
    if (!words.isEmpty()) {
      out.println(words);
      out.println();
    }
    out.println(Printable.line(video.timeline().summary()));
    out.println(file);
    out.flush();
  }
}
