package io.wireroom.localstack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;

/** TLS alone, and one user, who may do everything. */
final class SecuredAccess implements NodeAccess {
  static final String USER = "admin";
  private static final int HASH_ROUNDS = 10_000;
  private static final int HASH_BITS = 256;

  private final String password;
  private final String fingerprint;
  private final Map<String, String> files;
  private final SSLContext trust;

  private SecuredAccess(NodeCertificates certificates)
      throws GeneralSecurityException, IOException {
    password = HexFormat.of().formatHex(random(16));
    fingerprint = certificates.authorityFingerprint();
    trust = certificates.trusting();
    files =
        Map.of(
            "node.crt",
            certificates.chainPem(),
            "node.key",
            certificates.keyPem(),
            "users",
            USER + ":" + hash(password) + "\n",
            "users_roles",
            "superuser:" + USER + "\n");
  }

  /**
   * Makes certificates and a password, valid for this run.
   *
   * @param host by which the node is reached, beside localhost
   */
  static SecuredAccess forOneRun(Path directory, String host)
      throws StackFailure, InterruptedException {
    NodeCertificates certificates = NodeCertificates.make(directory, host);
    try {
      return new SecuredAccess(certificates);
    } catch (GeneralSecurityException | IOException lacking) {
      throw new StackFailure(
          StackFailure.LACKING, "this Java cannot hash or read certificates", lacking);
    }
  }

  String password() {
    return password;
  }

  /** SHA-256 of the authority's certificate, in hexadecimal. */
  String fingerprint() {
    return fingerprint;
  }

  @Override
  public Map<String, String> settings() {
    return Map.of(
        "xpack.security.enabled", "true",
        "xpack.security.enrollment.enabled", "false",
        "xpack.security.http.ssl.enabled", "true",
        "xpack.security.http.ssl.key", "node.key",
        "xpack.security.http.ssl.certificate", "node.crt");
  }

  @Override
  public Map<String, String> files() {
    return files;
  }

  @Override
  public URI url(String host, int port) {
    return URI.create("https://" + host + ":" + port);
  }

  @Override
  public void identify(HttpURLConnection call) {
    ((HttpsURLConnection) call).setSSLSocketFactory(trust.getSocketFactory());
    byte[] pair = (USER + ":" + password).getBytes(StandardCharsets.UTF_8);
    call.setRequestProperty("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  /** As Elasticsearch's file of users has it. */
  private static String hash(String password) throws GeneralSecurityException {
    byte[] salt = random(32);
    byte[] hash =
        SecretKeyFactory.getInstance("PBKDF2withHMACSHA512")
            .generateSecret(new PBEKeySpec(password.toCharArray(), salt, HASH_ROUNDS, HASH_BITS))
            .getEncoded();
    Base64.Encoder base64 = Base64.getEncoder();
    return "{PBKDF2}%d$%s$%s"
        .formatted(HASH_ROUNDS, base64.encodeToString(salt), base64.encodeToString(hash));
  }

  private static byte[] random(int bytes) {
    byte[] random = new byte[bytes];
    new SecureRandom().nextBytes(random);
    return random;
  }
}
