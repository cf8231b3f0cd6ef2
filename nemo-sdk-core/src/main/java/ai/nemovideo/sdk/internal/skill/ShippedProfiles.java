package ai.nemovideo.sdk.internal.skill;

import ai.nemovideo.sdk.skill.SkillProfile;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** The skills of the seeds: a file each, so that the next one is a file and a constant. */
public final class ShippedProfiles {

  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);

  private ShippedProfiles() {}

  public static SkillProfile read(String source) {
    Properties file = load("/ai/nemovideo/sdk/skill/" + source + ".properties");
    String[] seconds = required(file, "seconds").split(" ");
    SkillProfile.Builder skill =
        SkillProfile.builder(source, required(file, "version"))
            .title(required(file, "title"))
            .signaturePrompt(required(file, "prompt"))
            .recommendedFormats(required(file, "formats").split(" "))
            .expectedTime(seconds(seconds[0]), seconds(seconds[1]))
            .trySaying(numbered(file, "try."));
    for (Locale locale : LANGUAGES) {
      skill.greeting(locale, required(file, "greeting." + locale));
      skill.tips(locale, numbered(file, "tip." + locale + "."));
    }
    return skill.build();
  }

  private static Duration seconds(String number) {
    return Duration.ofSeconds(Long.parseLong(number));
  }

  private static String[] numbered(Properties file, String key) {
    List<String> values = new ArrayList<>();
    for (String value = file.getProperty(key + 1);
        value != null;
        value = file.getProperty(key + (values.size() + 1))) {
      values.add(value);
    }
    return values.toArray(String[]::new);
  }

  private static String required(Properties file, String key) {
    String value = file.getProperty(key);
    if (value == null) {
      throw new IllegalStateException("A file of a skill has no " + key + ".");
    }
    return value;
  }

  private static Properties load(String file) {
    try (InputStream in = ShippedProfiles.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The file " + file + " is missing from the jar.");
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
