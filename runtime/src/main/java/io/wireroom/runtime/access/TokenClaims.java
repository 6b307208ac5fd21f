package io.wireroom.runtime.access;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a token must say: who issued it, for us, to whom, until when; with half a minute for clocks
 * that differ.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9068">RFC 9068, access tokens as JWT</a>
 */
final class TokenClaims extends DefaultJWTClaimsVerifier<SecurityContext> {
  private static final int CLOCKS_DIFFER_SECONDS = 30;

  TokenClaims(TokenIssuer issuer) {
    super(
        issuer.audience(),
        new JWTClaimsSet.Builder().issuer(issuer.issuer()).build(),
        Set.of("sub", "exp"));
    setMaxClockSkew(CLOCKS_DIFFER_SECONDS);
  }

  @Override
  public void verify(JWTClaimsSet claims, @Nullable SecurityContext context)
      throws BadJWTException {
    super.verify(claims, context);
    Date issued = claims.getIssueTime();
    if (issued != null
        && issued
            .toInstant()
            .minusSeconds(CLOCKS_DIFFER_SECONDS)
            .isAfter(currentTime().toInstant())) {
      throw new BadJWTException("issued in the future");
    }
  }

  /** Who shows a token that was found good. */
  static Caller caller(JWTClaimsSet claims) {
    return new Caller(
        Caller.Kind.SUBJECT,
        claims.getSubject(),
        new Scopes(
            Stream.of("scope", "scp")
                .flatMap(name -> words(claims.getClaim(name)))
                // What stands for several scopes is ours to give, in settings
                .filter(scope -> Scopes.isOne(scope) && scope.indexOf('*') < 0)
                .collect(Collectors.toSet())));
  }

  /** Issuers write scopes as words of one text, or as a list. */
  private static Stream<String> words(@Nullable Object claim) {
    if (claim instanceof Collection<?> list) {
      return list.stream().filter(String.class::isInstance).map(String.class::cast);
    }
    return claim instanceof String text ? Arrays.stream(text.split(" ")) : Stream.empty();
  }
}
