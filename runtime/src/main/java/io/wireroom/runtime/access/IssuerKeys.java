package io.wireroom.runtime.access;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the keys of an issuer, each time anew and blocking: what asks keeps them, and asks
 * seldom.
 */
final class IssuerKeys implements JWKSetSource<SecurityContext> {
  private static final int LIMIT_MILLIS = 3_000;
  private static final int LARGEST = 256 * 1024;

  private final TokenIssuer issuer;
  private final ResourceRetriever fetcher =
      new DefaultResourceRetriever(LIMIT_MILLIS, LIMIT_MILLIS, LARGEST);
  private volatile boolean everGot;

  IssuerKeys(TokenIssuer issuer) {
    this.issuer = issuer;
  }

  /** Whether the issuer ever answered. */
  boolean everGot() {
    return everGot;
  }

  @Override
  public JWKSet getJWKSet(
      @Nullable JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
      throws JWKSetRetrievalException {
    try {
      URI where = issuer.keys() == null ? discovered() : issuer.keys();
      JWKSet keys = JWKSet.parse(text(where));
      everGot = true;
      return keys;
    } catch (IOException | ParseException | IllegalArgumentException failure) {
      throw new JWKSetRetrievalException("the keys of the issuer cannot be had", failure);
    }
  }

  @Override
  public void close() {
    // Each fetch closes its own connection
  }

  private URI discovered() throws IOException, ParseException {
    URI document =
        URI.create(issuer.issuer().replaceAll("/$", "") + "/.well-known/openid-configuration");
    Map<String, Object> told = JSONObjectUtils.parse(text(document));
    if (!issuer.issuer().equals(JSONObjectUtils.getString(told, "issuer"))) {
      throw new ParseException("the discovery document is of another issuer", 0);
    }
    String keys = JSONObjectUtils.getString(told, "jwks_uri");
    if (keys == null || !TokenIssuer.isSafe(keys)) {
      throw new ParseException("the discovery document has no https jwks_uri", 0);
    }
    return URI.create(keys);
  }

  private String text(URI where) throws IOException {
    return fetcher.retrieveResource(where.toURL()).getContent();
  }
}
