package io.wireroom.search.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StandardWebhookTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  /** The example that the libraries of Standard Webhooks are tested by. */
  @Test
  void a_body_is_signed_as_receivers_verify_it() {
    assertThat(
            StandardWebhook.headers(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1614265330),
                "{\"test\": 2432232314}",
                List.of(SECRET)))
        .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
        .containsEntry("webhook-timestamp", "1614265330")
        .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void each_valid_secret_signs() {
    String both =
        StandardWebhook.headers(
                "1", Instant.EPOCH, "{}", List.of(SECRET, "whsec_" + "QUJD".repeat(8)))
            .get("webhook-signature");

    assertThat(both).matches("v1,\\S+ v1,\\S+");
  }

  @Test
  void a_secret_has_24_to_64_bytes() {
    assertThat(StandardWebhook.isSecret(StandardWebhook.newSecret(new SecureRandom()))).isTrue();
    assertThat(StandardWebhook.isSecret("whsec_" + "QUJD".repeat(8))).isTrue();
    assertThat(StandardWebhook.isSecret("whsec_" + "QUJD".repeat(7))).isFalse();
    assertThat(StandardWebhook.isSecret("whsec_" + "QUJD".repeat(22))).isFalse();
    assertThat(StandardWebhook.isSecret("QUJD".repeat(8))).isFalse();
    assertThat(StandardWebhook.isSecret("whsec_???")).isFalse();
  }
}
