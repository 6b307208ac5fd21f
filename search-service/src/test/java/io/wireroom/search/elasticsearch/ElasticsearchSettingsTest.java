package io.wireroom.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireroom.runtime.settings.InvalidSettings;
import io.wireroom.runtime.settings.Settings;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ElasticsearchSettingsTest {
  private static final String FINGERPRINT = "0F:".repeat(31) + "0F";

  @Test
  void a_fingerprint_goes_with_https() {
    ElasticsearchSettings read =
        read(Map.of("URL", "https://es:9200", "CA_FINGERPRINT", FINGERPRINT));

    assertThat(read.caFingerprint()).isEqualTo(FINGERPRINT);
    refused(Map.of("URL", "http://es:9200", "CA_FINGERPRINT", FINGERPRINT), "begins with https");
  }

  @Test
  void a_user_in_the_address_would_not_be_used() {
    refused(Map.of("URL", "https://desk:secret@es:9200"), "takes no user");
  }

  @Test
  void a_user_and_a_key_exclude_each_other() {
    refused(Map.of("USER", "desk", "API_KEY", "a2V5"), "exclude each other");
  }

  @Test
  void a_secret_to_another_host_can_be_read_on_the_way_without_tls() {
    Map<String, String> secret = Map.of("USER", "desk", "PASSWORD", "secret");

    assertThat(at("http://es:9200", secret).isReadOnTheWay()).isTrue();
    assertThat(at("http://es:9200", Map.of("API_KEY", "a2V5")).isReadOnTheWay()).isTrue();
    assertThat(at("https://es:9200", secret).isReadOnTheWay()).isFalse();
    assertThat(at("http://es:9200", Map.of()).isReadOnTheWay()).isFalse();
    assertThat(at("http://localhost:9200", secret).isReadOnTheWay()).isFalse();
    assertThat(at("http://127.0.0.1:9200", secret).isReadOnTheWay()).isFalse();
    assertThat(at("http://[::1]:9200", secret).isReadOnTheWay()).isFalse();
    assertThat(at("http://127.0.0.1.example:9200", secret).isReadOnTheWay()).isTrue();
  }

  private static ElasticsearchSettings at(String url, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("URL", url);
    return read(settings);
  }

  private static void refused(Map<String, String> settings, String reason) {
    assertThatThrownBy(() -> read(settings))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining(reason)
        .message()
        .doesNotContain("secret");
  }

  private static ElasticsearchSettings read(Map<String, String> settings) {
    Map<String, String> variables = new HashMap<>();
    settings.forEach((key, value) -> variables.put("WIREROOM_ELASTICSEARCH_" + key, value));
    Settings env = Settings.of(variables);
    ElasticsearchSettings read = ElasticsearchSettings.from(env);
    env.check();
    return read;
  }
}
