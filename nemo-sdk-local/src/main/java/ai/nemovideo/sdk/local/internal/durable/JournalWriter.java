package ai.nemovideo.sdk.local.internal.durable;

import ai.nemovideo.sdk.local.Charge;
import ai.nemovideo.sdk.local.internal.job.RenderEnd;
import ai.nemovideo.sdk.local.internal.job.RenderJournal;
import ai.nemovideo.sdk.local.internal.job.RenderOrder;
import ai.nemovideo.sdk.local.internal.state.Account;
import ai.nemovideo.sdk.local.internal.state.Edit;
import ai.nemovideo.sdk.local.internal.state.Ids;
import ai.nemovideo.sdk.local.internal.state.Journal;
import ai.nemovideo.sdk.local.internal.state.Session;
import ai.nemovideo.sdk.local.internal.state.StoredFile;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Writes each change as one line. {@link Replay} reads them. Until it is given a file it writes
 * nothing: what happens then is the past, told again.
 */
final class JournalWriter implements Journal, RenderJournal {
  private final InstantSource clock;
  private volatile Optional<JournalFile> file = Optional.empty();

  JournalWriter(InstantSource clock) {
    this.clock = clock;
  }

  void writeTo(JournalFile next) {
    file = Optional.of(next);
  }

  @Override
  public void tokenIssued(
      String token, String client, Account account, Instant expiresAt, Optional<Long> credits) {
    JsonObject line = new JsonObject();
    line.addProperty("token", token);
    line.addProperty("client", client);
    line.addProperty("user", account.userId());
    line.addProperty("expires", expiresAt.toString());
    credits.ifPresent(held -> line.addProperty("credits", held));
    write(Kind.TOKEN, line);
  }

  @Override
  public void userMet(String token, Account account) {
    JsonObject line = new JsonObject();
    line.addProperty("token", token);
    line.addProperty("user", account.userId());
    line.addProperty("credits", account.credits().total());
    write(Kind.USER, line);
  }

  @Override
  public void tokensRevoked() {
    write(Kind.REVOKED, new JsonObject());
  }

  @Override
  public void opened(Session session) {
    JsonObject line = about(session);
    line.addProperty("task", session.taskId());
    line.addProperty("name", session.taskName());
    line.addProperty("language", session.language());
    line.addProperty("user", session.owner().userId());
    write(Kind.SESSION, line);
  }

  @Override
  public void used(Session session) {
    write(Kind.USED, about(session));
  }

  @Override
  public void filesAdded(Session session, List<StoredFile> files) {
    JsonArray list = new JsonArray();
    files.forEach(file -> list.add(FileJson.of(file)));
    JsonObject line = about(session);
    line.add("files", list);
    write(Kind.FILES, line);
  }

  @Override
  public void edited(Session session, Edit edit, Optional<Charge> charge) {
    JsonObject line = about(session);
    line.addProperty("user", session.owner().userId());
    edit.draft().ifPresent(draft -> line.add("draft", draft));
    line.addProperty("seen", edit.seenFiles());
    edit.media().ifPresent(media -> line.add("media", media));
    charge.ifPresent(paid -> line.add("charge", ChargeJson.of(paid)));
    write(Kind.EDIT, line);
  }

  @Override
  public void ordered(RenderOrder order, double seconds) {
    JsonObject line = about(order.session());
    line.addProperty("render", order.id());
    line.add("draft", order.draft());
    line.add("output", order.output());
    line.addProperty("effort", order.effort().name());
    line.addProperty("seconds", seconds);
    line.addProperty("created", order.createdAt().toString());
    write(Kind.RENDER, line);
  }

  @Override
  public void ended(RenderOrder order, RenderEnd end) {
    JsonObject line = about(order.session());
    line.addProperty("render", order.id());
    line.addProperty("how", end.how().name());
    line.addProperty("ended", end.at().toString());
    end.error().ifPresent(error -> line.addProperty("error", error));
    end.finished()
        .ifPresent(finished -> {
          line.addProperty("file", finished.file().getFileName().toString());
          line.addProperty("url", finished.url().toString());
          line.addProperty("size", finished.size());
        });
    write(Kind.RENDERED, line);
  }

  private static JsonObject about(Session session) {
    JsonObject line = new JsonObject();
    line.addProperty("session", session.id());
    return line;
  }

  private void write(Kind kind, JsonObject content) {
    Optional<JournalFile> open = file;
    if (open.isEmpty()) {
      return;
    }
    JsonObject line = new JsonObject();
    line.addProperty("is", kind.wireName());
    line.addProperty("at", clock.instant().toString());
    line.addProperty("ids", Ids.next());
    content.asMap().forEach(line::add);
    try {
      open.get().append(Json.text(line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
