package io.wireroom.runtime.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** An issuer of tokens on this machine, with a discovery document and keys that change. */
final class LoopbackIssuer implements AutoCloseable {
  static final String AUDIENCE = "wireroom";

  final AtomicInteger keyFetches = new AtomicInteger();
  private final HttpServer server;
  private final List<JWK> keys = new CopyOnWriteArrayList<>();
  private volatile int status = 200;
  private volatile String told = "";

  LoopbackIssuer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    told = address();
    server.createContext(
        "/.well-known/openid-configuration",
        call ->
            answer(call, "{\"issuer\":\"" + told + "\",\"jwks_uri\":\"" + address() + "/keys\"}"));
    server.createContext(
        "/keys",
        call -> {
          keyFetches.incrementAndGet();
          answer(call, new JWKSet(keys).toString(true));
        });
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void answersWith(int other) {
    status = other;
  }

  void saysItIs(String other) {
    told = other;
  }

  RSAKey newRsaKey(String id) throws JOSEException {
    RSAKey key = new RSAKeyGenerator(2048).keyID(id).generate();
    keys.add(key);
    return key;
  }

  ECKey newEcKey(String id) throws JOSEException {
    ECKey key = new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    keys.add(key);
    return key;
  }

  /** A good token, but for what is changed. */
  String token(JWK key, Consumer<JWTClaimsSet.Builder> changed) throws JOSEException {
    boolean rsa = key instanceof RSAKey;
    JWSSigner signer = rsa ? new RSASSASigner(key.toRSAKey()) : new ECDSASigner(key.toECKey());
    return token(rsa ? JWSAlgorithm.RS256 : JWSAlgorithm.ES256, key.getKeyID(), signer, changed);
  }

  String token(
      JWSAlgorithm algorithm,
      String keyId,
      JWSSigner signer,
      Consumer<JWTClaimsSet.Builder> changed)
      throws JOSEException {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(address())
            .audience(AUDIENCE)
            .subject("anna")
            .issueTime(Date.from(Instant.now()))
            .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    changed.accept(claims);
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(algorithm)
                .keyID(keyId)
                .type(new JOSEObjectType("at+jwt"))
                .build(),
            claims.build());
    token.sign(signer);
    return token.serialize();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange call, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().add("Content-Type", "application/json");
    call.sendResponseHeaders(status, body.length);
    call.getResponseBody().write(body);
    call.close();
  }
}
