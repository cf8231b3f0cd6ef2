package ai.nemovideo.sdk.internal.download;

import java.io.IOException;
import java.net.URI;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The output address of the render, on a host that gets none of our headers. */
final class OutputUrl implements Remote {

  private final String words;
  private final BareFetch bare;
  private final @Nullable HttpUrl url;

  /**
   * @param kind which address it is, such as "the output address"
   */
  OutputUrl(String kind, BareFetch bare, URI address) {
    this.bare = bare;
    this.url = HttpUrl.get(address);
    this.words = url == null ? kind : kind + " on " + url.host();
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public String origin() {
    return url == null ? "" : Origin.of(url);
  }

  @Override
  public Opened open(@Nullable Resume resume) throws IOException {
    if (url == null) {
      throw new RefusedFileException("it is no web address");
    }
    return bare.get(url, url, resume);
  }
}
