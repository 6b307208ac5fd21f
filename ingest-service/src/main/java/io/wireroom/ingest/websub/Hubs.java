package io.wireroom.ingest.websub;

import io.vertx.core.Future;
import io.wireroom.event.Subscription;
import io.wireroom.ingest.fetch.FormSender;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Speaks to hubs. Each request gives why it was not taken, in words; nothing when it was.
 *
 * @see <a href="https://www.w3.org/TR/websub/#subscriber-sends-subscription-request">WebSub,
 *     subscription requests</a>
 */
public record Hubs(FormSender sender) {

  Future<Optional<String>> subscribe(Subscription subscription, String callback) {
    Map<String, String> form = form("subscribe", subscription, callback);
    form.put("hub.secret", subscription.getSecret());
    form.put("hub.lease_seconds", Long.toString(SubscriptionLife.WISHED_LEASE.toSeconds()));
    return sender.send(URI.create(subscription.getHub()), form);
  }

  Future<Optional<String>> unsubscribe(Subscription subscription) {
    return sender.send(
        URI.create(subscription.getHub()),
        form("unsubscribe", subscription, subscription.getCallback()));
  }

  private static Map<String, String> form(String mode, Subscription subscription, String callback) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("hub.mode", mode);
    form.put("hub.topic", subscription.getTopic());
    form.put("hub.callback", callback);
    return form;
  }
}
