package ai.nemovideo.sdk.local.internal.http;

import ai.nemovideo.sdk.local.internal.state.ServiceException;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the endpoint of a method and path. The first route that fits wins. */
final class Router {
  private final List<Route> routes = new ArrayList<>();

  /** Answers one kind of request. */
  @FunctionalInterface
  interface Endpoint {
    void handle(Call call) throws IOException;
  }

  private record Route(String method, List<String> segments, Endpoint endpoint) {

    /** What the placeholders stand for, if the path fits. */
    Optional<List<String>> match(List<String> path) {
      if (path.size() != segments.size()) {
        return Optional.empty();
      }
      List<String> params = new ArrayList<>();
      for (int i = 0; i < path.size(); i++) {
        if (segments.get(i).equals("{}")) {
          params.add(path.get(i));
        } else if (!segments.get(i).equals(path.get(i))) {
          return Optional.empty();
        }
      }
      return Optional.of(params);
    }
  }

  /** Adds a route; {@code {}} stands for any one segment. */
  Router on(String method, String path, Endpoint endpoint) {
    routes.add(new Route(method, segments(path), endpoint));
    return this;
  }

  void handle(Call call) throws IOException {
    List<String> path = segments(call.path());
    boolean otherMethod = false;
    for (Route route : routes) {
      Optional<List<String>> params = route.match(path);
      if (params.isPresent() && route.method().equals(call.method())) {
        route.endpoint().handle(call.with(params.get()));
        return;
      }
      otherMethod |= params.isPresent();
    }
    throw otherMethod
        ? new ServiceException(405, "method not allowed")
        : ServiceException.notFound("no such path");
  }

  private static List<String> segments(String path) {
    List<String> decoded = new ArrayList<>();
    for (String segment : List.of(path.split("/", -1))) {
      decoded.add(decode(segment));
    }
    return decoded;
  }

  private static String decode(String segment) {
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return segment;
    }
  }
}
