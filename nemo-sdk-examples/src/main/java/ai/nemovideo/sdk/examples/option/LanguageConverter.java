package ai.nemovideo.sdk.examples.option;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads which language a program speaks: one of those it has, in any of their spellings. */
public final class LanguageConverter implements ITypeConverter<Locale> {

  @Override
  public Locale convert(String value) {
    return switch (Locale.forLanguageTag(value.replace('_', '-')).getLanguage()) {
      case "en" -> Locale.ENGLISH;
      case "zh" -> Locale.SIMPLIFIED_CHINESE;
      default -> throw new TypeConversionException("it is en or zh, not '" + value + "'");
    };
  }
}
