package ai.nemovideo.sdk.internal.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes XML: elements, attributes, and text in which nothing can be an element. */
final class Xml {

  private final StringBuilder out = new StringBuilder();

  /** An element and its attributes, names and values in turn; what follows is inside it. */
  Xml open(String name, Object... attributes) {
    start(name, attributes);
    out.append('>');
    return this;
  }

  /** An element without content. */
  Xml empty(String name, Object... attributes) {
    start(name, attributes);
    out.append("/>");
    return this;
  }

  /** An element with nothing but text in it. */
  Xml text(String name, String content, Object... attributes) {
    open(name, attributes);
    escape(content);
    return close(name);
  }

  Xml close(String name) {
    out.append("</").append(name).append('>');
    return this;
  }

  /** Something that cannot be misread: written as it is. */
  Xml raw(String content) {
    out.append(content);
    return this;
  }

  Xml newLine() {
    out.append('\n');
    return this;
  }

  private void start(String name, Object... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      Object value = attributes[i + 1];
      escape(value instanceof Double number ? number(number) : value.toString());
      out.append('"');
    }
  }

  /** Two decimals are a hundredth of a pixel; the same in every language. */
  static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private void escape(String text) {
    text.codePoints().forEach(this::escape);
  }

  private void escape(int point) {
    switch (point) {
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '&' -> out.append("&amp;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      case '\n' -> out.append('\n');
      default -> {
        if (!Character.isISOControl(point)) {
          out.appendCodePoint(isAllowed(point) ? point : 0xfffd);
        }
      }
    }
  }

  /** XML has no way to write the other characters. */
  private static boolean isAllowed(int point) {
    return point < 0xd800 || point >= 0xe000 && (point & 0xfffe) != 0xfffe;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
