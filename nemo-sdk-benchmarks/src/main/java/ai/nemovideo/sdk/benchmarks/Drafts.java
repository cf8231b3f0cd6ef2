package ai.nemovideo.sdk.benchmarks;

import ai.nemovideo.sdk.draft.Draft;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import okio.Buffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A draft of 10,000 segments: from its text to the line that people read. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 2,
    jvmArgs = {"-Xms512m", "-Xmx512m", "-XX:+UseG1GC"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class Drafts {

  private static final int SEGMENTS = 10_000;
  private static final int KEPT = 20;

  /** What the names are written in: one of them makes Java keep two bytes for each character. */
  @Param({"Lo-fi", "\u57ce\u5e02"})
  public String name = "Lo-fi";

  private String json = "";

  /** Leaves the draft to {@link #make()}, which knows the parameter. */
  public Drafts() {}

  /** Makes the draft. */
  @Setup
  public void make() {
    json = draft(name);
  }

  /**
   * Moshi's reader alone: every value, and nothing made of them but their texts.
   *
   * @return how many values there were
   * @throws IOException never
   */
  @Benchmark
  public int bareReader() throws IOException {
    return walk(JsonReader.of(new Buffer().writeUtf8(json)));
  }

  /**
   * Moshi's reader alone, going over everything without making texts of it.
   *
   * @return the reader
   * @throws IOException never
   */
  @Benchmark
  public JsonReader skippingReader() throws IOException {
    JsonReader reader = JsonReader.of(new Buffer().writeUtf8(json));
    reader.skipValue();
    return reader;
  }

  /**
   * The typed view, and nothing read from it.
   *
   * @return the draft
   */
  @Benchmark
  public Draft typed() {
    return Draft.parse(json);
  }

  /**
   * The typed view and its summary.
   *
   * @return the summary
   */
  @Benchmark
  public String summary() {
    return Draft.parse(json).timeline().summary();
  }

  private static int walk(JsonReader reader) throws IOException {
    int values = 0;
    int depth = 0;
    while (true) {
      switch (reader.peek()) {
        case BEGIN_OBJECT -> {
          reader.beginObject();
          depth++;
        }
        case BEGIN_ARRAY -> {
          reader.beginArray();
          depth++;
        }
        case END_OBJECT -> {
          reader.endObject();
          depth--;
        }
        case END_ARRAY -> {
          reader.endArray();
          depth--;
        }
        case NAME -> values += reader.nextName().length();
        case STRING, NUMBER -> values += reader.nextString().length();
        default -> reader.skipValue();
      }
      if (depth == 0) {
        return values;
      }
    }
  }

  /** Four tracks, in the form that the local service writes. */
  private static String draft(String name) {
    StringBuilder json = new StringBuilder("{\"t\":[");
    for (int track = 0; track < 4; track++) {
      json.append(track == 0 ? "" : ",").append("{\"tt\":").append(track == 3 ? 7 : track % 2);
      json.append(",\"sg\":[");
      for (int i = 0; i < SEGMENTS / 4; i++) {
        json.append(i == 0 ? "" : ",");
        json.append("{\"s\":").append(i * 2000).append(",\"d\":2000,\"m\":{\"name\":\"");
        json.append(name).append(' ').append(i).append("\",\"src\":\"https://cdn.example/f/");
        json.append(i).append(".jpg\",\"volume\":0.35,\"motion\":\"zoom-in\"");
        json.append(",\"transition\":\"crossfade\",\"transition_d\":500}}");
      }
      json.append("]}");
    }
    return json.append("],\"d\":5000000,\"m\":{\"title\":\"x\",\"width\":1920,\"height\":1080}}")
        .toString();
  }

  /**
   * Tells how much memory a draft keeps, with its source text and its typed view, for each byte of
   * the text in UTF-8.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    for (String name : new String[] {"Lo-fi", "\u57ce\u5e02"}) {
      String text = draft(name);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      Draft[] kept = new Draft[KEPT];
      long before = used();
      for (int i = 0; i < KEPT; i++) {
        kept[i] = Draft.parse(new String(bytes, StandardCharsets.UTF_8));
      }
      long after = used();
      long each = (after - before) / kept.length;
      System.out.printf(
          "%s: %d bytes of text, %d kept, %.2f x%n",
          name, bytes.length, each, (double) each / bytes.length);
    }
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
