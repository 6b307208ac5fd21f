package io.wireroom.runtime.access;

import io.wireroom.runtime.settings.Settings;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose tokens are taken.
 *
 * @param issuer as {@code iss} of its tokens says, to the letter
 * @param audience who the tokens must be made out to
 * @param keys where its keys are (JWKS); null to ask its discovery document
 * @see <a href="https://openid.net/specs/openid-connect-discovery-1_0.html">OpenID Connect
 *     Discovery 1.0</a>
 */
public record TokenIssuer(String issuer, String audience, @Nullable URI keys) {
  private static final String ISSUER = "WIREROOM_OIDC_ISSUER";
  private static final String KEYS = "WIREROOM_OIDC_KEYS";
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  static @Nullable TokenIssuer from(Settings env) {
    String issuer =
        env.text(ISSUER, "", "Issuer whose tokens (JWT) are taken, as their `iss` has it.");
    String audience =
        env.text("WIREROOM_OIDC_AUDIENCE", "", "Audience that these tokens must be made out to.");
    String keys =
        env.text(KEYS, "", "Address of the issuer's keys (JWKS); when empty, its discovery tells.");
    if (issuer.isEmpty()) {
      return null;
    }
    if (audience.isEmpty()) {
      env.problem("WIREROOM_OIDC_AUDIENCE is needed beside " + ISSUER);
    }
    if (!isSafe(issuer)) {
      env.problem(ISSUER + " takes an https address");
    }
    if (!keys.isEmpty() && !isSafe(keys)) {
      env.problem(KEYS + " takes an https address");
      return null;
    }
    return new TokenIssuer(issuer, audience, keys.isEmpty() ? null : URI.create(keys));
  }

  /** Who can change keys on their way can make any token; on this machine there is no way. */
  static boolean isSafe(String address) {
    try {
      URI uri = URI.create(address);
      return uri.getHost() != null
          && ("https".equals(uri.getScheme())
              || ("http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost())));
    } catch (IllegalArgumentException broken) {
      return false;
    }
  }
}
