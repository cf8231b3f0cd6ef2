package ai.nemovideo.sdk.local.internal.http;

import ai.nemovideo.sdk.local.RecordedRequest;
import ai.nemovideo.sdk.local.RecordedRequest.Host;
import ai.nemovideo.sdk.local.internal.gate.GuestBook;
import ai.nemovideo.sdk.local.internal.state.Fingerprint;
import com.sun.net.httpserver.HttpExchange;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** What came in, for tests to look at. Tokens are reduced to fingerprints before they get here. */
final class RequestLog {
  private final List<Entry> entries = new CopyOnWriteArrayList<>();
  private final Map<Origin, Entry> onTheWay = new ConcurrentHashMap<>();

  /** Where a request comes from that a gate has noted already. */
  private record Origin(Host host, int port) {}

  /** One request whose body may still be arriving. */
  static final class Entry {
    private final Host host;
    private final String method;
    private final String path;
    private final Map<String, List<String>> headers;
    private final AtomicLong bodyBytes = new AtomicLong();
    private volatile String body = "";

    private Entry(Host host, String method, String path, Map<String, List<String>> headers) {
      this.host = host;
      this.method = method;
      this.path = path;
      this.headers = redacted(headers);
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

  /** The entry of a request that the server got: a new one, unless a gate has made it before. */
  Entry add(Host host, HttpExchange exchange) {
    Entry known = onTheWay.remove(new Origin(host, exchange.getRemoteAddress().getPort()));
    return known != null
        ? known
        : add(
            new Entry(
                host,
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                exchange.getRequestHeaders()));
  }

  private Entry add(Entry entry) {
    entries.add(entry);
    return entry;
  }

  /** For a gate, so that a request which never gets to the server is in here, too. */
  GuestBook guestBook(Host host) {
    return head -> {
      Entry entry = add(new Entry(host, head.method(), head.path(), head.headers()));
      return new GuestBook.Guest() {
        @Override
        public void goesOnFrom(int port) {
          onTheWay.put(new Origin(host, port), entry);
        }

        @Override
        public void endsHere(long bodyBytes, String json) {
          entry.countBytes(bodyBytes);
          entry.body(json);
        }
      };
    };
  }

  List<RecordedRequest> snapshot() {
    return entries.stream().map(Entry::snapshot).toList();
  }

  private static Map<String, List<String>> redacted(Map<String, List<String>> sent) {
    Map<String, List<String>> headers = new HashMap<>();
    sent.forEach((name, values) -> {
      String lower = name.toLowerCase(Locale.ROOT);
      boolean secret = lower.equals("authorization") || lower.equals("cookie");
      headers.put(
          lower, secret ? values.stream().map(Fingerprint::of).toList() : List.copyOf(values));
    });
    return Map.copyOf(headers);
  }
}
