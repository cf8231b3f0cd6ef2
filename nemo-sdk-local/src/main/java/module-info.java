/** An embedded NemoVideo service on the loopback address. */
module ai.nemovideo.sdk.local {
  requires com.google.gson;
  requires java.desktop;
  requires jdk.httpserver;
  requires static org.jspecify;

  exports ai.nemovideo.sdk.local;
}
