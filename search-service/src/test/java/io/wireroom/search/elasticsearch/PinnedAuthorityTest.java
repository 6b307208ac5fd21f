package io.wireroom.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireroom.runtime.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * The certificates were made with keytool for this test; their keys are gone. {@code forged} is
 * signed by another authority that calls itself by the same name.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PinnedAuthorityTest {
  private final X509Certificate authority = certificate("authority");
  private final PinnedAuthority pinned = new PinnedAuthority(fingerprint(authority));

  @Test
  void what_the_authority_signed_is_trusted() {
    assertThatCode(() -> check("node", authority)).doesNotThrowAnyException();
  }

  @Test
  void a_fingerprint_may_have_colons() {
    String colons = fingerprint(authority).toUpperCase(Locale.ROOT).replaceAll("..(?=.)", "$0:");

    assertThatCode(
            () ->
                new PinnedAuthority(colons)
                    .checkServerTrusted(chain(certificate("node"), authority), "ECDHE_ECDSA"))
        .doesNotThrowAnyException();
  }

  @Test
  void showing_the_authoritys_certificate_beside_a_forged_one_does_not_help() {
    assertThatThrownBy(() -> check("forged", authority)).isInstanceOf(CertificateException.class);
  }

  @Test
  void a_certificate_whose_days_are_over_is_not_trusted() {
    assertThatThrownBy(() -> check("expired", authority))
        .rootCause()
        .isInstanceOf(CertificateExpiredException.class);
  }

  @Test
  void another_authority_is_told_by_name_and_fingerprint() {
    PinnedAuthority other = new PinnedAuthority("ab".repeat(32));

    assertThatThrownBy(
            () -> other.checkServerTrusted(chain(certificate("node"), authority), "ECDHE_ECDSA"))
        .isInstanceOf(CertificateException.class)
        .hasMessageContaining("CN=wireroom-authority")
        .hasMessageContaining(fingerprint(authority));
  }

  private void check(String node, X509Certificate shownWithIt) throws CertificateException {
    pinned.checkServerTrusted(chain(certificate(node), shownWithIt), "ECDHE_ECDSA");
  }

  private static X509Certificate[] chain(X509Certificate... certificates) {
    return certificates;
  }

  private static X509Certificate certificate(String name) {
    try (InputStream in = PinnedAuthorityTest.class.getResourceAsStream(name + ".crt")) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    } catch (IOException | CertificateException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static String fingerprint(X509Certificate certificate) {
    try {
      return Sha256.hex(certificate.getEncoded());
    } catch (CertificateException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
