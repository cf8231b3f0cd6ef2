package ai.nemovideo.sdk.internal.download;

import ai.nemovideo.sdk.api.RenderApi;
import ai.nemovideo.sdk.error.CancelledException;
import ai.nemovideo.sdk.error.DeadlineExceededException;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.internal.http.ApiCaller;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.http.RetryPolicies;
import ai.nemovideo.sdk.model.RenderJob;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where the file may be, one after the other: the output address; when that says no, the one that
 * the service names now, once; then the service's own download endpoint.
 */
final class Places {

  private final BareFetch bare;
  private final RenderApi api;
  private final ApiCaller caller;
  private final RetryPolicies policies;
  private final JobContext job;
  private final RenderJob render;
  private final Tried tried = new Tried();

  Places(
      BareFetch bare,
      RenderApi api,
      ApiCaller caller,
      RetryPolicies policies,
      JobContext job,
      RenderJob render) {
    this.bare = bare;
    this.api = api;
    this.caller = caller;
    this.policies = policies;
    this.job = job;
    this.render = render;
  }

  /** Returns when the file is on disk. */
  void fetch(Fetch fetch) {
    URI output = render.outputUrl().orElse(null);
    boolean done =
        output != null && (fromOutput(output, fetch) || isRefused() && fromFresh(fetch))
            || from(new DownloadEndpoint(api, caller, bare, job, render.id()), fetch);
    if (!done) {
      throw fetch.nowhere(tried);
    }
  }

  private boolean fromOutput(URI output, Fetch fetch) {
    return from(new OutputUrl("the output address", bare, output), fetch);
  }

  private boolean isRefused() {
    return tried.last() instanceof RefusedFileException;
  }

  private boolean fromFresh(Fetch fetch) {
    URI fresh = fresh();
    return fresh != null && from(new OutputUrl("a fresh output address", bare, fresh), fetch);
  }

  private @Nullable URI fresh() {
    try {
      return new FreshUrl(api, caller, policies).ask(render.id(), job);
    } catch (CancelledException | DeadlineExceededException e) {
      throw e;
    } catch (NemoException | RefusedFileException e) {
      tried.add("a fresh output address", e);
      return null;
    }
  }

  private boolean from(Remote remote, Fetch fetch) {
    RuntimeException failure = fetch.from(remote);
    if (failure != null) {
      tried.add(remote.words(), failure);
    }
    return failure == null;
  }
}
