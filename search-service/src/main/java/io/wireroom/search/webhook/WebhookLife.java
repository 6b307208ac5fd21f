package io.wireroom.search.webhook;

import io.wireroom.event.Receiver;
import io.wireroom.event.ReceiverKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a webhook goes from one standing to the next. Pure. */
final class WebhookLife {
  /** Time for a receiver to take up a new secret. */
  static final Duration BOTH_SECRETS = Duration.ofHours(24);

  private WebhookLife() {}

  /**
   * The webhook at this address; one that had ended begins again, and one that goes on keeps what
   * it waits for.
   */
  static Receiver set(
      String searchId, String url, String secret, @Nullable Receiver before, Instant now) {
    Receiver.Builder webhook =
        Receiver.newBuilder()
            .setReceiverId(searchId)
            .setKind(ReceiverKind.WEBHOOK)
            .setSearchId(searchId)
            .setUrl(url)
            .setSecret(secret)
            .setSince(now);
    if (before != null && before.getEndedAt() == null) {
      webhook.setSince(before.getSince());
    }
    if (before != null && secret.equals(before.getSecret())) {
      webhook
          .setFormerSecret(before.getFormerSecret())
          .setFormerSecretUntil(before.getFormerSecretUntil());
    }
    return webhook.build();
  }

  /** The webhook with a new secret; for a day the one before is valid, too. */
  static Receiver rotated(Receiver before, String secret, Instant now) {
    return Receiver.newBuilder(before)
        .setSecret(secret)
        .setFormerSecret(before.getSecret())
        .setFormerSecretUntil(now.plus(BOTH_SECRETS))
        .build();
  }

  /** Until when two secrets are valid; nothing when one is. */
  static Optional<Instant> bothUntil(Receiver webhook, Instant now) {
    return Optional.ofNullable(webhook.getFormerSecretUntil()).filter(until -> until.isAfter(now));
  }
}
