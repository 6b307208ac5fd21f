package io.wireroom.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireroom.runtime.settings.InvalidSettings;
import io.wireroom.runtime.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccessSettingsTest {
  private static final String SECRET = ApiKey.random();
  private static final String LINE = ApiKey.line("desk", SECRET, List.of("articles:read"));

  @TempDir private Path directory;

  @Test
  void keys_are_found_by_themselves_and_only_their_hashes_are_kept() throws Exception {
    String other = ApiKey.random();
    Path file = directory.resolve("keys");
    Files.writeString(file, "# ours\n\n" + ApiKey.line("night", other, List.of("*")) + " # desk\n");
    ApiKeys keys =
        new ApiKeys(
            read(Map.of("WIREROOM_API_KEYS", LINE, "WIREROOM_API_KEYS_FILE", file.toString()))
                .keys());

    assertThat(keys.find(SECRET)).extracting(ApiKey::name).isEqualTo("desk");
    assertThat(keys.find(other)).extracting(ApiKey::scopes).isEqualTo(Scopes.ALL);
    assertThat(keys.find(SECRET + "x")).isNull();
    assertThat(keys.find("")).isNull();
    assertThat(keys.toString()).doesNotContain(SECRET).doesNotContain(other);
  }

  @ParameterizedTest
  @ValueSource(strings = {"desk", "desk secret *", "desk 00 a:read", "a b c d e"})
  void a_key_that_cannot_be_used_is_told_without_repeating_it(String line) {
    assertThatThrownBy(() -> read(Map.of("WIREROOM_API_KEYS", line)))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageStartingWith("WIREROOM_API_KEYS")
        .hasMessageNotContaining("secret");
  }

  @Test
  void two_keys_of_one_name_and_a_file_that_is_none_are_refused() {
    assertThatThrownBy(() -> read(Map.of("WIREROOM_API_KEYS", LINE + "," + LINE)))
        .hasMessageContaining("two keys have the name desk");
    assertThatThrownBy(() -> read(Map.of("WIREROOM_API_KEYS_FILE", "/no/such/file")))
        .hasMessageContaining("WIREROOM_API_KEYS_FILE");
  }

  @Test
  void who_has_no_key_reads_unless_told_otherwise() throws Exception {
    assertThat(read(Map.of()).anonymous().hold("articles:read")).isTrue();
    assertThat(read(Map.of()).anonymous().hold("articles:write")).isFalse();
    assertThat(read(Map.of("WIREROOM_ANONYMOUS", "none")).anonymous()).isEqualTo(Scopes.NONE);
    assertThat(read(Map.of()).openWithoutKeys().anonymous()).isEqualTo(Scopes.ALL);
    assertThat(read(Map.of("WIREROOM_API_KEYS", LINE)).openWithoutKeys().anonymous())
        .isNotEqualTo(Scopes.ALL);
    assertThat(read(Map.of("WIREROOM_ANONYMOUS", "none")).openWithoutKeys().anonymous())
        .isEqualTo(Scopes.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "WIREROOM_OIDC_ISSUER, http://login.example.org",
    "WIREROOM_OIDC_ISSUER, login",
    "WIREROOM_CORS_ORIGINS, 'https://a.example, *'",
    "WIREROOM_CORS_ORIGINS, https://a.example/",
    "WIREROOM_CORS_ORIGINS, null",
    "WIREROOM_ANONYMOUS, a b",
    "WIREROOM_RATE_LIMIT, -1",
  })
  void what_cannot_be_used_is_told(String name, String value) {
    assertThatThrownBy(() -> read(Map.of(name, value)))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining(name);
  }

  @Test
  void an_issuer_is_taken_with_an_audience_only() throws Exception {
    String issuer = "https://login.example.org/realms/news";
    assertThatThrownBy(() -> read(Map.of("WIREROOM_OIDC_ISSUER", issuer)))
        .hasMessageContaining("WIREROOM_OIDC_AUDIENCE");
    assertThat(
            read(Map.of("WIREROOM_OIDC_ISSUER", issuer, "WIREROOM_OIDC_AUDIENCE", "wireroom"))
                .issuer())
        .isEqualTo(new TokenIssuer(issuer, "wireroom", null));
  }

  private static AccessSettings read(Map<String, String> variables) {
    Settings env = Settings.of(variables);
    AccessSettings settings = AccessSettings.from(env, Rates.NONE);
    env.check();
    return settings;
  }
}
