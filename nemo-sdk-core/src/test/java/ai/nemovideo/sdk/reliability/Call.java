package ai.nemovideo.sdk.reliability;

import ai.nemovideo.sdk.local.RecordedRequest;

/** The requests that a fault can be planned for, and that are counted where they arrive. */
enum Call {
  TOKEN("POST", "/api/auth/anonymous-token$"),
  SESSION("POST", "/api/tasks/*/with-session/*$"),
  UPLOAD("POST", "/api/upload-video/*/*/*$"),
  CREDITS("GET", "/api/credits/balance/simple$"),
  STATE("GET", "/api/state/*/*/*/latest$"),
  MESSAGE("POST", "/run_sse$"),
  SUBMIT("POST", "/api/render/proxy/lambda$"),
  POLL("GET", "/api/render/proxy/lambda/*$"),
  OUTPUT("GET", "/*/*.mp4$"),
  DOWNLOAD("GET", "/api/render/proxy/*/download$");

  private final String method;
  private final String path;

  Call(String method, String path) {
    this.method = method;
    this.path = path;
  }

  String method() {
    return method;
  }

  /** In the notation of {@code LocalNemo.breakNext}. */
  String path() {
    return path;
  }

  boolean is(RecordedRequest request) {
    return is(request.method(), request.path());
  }

  boolean is(String givenMethod, String givenPath) {
    return method.equals(givenMethod)
        && givenPath.matches(path.replace("$", "").replace(".", "\\.").replace("*", "[^/]*"));
  }
}
