/**
 * The NemoVideo client for Java. {@link ai.nemovideo.sdk.NemoClient} is the front door; the
 * packages named {@code internal} are not exported.
 */
module ai.nemovideo.sdk {
  requires transitive ai.nemovideo.sdk.sse;
  requires transitive okhttp3;
  requires transitive retrofit2;
  requires transitive com.squareup.moshi;
  requires io.github.resilience4j.core;
  requires io.github.resilience4j.retry;
  requires kotlin.stdlib;
  requires okio;
  requires retrofit2.converter.moshi;
  requires static transitive org.jspecify;

  exports ai.nemovideo.sdk;
  exports ai.nemovideo.sdk.api;
  exports ai.nemovideo.sdk.auth;
  exports ai.nemovideo.sdk.batch;
  exports ai.nemovideo.sdk.draft;
  exports ai.nemovideo.sdk.error;
  exports ai.nemovideo.sdk.job;
  exports ai.nemovideo.sdk.model;
  exports ai.nemovideo.sdk.skill;

  opens ai.nemovideo.sdk.api to
      com.squareup.moshi;
}
