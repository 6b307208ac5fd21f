package io.wireroom.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.vertx.core.Vertx;
import io.wireroom.runtime.http.Refusal;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Tokens of an issuer on this machine. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TokenVerifierTest {
  private final Vertx vertx = Vertx.vertx();
  private LoopbackIssuer issuer;
  private ECKey key;
  private TokenVerifier verifier;

  @BeforeEach
  void start() throws Exception {
    issuer = new LoopbackIssuer();
    key = issuer.newEcKey("first");
    verifier = new TokenVerifier(vertx, new TokenIssuer(issuer.address(), "wireroom", null));
  }

  @AfterEach
  void stop() {
    issuer.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void a_good_token_tells_its_subject_and_its_scopes() throws Exception {
    Caller words = caller(issuer.token(key, claims -> claims.claim("scope", "a:read b:write *")));
    Caller list =
        caller(
            issuer.token(
                issuer.newRsaKey("large"), claims -> claims.claim("scp", List.of("a:read"))));

    assertThat(words)
        .isEqualTo(
            new Caller(Caller.Kind.SUBJECT, "anna", new Scopes(Set.of("a:read", "b:write"))));
    assertThat(list.scopes().all()).containsExactly("a:read");
    assertThat(caller(token(claims -> {})).scopes().all()).isEmpty();
  }

  @Test
  void tokens_for_others_of_others_or_of_another_time_are_refused() throws Exception {
    refused(token(claims -> claims.issuer("https://other.example")));
    refused(token(claims -> claims.audience("others")));
    refused(token(claims -> claims.audience((String) null)));
    refused(token(claims -> claims.subject(null)));
    refused(token(claims -> claims.expirationTime(null)));
    refused(token(claims -> claims.expirationTime(in(-31))));
    refused(token(claims -> claims.notBeforeTime(in(60))));
    refused(token(claims -> claims.issueTime(in(60))));
  }

  @Test
  void clocks_may_differ_a_little() throws Exception {
    assertThat(caller(token(claims -> claims.expirationTime(in(-10)))).name()).isEqualTo("anna");
    assertThat(caller(token(claims -> claims.notBeforeTime(in(20)).issueTime(in(20)))).name())
        .isEqualTo("anna");
  }

  @Test
  void only_signatures_of_the_issuer_count() throws Exception {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer.address())
            .audience("wireroom")
            .subject("anna")
            .expirationTime(in(300))
            .build();
    refused(new PlainJWT(claims).serialize());
    // The public key as a secret: what a server that goes by the token's own words would take
    refused(
        issuer.token(
            JWSAlgorithm.HS256,
            "first",
            new MACSigner(key.toECPublicKey().getEncoded()),
            changed -> {}));
    refused(issuer.token(new ECKeyGenerator(Curve.P_256).keyID("first").generate(), changed -> {}));
    String good = token(changed -> {});
    refused(good.substring(0, good.length() - 8) + "AAAAAAAA");
    refused("eyJ.eyJ.x");
  }

  @Test
  void a_new_key_is_fetched_and_unknown_ones_seldom() throws Exception {
    caller(token(claims -> {}));
    caller(issuer.token(issuer.newEcKey("second"), claims -> {}));
    assertThat(issuer.keyFetches).hasValue(2);

    for (int at = 0; at < 20; at++) {
      refused(
          issuer.token(JWSAlgorithm.ES256, "unknown-" + at, new ECDSASigner(key), claims -> {}));
    }
    assertThat(issuer.keyFetches).hasValueLessThanOrEqualTo(4);
    assertThat(caller(token(claims -> {})).name()).isEqualTo("anna");
  }

  @Test
  void while_the_issuer_is_away_nobody_is_told_that_a_token_is_bad() throws Exception {
    issuer.answersWith(503);
    for (int at = 0; at < 4; at++) {
      assertThatThrownBy(() -> caller(token(claims -> {})))
          .hasCauseInstanceOf(Refusal.Unavailable.class);
    }
  }

  @Test
  void a_discovery_document_of_another_issuer_is_not_believed() throws Exception {
    issuer.saysItIs("https://other.example");
    String token = token(claims -> {});

    assertThatThrownBy(() -> caller(token)).hasCauseInstanceOf(Refusal.Unavailable.class);
    verifier =
        new TokenVerifier(
            vertx,
            new TokenIssuer(issuer.address(), "wireroom", URI.create(issuer.address() + "/keys")));
    assertThat(caller(token).name()).isEqualTo("anna");
  }

  private String token(Consumer<JWTClaimsSet.Builder> changed) throws Exception {
    return issuer.token(key, changed);
  }

  private Caller caller(String token) {
    return verifier.verify(token).toCompletionStage().toCompletableFuture().join();
  }

  private void refused(String token) {
    assertThatThrownBy(() -> caller(token))
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(AccessRefusal.Invalid.class);
  }

  private static Date in(int seconds) {
    return Date.from(Instant.now().plusSeconds(seconds));
  }
}
