package io.wireroom.runtime.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.wireroom.runtime.http.Refusal;
import java.text.ParseException;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks tokens that an issuer signed, by RS256 or ES256. Keys are fetched at the first token and
 * kept for five minutes; a token of an unknown key has them fetched anew, at most twice in half a
 * minute, whoever asks. While the issuer is away the known keys serve on for an hour.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8725">RFC 8725, best practices for JWT</a>
 */
final class TokenVerifier {
  private static final Logger LOGGER = LoggerFactory.getLogger(TokenVerifier.class);
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);
  private static final Duration KEEP = Duration.ofMinutes(5);
  private static final Duration WAIT = Duration.ofSeconds(7);
  private static final Duration TWO_FETCHES_IN = Duration.ofSeconds(30);
  private static final Duration KEEP_WITHOUT_ISSUER = Duration.ofHours(1);
  private static final int THREADS = 2;

  private final WorkerExecutor threads;
  private final IssuerKeys keys;
  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

  TokenVerifier(Vertx vertx, TokenIssuer issuer) {
    threads = vertx.createSharedWorkerExecutor("tokens", THREADS);
    keys = new IssuerKeys(issuer);
    JWKSource<SecurityContext> kept =
        JWKSourceBuilder.create(keys)
            .cache(KEEP.toMillis(), WAIT.toMillis())
            .refreshAheadCache(false)
            .rateLimited(TWO_FETCHES_IN.toMillis())
            .outageTolerant(KEEP_WITHOUT_ISSUER.toMillis())
            .build();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, kept));
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
    processor.setJWTClaimsSetVerifier(new TokenClaims(issuer));
  }

  /**
   * Tells whose token it is. Fails with {@link AccessRefusal.Invalid}, or with {@link
   * Refusal.Unavailable} while the issuer cannot be asked.
   */
  Future<Caller> verify(String token) {
    return threads.executeBlocking(() -> caller(token), false);
  }

  private Caller caller(String token) {
    try {
      return TokenClaims.caller(processor.process(token, null));
    } catch (ExpiredJWTException expired) {
      throw new AccessRefusal.Invalid("the token has expired");
    } catch (RateLimitReachedException often) {
      if (keys.everGot()) {
        throw new AccessRefusal.Invalid("the key of the token is not known");
      }
      throw away(often);
    } catch (KeySourceException unreachable) {
      throw away(unreachable);
    } catch (ParseException | BadJOSEException | JOSEException wrong) {
      throw new AccessRefusal.Invalid("the token is none that is taken here");
    }
  }

  private static Refusal away(KeySourceException failure) {
    LOGGER.atWarn().addKeyValue("error", failure.getMessage()).log("tokens cannot be checked");
    return new Refusal.Unavailable("tokens cannot be checked just now; try again shortly");
  }
}
