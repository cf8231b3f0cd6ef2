package ai.nemovideo.sdk.property;

/** Where a fault happens: a kind of request, as the gate tells them apart. */
enum Place {
  TOKEN("POST", "/api/auth/anonymous-token"),
  SESSION("POST", "/api/tasks/"),
  UPLOAD("POST", "/api/upload-video/"),
  CREDITS("GET", "/api/credits/"),
  STATE("GET", "/api/state/"),
  MESSAGE("POST", "/run_sse"),
  SUBMIT("POST", "/api/render/proxy/lambda$"),
  POLL("GET", "/api/render/proxy/lambda/"),
  OUTPUT("GET", "/*/*.mp4$"),
  DOWNLOAD("GET", "/api/render/proxy/*/download$");

  private final String method;
  private final String path;

  Place(String method, String path) {
    this.method = method;
    this.path = path;
  }

  String method() {
    return method;
  }

  String path() {
    return path;
  }
}
