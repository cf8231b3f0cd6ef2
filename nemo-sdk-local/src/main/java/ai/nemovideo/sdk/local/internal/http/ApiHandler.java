package ai.nemovideo.sdk.local.internal.http;

import ai.nemovideo.sdk.local.RecordedRequest.Host;
import ai.nemovideo.sdk.local.Scenario;
import ai.nemovideo.sdk.local.internal.state.ServiceException;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The API's port: notes each request, lets planned faults happen, routes, and shapes refusals. */
final class ApiHandler implements HttpHandler {
  private static final System.Logger LOG = System.getLogger(ApiHandler.class.getName());

  private final RequestLog log;
  private final FaultPlan faults;
  private final Router router;
  private final Supplier<Scenario> scenario;

  ApiHandler(RequestLog log, FaultPlan faults, Router router, Supplier<Scenario> scenario) {
    this.log = log;
    this.faults = faults;
    this.router = router;
    this.scenario = scenario;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Call call = new Call(exchange, log.add(Host.API, exchange), List.of());
    try {
      Optional<FaultPlan.Fault> fault = faults.take(call.path());
      if (fault.isPresent()) {
        fail(call, fault.get());
      } else {
        router.handle(call);
      }
    } catch (ServiceException refusal) {
      int status = Envelopes.status(refusal.code(), scenario.get().errors());
      call.reply(status, Envelopes.error(refusal));
    } catch (RuntimeException | Error e) {
      // An Error too: a caller that waits for an answer would otherwise wait for ever.
      LOG.log(Level.WARNING, "request could not be served: " + call.path(), e);
      call.reply(500, Envelopes.envelope(500, "internal error", new JsonObject()));
    }
    // Only here, not in a finally: an IOException has to leave the connection cut.
    exchange.close();
  }

  private static void fail(Call call, FaultPlan.Fault fault) throws IOException {
    fault
        .retryAfter()
        .map(Duration::toSeconds)
        .ifPresent(seconds ->
            call.exchange().getResponseHeaders().set("Retry-After", Long.toString(seconds)));
    call.reply(fault.status(), Envelopes.envelope(fault.code(), "planned fault", new JsonObject()));
  }
}
