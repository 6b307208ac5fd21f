package io.wireroom.search;

import io.wireroom.event.ReceiverKind;
import io.wireroom.event.Topics;
import io.wireroom.runtime.kafka.PollLoop;
import io.wireroom.runtime.kafka.Publisher;
import io.wireroom.runtime.process.ServiceFrame;
import io.wireroom.search.concept.ConceptNames;
import io.wireroom.search.hub.FeedMessages;
import io.wireroom.search.notice.Deliverer;
import io.wireroom.search.notice.NoticeKeeping;
import io.wireroom.search.notice.NoticeStage;
import io.wireroom.search.notice.OwnedReceivers;
import io.wireroom.search.notice.RetryRule;
import io.wireroom.search.query.ArticleFinder;
import io.wireroom.search.webhook.WebhookMessages;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** From alerts to the requests that tell of them. */
final class Telling implements AutoCloseable {
  private static final int AT_ONCE = 500;

  private final PollLoop noticing;
  private final PollLoop owning;
  private final Deliverer deliverer;

  Telling(
      ServiceFrame frame,
      Topics topics,
      Publisher publisher,
      Audience audience,
      ArticleFinder finder,
      Supplier<ConceptNames> names,
      RetryRule rule,
      Clock clock) {
    noticing =
        frame
            .kafka()
            .transactionalLoop(
                NoticeStage.STAGE,
                topics.alerts(),
                AT_ONCE,
                new NoticeStage(audience.receivers(), audience.notices(), topics, clock));
    OwnedReceivers owned = new OwnedReceivers(audience.notices());
    owning = frame.kafka().atLeastOnceLoop(OwnedReceivers.STAGE, topics.notices(), AT_ONCE, owned);
    deliverer =
        new Deliverer(
            frame.vertx(),
            audience.receivers(),
            audience.notices(),
            owned,
            new NoticeKeeping(
                frame.vertx(), audience.notices(), audience.receivers(), publisher, topics, clock),
            Map.of(
                ReceiverKind.WEBHOOK,
                new WebhookMessages(),
                ReceiverKind.SUBSCRIBER,
                new FeedMessages(finder, audience.searches(), names)),
            audience.sender(),
            rule,
            frame.meters(),
            clock);
  }

  /** Starts; the audience must be known. */
  void start() {
    noticing.start();
    owning.start();
    deliverer.start();
  }

  List<PollLoop> loops() {
    return List.of(noticing, owning);
  }

  @Override
  public void close() {
    noticing.close();
    deliverer.close();
    owning.close();
  }
}
