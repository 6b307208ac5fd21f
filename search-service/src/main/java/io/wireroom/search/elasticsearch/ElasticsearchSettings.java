package io.wireroom.search.elasticsearch;

import io.wireroom.runtime.settings.Settings;
import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How Elasticsearch is reached. Versions 8.19 and 9 are served.
 *
 * @param url address of a node or of a balancer before many
 * @param user name for basic authentication; empty for none
 * @param password the user's
 * @param apiKey encoded API key, used instead of a user; empty for none
 * @param caFingerprint SHA-256 of the certificate authority to trust, in hexadecimal; empty to
 *     trust those that Java trusts
 */
public record ElasticsearchSettings(
    URI url, String user, String password, String apiKey, String caFingerprint) {
  private static final Pattern HERE = Pattern.compile("localhost|127(\\.\\d+){3}|\\[::1]");

  /** Reads the settings. */
  public static ElasticsearchSettings from(Settings env) {
    ElasticsearchSettings settings =
        new ElasticsearchSettings(
            env.uri(
                "WIREROOM_ELASTICSEARCH_URL",
                "http://127.0.0.1:9200",
                "Where Elasticsearch answers."),
            env.text("WIREROOM_ELASTICSEARCH_USER", "", "User for Elasticsearch, when it asks."),
            env.text("WIREROOM_ELASTICSEARCH_PASSWORD", "", "The user's password."),
            env.text(
                "WIREROOM_ELASTICSEARCH_API_KEY",
                "",
                "Encoded API key for Elasticsearch, instead of a user."),
            env.text(
                "WIREROOM_ELASTICSEARCH_CA_FINGERPRINT",
                "",
                "SHA-256 of the certificate authority of Elasticsearch, in hexadecimal, when Java does not know it."));
    if (!settings.user().isEmpty() && !settings.apiKey().isEmpty()) {
      env.problem(
          "WIREROOM_ELASTICSEARCH_USER and WIREROOM_ELASTICSEARCH_API_KEY exclude each other");
    }
    if (!settings.caFingerprint().matches("|([0-9A-Fa-f]{2}:?){32}")) {
      env.problem("WIREROOM_ELASTICSEARCH_CA_FINGERPRINT takes 32 bytes in hexadecimal");
    }
    if (!settings.caFingerprint().isEmpty() && !settings.url().getScheme().equals("https")) {
      env.problem(
          "WIREROOM_ELASTICSEARCH_CA_FINGERPRINT needs a WIREROOM_ELASTICSEARCH_URL that begins with https");
    }
    if (settings.url().getUserInfo() != null) {
      env.problem(
          "WIREROOM_ELASTICSEARCH_URL takes no user: WIREROOM_ELASTICSEARCH_USER and WIREROOM_ELASTICSEARCH_PASSWORD do");
    }
    return settings;
  }

  /** Whether whoever listens between here and another host can read a password or a key. */
  boolean isReadOnTheWay() {
    boolean secret = !password.isEmpty() || !apiKey.isEmpty();
    return secret && url.getScheme().equals("http") && !HERE.matcher(url.getHost()).matches();
  }

  /** Tells where, never with what secret. */
  @Override
  public String toString() {
    return Objects.toString(url);
  }
}
