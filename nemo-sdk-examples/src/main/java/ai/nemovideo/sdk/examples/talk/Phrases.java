package ai.nemovideo.sdk.examples.talk;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** What the talking programs say to people, in English or Chinese. */
public final class Phrases {

  private static final String FILE = "phrases";

  private final Locale locale;
  private final Properties forms;

  private Phrases(Locale locale, Properties forms) {
    this.locale = locale;
    this.forms = forms;
  }

  /** The words of a language: Chinese, or English in all other cases. */
  public static Phrases of(Locale locale) {
    boolean chinese = locale.getLanguage().equals("zh");
    return new Phrases(
        chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH, read(chinese ? "_zh" : ""));
  }

  /** The language in which this machine speaks to its user. */
  public static Locale usual(Map<String, String> environment) {
    for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return value.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
      }
    }
    return Locale.ENGLISH;
  }

  /** The language. */
  public Locale locale() {
    return locale;
  }

  /** The language as the service names it. */
  public String code() {
    return locale.getLanguage().equals("zh") ? "zh-CN" : "en";
  }

  /** One phrase, with what it leaves open filled in; what is filled in is not read again. */
  public String say(String key, Object... values) {
    String form = forms.getProperty(key);
    if (form == null) {
      throw new IllegalStateException("There is no phrase " + key + ".");
    }
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (int open = form.indexOf('{'); open >= 0; open = form.indexOf('{', open + 1)) {
      int which = open + 2 < form.length() ? form.charAt(open + 1) - '0' : -1;
      if (which >= 0 && which < values.length && form.charAt(open + 2) == '}') {
        out.append(form, done, open).append(values[which]);
        done = open + 3;
      }
    }
    return out.append(form, done, form.length()).toString();
  }

  /** All keys, for a check that no language lacks one. */
  Set<String> keys() {
    return new TreeSet<>(forms.stringPropertyNames());
  }

  private static Properties read(String language) {
    String name = FILE + language + ".properties";
    try (InputStream in = Phrases.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The file " + name + " is missing from the jar.");
      }
      Properties forms = new Properties();
      forms.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return forms;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
