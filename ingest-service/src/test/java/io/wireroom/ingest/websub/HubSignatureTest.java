package io.wireroom.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The second case of RFC 2202 and of RFC 4231. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HubSignatureTest {
  private static final String SECRET = "Jefe";
  private static final byte[] BODY = "what do ya want for nothing?".getBytes(UTF_8);
  private static final String SHA1 = "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sha1=" + SHA1,
        "SHA1=EFFCDF6AE5EB2FA2D27416D5F184DF9C259A7C79",
        "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        "sha384=af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649",
        "sha512=164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737",
      })
  void a_right_signature_of_each_method_proves(String header) {
    assertThat(HubSignature.proves(header, SECRET, BODY)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "=",
        "sha1",
        "sha1=",
        "sha1=no hexadecimal",
        "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c78",
        "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c",
        "sha256=" + SHA1,
        "md5=750c783e6ab0b503eaa86e310a5db738",
        SHA1,
      })
  void anything_else_proves_nothing(String header) {
    assertThat(HubSignature.proves(header, SECRET, BODY)).isFalse();
  }

  @Test
  void neither_does_no_header_another_secret_or_another_body() {
    assertThat(HubSignature.proves(null, SECRET, BODY)).isFalse();
    assertThat(HubSignature.proves("sha1=" + SHA1, "jefe", BODY)).isFalse();
    assertThat(HubSignature.proves("sha1=" + SHA1, SECRET, new byte[0])).isFalse();
  }
}
