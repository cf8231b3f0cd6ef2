package ai.nemovideo.sdk.local.internal.durable;

import ai.nemovideo.sdk.local.DamagedStateException;
import ai.nemovideo.sdk.local.internal.state.Ids;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a journal tells: in its first line where the service was, then what happened there. */
final class Past {
  private static final int VERSION = 1;
  private static final String VERSION_KEY = "nemo_local_state";

  private final Path journal;
  private final Optional<Head> head;
  private final List<String> lines;

  private Past(Path journal, Optional<Head> head, List<String> lines) {
    this.journal = journal;
    this.head = head;
    this.lines = lines;
  }

  /**
   * The first line.
   *
   * @param api the base URL of the API
   * @param media the base URL of the files
   * @param folder the name of the folder with the files
   */
  record Head(URI api, URI media, String folder) {
    private static Head read(JsonObject json) {
      Ids.goOnFrom(Json.number(json, "ids"));
      return new Head(
          URI.create(Json.text(json, "api")),
          URI.create(Json.text(json, "media")),
          Json.text(json, "folder"));
    }

    String line() {
      JsonObject json = new JsonObject();
      json.addProperty(VERSION_KEY, VERSION);
      json.addProperty("ids", Ids.next());
      json.addProperty("api", api.toString());
      json.addProperty("media", media.toString());
      json.addProperty("folder", folder);
      return Json.text(json);
    }
  }

  static Past of(Path journal) throws IOException {
    List<String> lines = JournalFile.read(journal);
    return lines.isEmpty()
        ? new Past(journal, Optional.empty(), List.of())
        : new Past(
            journal, Optional.of(head(journal, lines.get(0))), lines.subList(1, lines.size()));
  }

  private static Head head(Path journal, String line) {
    try {
      JsonObject json = Json.object(line);
      long version = Json.number(json, VERSION_KEY);
      if (version != VERSION) {
        throw new DamagedStateException(
            journal,
            "The state of the local service in "
                + journal
                + " was written in version "
                + version
                + ", and this program knows version "
                + VERSION
                + ": use a newer program, or another folder.");
      }
      return Head.read(json);
    } catch (DamagedStateException e) {
      throw e;
    } catch (RuntimeException e) {
      throw JournalFile.damaged(journal, "its first line cannot be understood");
    }
  }

  Optional<Head> head() {
    return head;
  }

  /** What happened, with the addresses of files as they are from now on. */
  List<JsonObject> told(URI media) {
    return lines.stream().map(line -> parsed(moved(line, media))).toList();
  }

  private JsonObject parsed(String line) {
    try {
      return Json.object(line);
    } catch (RuntimeException e) {
      throw JournalFile.damaged(journal, "a line cannot be understood: " + e.getMessage());
    }
  }

  /** Texts that begin with the old address begin with the new one, at whatever depth. */
  private String moved(String line, URI media) {
    return head.map(before -> line.replace("\"" + before.media() + "/", "\"" + media + "/"))
        .orElse(line);
  }
}
