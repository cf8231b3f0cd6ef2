package ai.nemovideo.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A Chinese prompt survives a machine without a locale. */
final class ArgumentsTest {

  @Test
  void bytesOfTheCommandLineReplaceWhatTheJvmCouldNotRead() {
    String[] read = {"quick-edit", "-p", "??????"};

    assertThat(Arguments.restore(read, "java\0-jar\0x.jar\0quick-edit\0-p\0慢速\0"))
        .containsExactly("quick-edit", "-p", "慢速");
  }

  @Test
  void emptyArgumentsKeepTheirPlace() {
    String[] read = {"quick-edit", "-p", "", "-o", "??.mp4"};

    assertThat(Arguments.restore(read, "java\0Main\0quick-edit\0-p\0\0-o\0é.mp4\0"))
        .containsExactly("quick-edit", "-p", "", "-o", "é.mp4");
  }

  @Test
  void commandLineOfAnotherProgramIsLeftAlone() {
    String[] read = {"quick-edit", "why?"};

    assertThat(Arguments.restore(read, "java\0something\0else\0")).isSameAs(read);
    assertThat(Arguments.restore(read, "java\0")).isSameAs(read);
  }
}
