package ai.nemovideo.sdk.internal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccountTest {

  /** Written into files that outlive this version: the digits must never change. */
  @Test
  void theNameOfAnAccountStaysTheSame() {
    assertThat(Account.ofOwnToken("nmv_usr_secret")).isEqualTo("own:eacb58382dda10db");
    assertThat(Account.ofClient("11111111-2222-3333-4444-555555555555"))
        .isEqualTo("anon:71b19cfbbf7f7108");
  }

  @Test
  void anOwnTokenNamesItsAccountWithoutShowingItself() {
    assertThat(new OwnToken("nmv_usr_secret").account())
        .isEqualTo(Account.ofOwnToken("nmv_usr_secret"))
        .isNotEqualTo(new OwnToken("nmv_usr_other").account())
        .matches("own:[0-9a-f]{16}");
  }
}
