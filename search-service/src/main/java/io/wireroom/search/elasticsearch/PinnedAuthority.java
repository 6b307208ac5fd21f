package io.wireroom.search.elasticsearch;

import io.wireroom.runtime.digest.Sha256;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Locale;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Trusts what one certificate authority signed, known by the fingerprint of its certificate. Unlike
 * the client library's own, it checks the signatures: whoever sits between us and the server can
 * show the authority's certificate, too, since it is public.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5280#section-6">RFC 5280, path validation</a>
 */
final class PinnedAuthority implements X509TrustManager {
  private final String fingerprint;

  /**
   * An authority.
   *
   * @param fingerprint SHA-256 of its certificate, in hexadecimal, with colons or without
   */
  PinnedAuthority(String fingerprint) {
    this.fingerprint = fingerprint.replace(":", "").toLowerCase(Locale.ROOT);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    for (X509Certificate shown : chain) {
      if (Sha256.hex(shown.getEncoded()).equals(fingerprint)) {
        trusting(shown).checkServerTrusted(chain, authType);
        return;
      }
    }
    X509Certificate last = chain[chain.length - 1];
    throw new CertificateException(
        "the server shows no certificate with the fingerprint that is trusted; its last is of %s and has %s"
            .formatted(last.getSubjectX500Principal(), Sha256.hex(last.getEncoded())));
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("for clients only");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }

  private static X509TrustManager trusting(X509Certificate authority) throws CertificateException {
    try {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      trusted.setCertificateEntry("authority", authority);
      TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
      factory.init(trusted);
      return (X509TrustManager) factory.getTrustManagers()[0];
    } catch (GeneralSecurityException | IOException lacking) {
      throw new CertificateException(lacking);
    }
  }
}
