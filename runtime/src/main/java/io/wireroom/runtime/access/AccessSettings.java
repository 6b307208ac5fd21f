package io.wireroom.runtime.access;

import io.wireroom.runtime.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what.
 *
 * @param anonymous what callers may who show neither key nor token
 * @param issuer whose tokens are taken; null for none
 * @param rates how often each may call
 * @param origins of pages of other sites that may use the API; {@code *} alone for all that read
 * @param proxies addresses whose {@code X-Forwarded-For} is believed
 */
public record AccessSettings(
    List<ApiKey> keys,
    Scopes anonymous,
    @Nullable TokenIssuer issuer,
    Rates rates,
    List<String> origins,
    Set<String> proxies) {
  private static final String KEYS = "WIREROOM_API_KEYS";
  private static final String KEYS_FILE = "WIREROOM_API_KEYS_FILE";
  private static final String ANONYMOUS = "WIREROOM_ANONYMOUS";

  private static final String ORIGINS = "WIREROOM_CORS_ORIGINS";
  private static final String READING = "*:read";
  private static final Scopes READERS = new Scopes(Set.of(READING));

  public AccessSettings {
    keys = List.copyOf(keys);
    origins = List.copyOf(origins);
    proxies = Set.copyOf(proxies);
  }

  /**
   * Reads the settings.
   *
   * @param normally rates where nothing is said of them
   */
  public static AccessSettings from(Settings env, Rates normally) {
    List<String> lines =
        new ArrayList<>(
            env.list(
                KEYS,
                "",
                "Keys of callers, each `NAME SHA256 SCOPE …` as `./wireroom key NAME SCOPE…` prints"
                    + " it."));
    lines.addAll(
        lines(
            env,
            env.text(KEYS_FILE, "", "File with further keys, one a line; `#` begins a remark.")));
    return new AccessSettings(
        keys(env, lines),
        anonymous(env),
        TokenIssuer.from(env),
        Rates.from(env, normally),
        origins(env),
        Set.copyOf(
            env.list(
                "WIREROOM_PROXIES",
                "",
                "Addresses of our own proxies, whose `X-Forwarded-For` is believed.")));
  }

  /** The same with one key more. */
  public AccessSettings with(ApiKey key) {
    List<ApiKey> more = new ArrayList<>(keys);
    more.add(key);
    return new AccessSettings(more, anonymous, issuer, rates, origins, proxies);
  }

  /** The same; while there is no key, and nothing was said of others, everybody may do all. */
  public AccessSettings openWithoutKeys() {
    return keys.isEmpty() && issuer == null && anonymous.equals(READERS)
        ? new AccessSettings(keys, Scopes.ALL, null, rates, origins, proxies)
        : this;
  }

  private static List<String> origins(Settings env) {
    List<String> origins =
        env.list(
            ORIGINS,
            "",
            "Origins of pages of other sites that may use the API, such as `https://example.org`;"
                + " `*` lets all read.");
    if (!origins.equals(List.of(CrossOrigin.ANY))
        && !origins.stream().allMatch(origin -> origin.matches("https?://[a-z0-9.:\\[\\]-]+"))) {
      env.problem(ORIGINS + " takes origins (https, a host in lower case, a port), or * alone");
      return List.of();
    }
    return origins;
  }

  private static List<String> lines(Settings env, String file) {
    if (!file.isEmpty()) {
      try {
        return Files.readAllLines(Path.of(file)).stream()
            .map(line -> line.replaceFirst("#.*", "").strip())
            .filter(line -> !line.isEmpty())
            .toList();
      } catch (IOException | IllegalArgumentException unreadable) {
        env.problem(KEYS_FILE + " takes a file of text that can be read");
      }
    }
    return List.of();
  }

  private static List<ApiKey> keys(Settings env, List<String> lines) {
    List<ApiKey> keys = new ArrayList<>();
    try {
      lines.forEach(line -> keys.add(ApiKey.parse(line)));
      return new ApiKeys(keys).keys();
    } catch (IllegalArgumentException wrong) {
      env.problem(KEYS + ", " + KEYS_FILE + ": " + wrong.getMessage());
      return List.of();
    }
  }

  private static Scopes anonymous(Settings env) {
    List<String> scopes =
        env.list(
            ANONYMOUS, READING, "Scopes of callers without a key; `none` for none, `*` for all.");
    try {
      return scopes.equals(List.of("none")) ? Scopes.NONE : new Scopes(new LinkedHashSet<>(scopes));
    } catch (IllegalArgumentException wrong) {
      env.problem(ANONYMOUS + " takes scopes, comma-separated, or none");
      return Scopes.NONE;
    }
  }
}
