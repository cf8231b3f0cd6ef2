/** An embedded NemoVideo service on the loopback address. */
module ai.nemovideo.sdk.local {
  requires com.google.gson;
  requires com.drew.metadata;
  requires java.desktop;
  requires jdk.httpserver;
  requires org.apache.fontbox;
  requires org.apache.pdfbox.io;
  requires org.bytedeco.ffmpeg;
  requires org.bytedeco.javacpp;
  requires static org.jspecify;

  exports ai.nemovideo.sdk.local;
}
