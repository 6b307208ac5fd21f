package io.wireroom.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * The certificate of one node and that of the authority that signed it, made by the JDK's keytool
 * for one run. The authority's key is forgotten.
 */
record NodeCertificates(Certificate authority, Certificate node, PrivateKey key) {
  private static final String PASSWORD = "for-one-run";
  private static final String DAYS = "3";

  /**
   * Makes both.
   *
   * @param directory for a key store, which is gone afterwards
   * @param host name or IPv4 address that the node is reached by, beside localhost
   */
  static NodeCertificates make(Path directory, String host)
      throws StackFailure, InterruptedException {
    Path store = directory.resolve("certificates.p12");
    String kind = host.matches("[0-9.]+") ? "ip:" : "dns:";
    keytool(store, "authority", "bc:critical=ca:true", List.of());
    keytool(
        store,
        "node",
        "san=dns:localhost,ip:127.0.0.1," + kind + host,
        List.of("-signer", "authority"));
    try (InputStream in = Files.newInputStream(store)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, PASSWORD.toCharArray());
      return new NodeCertificates(
          keys.getCertificate("authority"),
          keys.getCertificate("node"),
          (PrivateKey) keys.getKey("node", PASSWORD.toCharArray()));
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new StackFailure(
          StackFailure.LACKING, "keytool made a key store that cannot be read", unreadable);
    } finally {
      delete(store);
    }
  }

  /** SHA-256 of the authority's certificate, in hexadecimal. */
  String authorityFingerprint() throws GeneralSecurityException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(authority.getEncoded());
    return HexFormat.of().formatHex(digest);
  }

  /** What the node shows, the authority last, as PEM. */
  String chainPem() throws CertificateEncodingException {
    return pem("CERTIFICATE", node.getEncoded()) + pem("CERTIFICATE", authority.getEncoded());
  }

  /** The node's key, as PEM. */
  String keyPem() {
    return pem("PRIVATE KEY", key.getEncoded());
  }

  /** For clients that trust this authority alone. */
  SSLContext trusting() throws GeneralSecurityException, IOException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("authority", authority);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static String pem(String what, byte[] bytes) {
    String lines =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(bytes);
    return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
  }

  private static void keytool(Path store, String alias, String extension, List<String> more)
      throws StackFailure, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=wireroom-" + alias,
                "-validity",
                DAYS,
                "-ext",
                extension));
    command.addAll(more);
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (process.waitFor() != 0) {
        throw new StackFailure(StackFailure.LACKING, "keytool made no certificate: " + said);
      }
    } catch (IOException missing) {
      throw new StackFailure(
          StackFailure.LACKING, "no keytool in this Java: install a whole JDK", missing);
    }
  }

  private static void delete(Path store) throws StackFailure {
    try {
      Files.deleteIfExists(store);
    } catch (IOException kept) {
      throw new StackFailure(StackFailure.LACKING, "cannot delete " + store, kept);
    }
  }
}
