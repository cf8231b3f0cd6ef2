package ai.nemovideo.sdk.examples.option;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where a program's job is done. */
public enum Target {
  /** On the local service of the state folder: no account, no network, no AI. */
  LOCAL,
  /** On the real service, for credits. */
  CLOUD;

  /** As it is typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads what {@link Target#toString()} writes. */
  public static final class Converter implements ITypeConverter<Target> {

    @Override
    public Target convert(String value) {
      for (Target target : values()) {
        if (target.toString().equals(value.toLowerCase(Locale.ROOT))) {
          return target;
        }
      }
      throw new TypeConversionException("it is local or cloud, not '" + value + "'");
    }
  }
}
