package ai.nemovideo.sdk.local.internal.durable;

import ai.nemovideo.sdk.local.Scenario.Rendering;
import ai.nemovideo.sdk.local.internal.job.RenderEnd;
import ai.nemovideo.sdk.local.internal.job.RenderOrder;
import ai.nemovideo.sdk.local.internal.state.Account;
import ai.nemovideo.sdk.local.internal.state.Edit;
import ai.nemovideo.sdk.local.internal.state.Ids;
import ai.nemovideo.sdk.local.internal.state.Session;
import ai.nemovideo.sdk.local.internal.state.StoredFile;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Lets everything that {@link JournalWriter} has written happen again. */
final class Replay {
  private final ServiceState state;
  private final Path files;
  private final Map<String, Account> accounts = new HashMap<>();
  private final Map<String, JsonObject> renders = new LinkedHashMap<>();
  private final Map<String, RenderEnd> ends = new HashMap<>();

  Replay(ServiceState state, Path files) {
    this.state = state;
    this.files = files;
  }

  void line(JsonObject line) {
    switch (Kind.of(Json.text(line, "is"))) {
      case TOKEN -> token(line);
      case USER -> user(line);
      case REVOKED -> state.accounts().revokeAll();
      case SESSION -> session(line);
      case USED -> {
        // Counts for housekeeping only.
      }
      case FILES -> files(line);
      case EDIT -> edit(line);
      case CHARGE ->
          state.ledger().repeat(account(line), ChargeJson.read(Json.object(line, "charge")));
      case RENDER -> renders.put(Json.text(line, "render"), line);
      case RENDERED -> ends.put(Json.text(line, "render"), end(line));
    }
    Ids.goOnFrom(Json.number(line, "ids"));
  }

  /** To be called after the last line. */
  void end() {
    renders.forEach((id, line) ->
        state
            .jobs()
            .takeUp(
                new RenderOrder(
                    id,
                    sessionOf(line),
                    Json.object(line, "draft"),
                    Json.object(line, "output"),
                    Rendering.valueOf(Json.text(line, "effort")),
                    Json.time(line, "created")),
                Json.need(line, "seconds").getAsDouble(),
                Optional.ofNullable(ends.get(id))));
  }

  private void token(JsonObject line) {
    Optional<Long> credits = Json.get(line, "credits").map(JsonElement::getAsLong);
    Account account =
        accounts.computeIfAbsent(
            Json.text(line, "user"), user -> new Account(user, true, credits.orElse(0L)));
    credits.ifPresent(account::renew);
    state
        .accounts()
        .reissue(
            Json.text(line, "token"),
            Json.text(line, "client"),
            account,
            Json.time(line, "expires"));
  }

  private void user(JsonObject line) {
    String user = Json.text(line, "user");
    Account account = new Account(user, false, Json.number(line, "credits"));
    accounts.put(user, account);
    state.accounts().meetAgain(Json.text(line, "token"), account);
  }

  private void session(JsonObject line) {
    state
        .sessions()
        .reopen(
            Json.text(line, "session"),
            Json.number(line, "task"),
            Json.text(line, "name"),
            Json.text(line, "language"),
            account(line));
  }

  private void files(JsonObject line) {
    List<StoredFile> uploads = new ArrayList<>();
    for (JsonElement each : Json.need(line, "files").getAsJsonArray()) {
      StoredFile file = FileJson.read(each.getAsJsonObject(), files);
      uploads.add(file);
      putBack(file.path(), file.url(), file.kind().contentType(file.filename()));
    }
    sessionOf(line).add(uploads);
  }

  private void edit(JsonObject line) {
    Edit edit =
        new Edit(
            Json.get(line, "draft").map(JsonElement::getAsJsonObject),
            (int) Json.number(line, "seen"),
            Json.get(line, "media").map(JsonElement::getAsJsonObject));
    state
        .ledger()
        .repeat(
            sessionOf(line),
            edit,
            Json.get(line, "charge").map(JsonElement::getAsJsonObject).map(ChargeJson::read));
  }

  private RenderEnd end(JsonObject line) {
    RenderEnd.How how = RenderEnd.How.valueOf(Json.text(line, "how"));
    Optional<RenderEnd.Finished> finished =
        Json.get(line, "file")
            .map(name ->
                new RenderEnd.Finished(
                    FileJson.in(files, name.getAsString()),
                    URI.create(Json.text(line, "url")),
                    Json.number(line, "size")));
    Optional<String> error = Json.get(line, "error").map(JsonElement::getAsString);
    if (finished.isPresent()) {
      RenderEnd.Finished video = finished.get();
      if (!putBack(video.file(), video.url(), "video/mp4")) {
        return RenderEnd.failed("the file of this render is gone", Json.time(line, "ended"));
      }
    }
    return new RenderEnd(how, finished, error, Json.time(line, "ended"));
  }

  /** Serves a file again, unless somebody has taken it away. */
  private boolean putBack(Path file, URI url, String contentType) {
    boolean there = Files.isRegularFile(file);
    if (there) {
      state.shelf().putBack(file, url, contentType);
    }
    return there;
  }

  private Account account(JsonObject line) {
    String user = Json.text(line, "user");
    return Optional.ofNullable(accounts.get(user))
        .orElseThrow(() -> new NoSuchElementException("there is no account " + user));
  }

  private Session sessionOf(JsonObject line) {
    String id = Json.text(line, "session");
    return state
        .sessions()
        .find(id)
        .orElseThrow(() -> new NoSuchElementException("there is no session " + id));
  }
}
