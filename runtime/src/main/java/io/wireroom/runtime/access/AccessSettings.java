package io.wireroom.runtime.access;

import io.wireroom.runtime.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who may do what.
 *
 * @param anonymous what callers may who show neither key nor token
 */
public record AccessSettings(List<ApiKey> keys, Scopes anonymous) {
  private static final String KEYS = "WIREROOM_API_KEYS";
  private static final String KEYS_FILE = "WIREROOM_API_KEYS_FILE";
  private static final String ANONYMOUS = "WIREROOM_ANONYMOUS";

  private static final String READING = "*:read";
  private static final Scopes READERS = new Scopes(Set.of(READING));

  public AccessSettings {
    keys = List.copyOf(keys);
  }

  /** Reads the settings. */
  public static AccessSettings from(Settings env) {
    List<String> lines =
        new ArrayList<>(
            env.list(
                KEYS,
                "",
                "Keys of callers, each `NAME SHA256 SCOPE …` as `./wireroom key NAME SCOPE…` prints it."));
    lines.addAll(
        lines(
            env,
            env.text(KEYS_FILE, "", "File with further keys, one a line; `#` begins a remark.")));
    return new AccessSettings(keys(env, lines), anonymous(env));
  }

  /** The same with one key more. */
  public AccessSettings with(ApiKey key) {
    List<ApiKey> more = new ArrayList<>(keys);
    more.add(key);
    return new AccessSettings(more, anonymous);
  }

  /** The same; while there is no key, and nothing was said of others, everybody may do all. */
  public AccessSettings openWithoutKeys() {
    return keys.isEmpty() && anonymous.equals(READERS)
        ? new AccessSettings(keys, Scopes.ALL)
        : this;
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
