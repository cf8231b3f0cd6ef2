package ai.nemovideo.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import okhttp3.OkHttp;
import org.junit.jupiter.api.Test;

/**
 * Retrofit asks for OkHttp 4.12; on the class path there must be one OkHttp only, and it is the
 * newer one.
 */
class ClassPathTest {

  @Test
  void noSecondOkHttpIsOnTheClassPath() throws IOException {
    List<URL> copies =
        Collections.list(OkHttp.class.getClassLoader().getResources("okhttp3/OkHttpClient.class"));
    assertThat(copies).hasSize(1);
    assertThat(OkHttp.VERSION).startsWith("5.");

    List<String> jars =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(path -> new File(path).getName())
            .filter(name -> name.startsWith("okhttp-") || name.startsWith("okhttp-jvm-"))
            .toList();
    assertThat(jars).isNotEmpty().allMatch(name -> name.contains("-5."));
  }
}
