package ai.nemovideo.sdk.internal.timeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language; what it lacks is English.
 *
 * <p>The files are read as resources of this module, not through {@code ResourceBundle.getBundle}:
 * that falls back to the language of the machine, and where it could be told not to, it refuses to
 * work in a named module.
 */
public final class Words {

  private static final String FILE = "/ai/nemovideo/sdk/draft/timeline";
  private static final ResourceBundle ENGLISH = shipped("");

  private final ResourceBundle bundle;

  private Words(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /** English, whatever the language of the machine. */
  public static Words english() {
    return new Words(ENGLISH);
  }

  /** The words of a language that is shipped, else English. */
  public static Words of(Locale locale) {
    return locale.getLanguage().equals("zh") ? new Words(Chinese.WORDS) : english();
  }

  /** The words of a caller. */
  public static Words of(ResourceBundle bundle) {
    return new Words(bundle);
  }

  boolean knows(String key) {
    return find(key) != null;
  }

  /** The text of a key, with what it leaves open filled in; what is filled in is not read again. */
  String fill(String key, Object... values) {
    String form = find(key);
    if (form == null) {
      throw new IllegalStateException("There is no text for " + key + ".");
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

  /** A caller's bundle can hold other things than text; those are no words. */
  private @Nullable String find(String key) {
    if (bundle.containsKey(key) && bundle.getObject(key) instanceof String form) {
      return form;
    }
    return ENGLISH.containsKey(key) ? ENGLISH.getString(key) : null;
  }

  private static ResourceBundle shipped(String language) {
    String file = FILE + language + ".properties";
    try (InputStream in = Words.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The file " + file + " is missing from the jar.");
      }
      return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Read when first asked for. */
  private static final class Chinese {
    static final ResourceBundle WORDS = shipped("_zh");
  }
}
