package ai.nemovideo.sdk.internal.prompt;

import ai.nemovideo.sdk.internal.json.BrokenJsonException;
import ai.nemovideo.sdk.internal.json.JsonCursor;
import ai.nemovideo.sdk.internal.prompt.Kind.Amount;
import ai.nemovideo.sdk.internal.prompt.Kind.Choice;
import ai.nemovideo.sdk.internal.prompt.Kind.KeyRule;
import ai.nemovideo.sdk.internal.prompt.Kind.Keys;
import ai.nemovideo.sdk.internal.prompt.Kind.Many;
import ai.nemovideo.sdk.internal.prompt.Kind.Text;
import ai.nemovideo.sdk.internal.prompt.Kind.WordOr;
import ai.nemovideo.sdk.skill.JsonPromptException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the text of a prompt by the table, and finds all that is wrong with it. Behind a place that
 * is not JSON nothing can be told any more; everything before it is.
 */
public final class PromptCheck {

  /** A hundred scenes full of text are shorter. */
  private static final int LONGEST = 500_000;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String text;
  private final JsonCursor cursor;
  private final Findings findings;
  private final Map<String, Integer> places = new HashMap<>();

  private PromptCheck(String text, boolean located) {
    this.text = text;
    cursor = new JsonCursor(text, 0);
    findings = new Findings(text, located);
  }

  /**
   * The values of a text that somebody wrote.
   *
   * @throws JsonPromptException with all that is wrong, and where
   */
  public static PromptValues read(String text) {
    // Editors put the mark at the beginning of a file; no column counts it.
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return new PromptCheck(marked ? text.substring(1) : text, true).run();
  }

  /**
   * The values of a text that was written from values.
   *
   * @throws JsonPromptException with all that is wrong
   */
  public static PromptValues check(PromptValues values) {
    return new PromptCheck(PromptWriter.write(values), false).run();
  }

  private PromptValues run() {
    PromptValues values = new PromptValues();
    if (text.isBlank()) {
      findings.add(0, "", "The JSON prompt is empty.");
    } else if (text.length() > LONGEST) {
      findings.add(0, "", "The JSON prompt is longer than " + LONGEST + " characters.");
    } else {
      try {
        Optional<Object> all = value(PromptTable.PROMPT, "");
        values = all.map(PromptValues.class::cast).orElse(values);
        cursor.finish();
        TimeCheck.run(values, places, findings);
      } catch (BrokenJsonException e) {
        BrokenText.explain(text, e.at(), findings);
      }
    }
    if (findings.any()) {
      throw new JsonPromptException(findings.problems());
    }
    return values;
  }

  /** Reads the value that comes next; empty when it is not of the kind. */
  private Optional<Object> value(Kind kind, String path) {
    int start = cursor.start();
    places.put(path, start);
    char first = cursor.peek();
    if (kind instanceof Keys keys && first == '{') {
      return Optional.of(object(keys, path));
    }
    if (kind instanceof WordOr or && first == '{') {
      PromptValues object = object(or.otherwise(), path);
      if (object.isEmpty() && text.substring(start + 1, cursor.end() - 1).isBlank()) {
        findings.add(start, path, Words.of(path) + " says nothing: " + Words.wanted(kind) + ".");
      }
      return Optional.of(object);
    }
    if (kind instanceof Many many && first == '[') {
      return Optional.of(list(many, path, start));
    }
    Scalar scalar = Scalar.read(cursor, text, path, findings);
    return scalar.isBroken() ? Optional.empty() : scalar(kind, scalar, path, start);
  }

  private Optional<Object> scalar(Kind kind, Scalar scalar, String path, int start) {
    Optional<String> string = scalar.string();
    Optional<String> wrong;
    if (kind instanceof Text form && string.isPresent()) {
      wrong = Limits.of(form, string.get());
    } else if (kind instanceof Choice choice && string.isPresent()) {
      wrong = Limits.of(choice.words(), string.get());
    } else if (kind instanceof WordOr or && string.isPresent() && string.get().equals(or.word())) {
      wrong = Optional.empty();
    } else if (kind instanceof Amount number && scalar.number().isPresent()) {
      wrong = Limits.of(number, scalar.number().get());
    } else {
      wrong = Optional.of("is " + Words.wanted(kind) + ", not " + scalar.words());
    }
    wrong.ifPresent(words -> findings.add(start, path, Words.of(path) + " " + words + "."));
    return wrong.isPresent() ? Optional.empty() : scalar.value();
  }

  private PromptValues object(Keys keys, String path) {
    PromptValues values = new PromptValues();
    Map<String, Integer> seen = new HashMap<>();
    int start = cursor.start();
    for (boolean more = cursor.open('{'); more; more = cursor.more('}')) {
      int at = cursor.start();
      String name = name(path);
      String inner = path.isEmpty() ? name : path + "." + name;
      Integer before = seen.putIfAbsent(name, at);
      Optional<KeyRule> key = keys.keys().stream().filter(k -> k.name().equals(name)).findFirst();
      if (before != null) {
        int line = TextPlace.of(text, before).line();
        findings.add(at, inner, Words.of(inner) + " is there already, in line " + line + ".");
        cursor.skip();
      } else if (key.isPresent()) {
        values.put(name, value(key.get().kind(), inner));
      } else {
        findings.add(at, inner, Words.unknown(name, keys));
        cursor.skip();
      }
    }
    for (KeyRule key : keys.keys()) {
      if (key.required() && !seen.containsKey(key.name())) {
        findings.add(
            start,
            key.name(),
            Words.quoted(key.name())
                + " is missing: "
                + Words.wanted(key.kind())
                + ", such as "
                + key.example()
                + ".");
      }
    }
    return values;
  }

  private String name(String path) {
    if (cursor.peek() == '"') {
      Scalar.checkString(text, cursor.start(), path, findings);
    }
    return cursor.name();
  }

  private List<PromptValues> list(Many many, String path, int start) {
    List<PromptValues> items = new ArrayList<>();
    int count = 0;
    for (boolean more = cursor.open('['); more; more = cursor.more(']')) {
      value(many.of(), path + "[" + count + "]").ifPresent(item -> items.add((PromptValues) item));
      count++;
    }
    if (count == 0) {
      findings.add(start, path, Words.of(path) + " is empty: give at least one.");
    } else if (count > many.most()) {
      findings.add(
          start, path, Words.of(path) + " has " + count + "; at most " + many.most() + " go.");
    }
    return items;
  }
}
