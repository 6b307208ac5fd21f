package io.wireroom.ingest.websub;

import io.wireroom.event.Subscription;
import java.net.URI;

/** How a subscription stands, in a sentence. */
final class HubWords {
  private HubWords() {}

  static String of(Subscription subscription) {
    String hub = "Its hub " + URI.create(subscription.getHub()).getAuthority();
    return switch (subscription.getStanding()) {
      case NEW -> hub + " was asked to push and has not confirmed yet; meanwhile it is polled.";
      case DENIED -> hub + " does not push to us; it is polled instead.";
      case LIVE ->
          subscription.getSilent()
              ? hub + " missed entries that a poll saw; it is polled as if there were none."
              : hub + " pushes to us; it is polled now and then to be sure.";
    };
  }
}
