package ai.nemovideo.sdk.local.internal.http;

import ai.nemovideo.sdk.local.RecordedRequest;
import ai.nemovideo.sdk.local.RecordedRequest.Host;
import ai.nemovideo.sdk.local.internal.state.Fingerprint;
import com.sun.net.httpserver.HttpExchange;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** What came in, for tests to look at. Tokens are reduced to fingerprints before they get here. */
final class RequestLog {
  private final List<Entry> entries = new CopyOnWriteArrayList<>();

  /** One request whose body may still be arriving. */
  static final class Entry {
    private final Host host;
    private final String method;
    private final String path;
    private final Map<String, List<String>> headers;
    private final AtomicLong bodyBytes = new AtomicLong();
    private volatile String body = "";

    private Entry(Host host, HttpExchange exchange) {
      this.host = host;
      this.method = exchange.getRequestMethod();
      this.path = exchange.getRequestURI().getRawPath();
      this.headers = redacted(exchange);
    }

    void countBytes(long bytes) {
      bodyBytes.addAndGet(bytes);
    }

    void body(String text) {
      body = text;
    }

    private RecordedRequest snapshot() {
      return new RecordedRequest(host, method, path, headers, bodyBytes.get(), body);
    }
  }

  Entry add(Host host, HttpExchange exchange) {
    Entry entry = new Entry(host, exchange);
    entries.add(entry);
    return entry;
  }

  List<RecordedRequest> snapshot() {
    return entries.stream().map(Entry::snapshot).toList();
  }

  private static Map<String, List<String>> redacted(HttpExchange exchange) {
    Map<String, List<String>> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> {
          String lower = name.toLowerCase(Locale.ROOT);
          boolean secret = lower.equals("authorization") || lower.equals("cookie");
          headers.put(
              lower, secret ? values.stream().map(Fingerprint::of).toList() : List.copyOf(values));
        });
    return Map.copyOf(headers);
  }
}
