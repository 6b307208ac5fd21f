package io.wireroom.ingest.parse;

import io.wireroom.event.Arrival;
import io.wireroom.event.ArticleKey;
import io.wireroom.event.ArticleState;
import io.wireroom.event.Change;
import io.wireroom.event.Delivery;
import io.wireroom.event.DeliveryParsed;
import io.wireroom.event.Embargo;
import io.wireroom.event.EventCodec;
import io.wireroom.event.PageCheck;
import io.wireroom.event.PageWanted;
import io.wireroom.event.SourceWindow;
import io.wireroom.event.Topics;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.ingest.article.DeliveryReader;
import io.wireroom.ingest.article.EntryOutcome;
import io.wireroom.ingest.embargo.EmbargoMove;
import io.wireroom.ingest.feed.FeedHead;
import io.wireroom.ingest.feed.FeedReading;
import io.wireroom.runtime.kafka.BatchHandler;
import io.wireroom.runtime.kafka.DeadLetters;
import io.wireroom.runtime.kafka.Headers;
import io.wireroom.runtime.kafka.Outbox;
import io.wireroom.runtime.kafka.TopicReplay;
import io.wireroom.runtime.kafka.TransientFailure;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The stage from {@code deliveries} to {@code articles.ingested}: one record a revision, a receipt
 * for each delivery.
 */
public final class DeliveryParser implements BatchHandler {
  private static final String STAGE = "parse";

  private final Topics topics;
  private final Clock clock;
  private final PlacedTable<ArticleState> states;
  private final PlacedTable<ArticleKey> keys;
  private final PlacedTable<Embargo> held;
  private final PlacedTable<PageWanted> wanted;
  private final PlacedTable<PageCheck> checked;
  private final PlacedTable<SourceWindow> windows;
  private final ArticleGate gate;
  private final PageGate pages;
  private final ReplayedArticles replayed;
  private final ReadingRules rules;
  private final PageChecks checks;
  private final DeadLetters deadLetters;
  private final EventCodec<Delivery> deliveries = EventCodec.of(Delivery.class);
  private final EventCodec<DeliveryParsed> receipts = EventCodec.of(DeliveryParsed.class);

  /**
   * Reads with a clock.
   *
   * @param gonePause shortest time between the two times that a page must be found gone
   */
  public DeliveryParser(Topics topics, TopicReplay replay, Clock clock, Duration gonePause) {
    this(topics, replay::read, clock, ReadingRules.CURRENT, gonePause);
  }

  DeliveryParser(
      Topics topics,
      PlacedTable.Replay replay,
      Clock clock,
      ReadingRules rules,
      Duration gonePause) {
    this.topics = topics;
    this.clock = clock;
    this.rules = rules;
    this.states = new PlacedTable<>(topics.articleStates(), ArticleState.class, replay);
    this.keys = new PlacedTable<>(topics.articleKeys(), ArticleKey.class, replay);
    this.held = new PlacedTable<>(topics.embargoes(), Embargo.class, replay);
    this.wanted = new PlacedTable<>(topics.pagesWanted(), PageWanted.class, replay);
    this.checked = new PlacedTable<>(topics.pageChecks(), PageCheck.class, replay);
    this.windows = new PlacedTable<>(topics.sourceWindows(), SourceWindow.class, replay);
    this.gate = new ArticleGate(topics, held, clock);
    this.pages = new PageGate(wanted, states, gate);
    this.checks = new PageChecks(checked, windows, states, gonePause);
    this.replayed = new ReplayedArticles(states, pages);
    this.deadLetters = new DeadLetters(topics.deadLetters());
  }

  @Override
  public void handle(List<ConsumerRecord<String, byte[]>> batch, Outbox outbox) {
    gate.releaseDue(outbox);
    for (ConsumerRecord<String, byte[]> record : batch) {
      try {
        take(record, deliveries.decode(record.value()), outbox);
      } catch (UnreadableEvent unreadable) {
        outbox.send(deadLetters.of(record, STAGE, "unreadable-event", unreadable.reason()));
      }
    }
  }

  @Override
  public boolean due() {
    return gate.due();
  }

  @Override
  public void committed() {
    states.keepChanges();
    keys.keepChanges();
    held.keepChanges();
    wanted.keepChanges();
    checked.keepChanges();
    windows.keepChanges();
  }

  @Override
  public void aborted() {
    states.forgetChanges();
    keys.forgetChanges();
    held.forgetChanges();
    wanted.forgetChanges();
    checked.forgetChanges();
    windows.forgetChanges();
  }

  @Override
  public void assigned(Collection<TopicPartition> partitions) throws TransientFailure {
    states.load(partitions);
    keys.load(partitions);
    held.load(partitions);
    wanted.load(partitions);
    checked.load(partitions);
    windows.load(partitions);
  }

  @Override
  public void revoked(Collection<TopicPartition> partitions) {
    states.drop(partitions);
    keys.drop(partitions);
    held.drop(partitions);
    wanted.drop(partitions);
    checked.drop(partitions);
    windows.drop(partitions);
  }

  /** What is remembered of an article; null when it is not known. */
  @Nullable ArticleState state(int partition, String articleId) {
    return states.of(partition, articleId);
  }

  /** Counts on from another revision of an article that is known. */
  void renumber(int partition, String articleId, int revision) {
    ArticleState known = states.of(partition, articleId);
    if (known != null) {
      states.change(
          partition, articleId, ArticleState.newBuilder(known).setRevision(revision).build());
      states.keepChanges();
    }
  }

  private void take(ConsumerRecord<String, byte[]> record, Delivery delivery, Outbox outbox)
      throws UnreadableEvent {
    if (delivery.getArrival() == Arrival.EDITOR) {
      move(record, delivery, outbox);
    } else if (delivery.getSighting() != null) {
      takeSighting(record, delivery, outbox);
    } else if (delivery.getArrival() == Arrival.PAGE) {
      takePage(record, delivery, outbox);
    } else if (delivery.getArrival() == Arrival.REPLAY) {
      takeReplayed(record, delivery, outbox);
    } else {
      parse(record, delivery, outbox);
    }
  }

  private void move(ConsumerRecord<String, byte[]> record, Delivery delivery, Outbox outbox) {
    boolean moved =
        EmbargoMove.read(delivery.getBody())
            .map(move -> gate.moved(record.partition(), move, outbox))
            .orElse(false);
    if (!moved) {
      outbox.send(deadLetters.of(record, STAGE, "nothing-held", "that article is not held"));
    }
  }

  private void takePage(ConsumerRecord<String, byte[]> record, Delivery delivery, Outbox outbox) {
    String format = delivery.getMissing() != null ? "page-missing" : DeliveryReader.HTML_PAGE;
    boolean taken = pages.arrived(record.partition(), delivery, outbox);
    FeedReading page =
        new FeedReading(taken ? format : "page-unwanted", FeedHead.EMPTY, List.of(), null);
    outbox.send(receipt(new DeliveryCount(), delivery, page));
  }

  private void takeReplayed(ConsumerRecord<String, byte[]> record, Delivery delivery, Outbox outbox)
      throws UnreadableEvent {
    String trace = Headers.text(record, Headers.TRACEPARENT).orElse(null);
    boolean taken = replayed.take(record.partition(), delivery, trace, outbox);
    FeedReading what =
        new FeedReading(taken ? "reparsed" : "reparsed-void", FeedHead.EMPTY, List.of(), null);
    outbox.send(receipt(new DeliveryCount(), delivery, what));
  }

  private void takeSighting(
      ConsumerRecord<String, byte[]> record, Delivery delivery, Outbox outbox) {
    int partition = record.partition();
    String trace = Headers.text(record, Headers.TRACEPARENT).orElse(null);
    DeliveryCount count = new DeliveryCount();
    checks
        .seen(partition, delivery, outbox)
        .ifPresent(
            gone -> {
              count.add(gone);
              take(partition, delivery, gone, trace, outbox);
            });
    FeedReading seen = new FeedReading("page-check", FeedHead.EMPTY, List.of(), null);
    outbox.send(receipt(count, delivery, seen));
  }

  private void take(
      int partition,
      Delivery delivery,
      EntryOutcome.Revised revised,
      @Nullable String trace,
      Outbox outbox) {
    ArticleState state = revised.state();
    outbox.send(states.change(partition, state.getArticleId(), state));
    pages.revised(partition, delivery, revised.article(), trace, outbox);
  }

  private void parse(ConsumerRecord<String, byte[]> record, Delivery delivery, Outbox outbox) {
    int partition = record.partition();
    String trace = Headers.text(record, Headers.TRACEPARENT).orElse(null);
    DeliveryCount count = new DeliveryCount();
    List<String> listed = new ArrayList<>();
    FeedReading feed =
        rules.read(
            delivery,
            new SourceMemory(states, keys, partition, outbox),
            outcome -> {
              count.add(outcome);
              if (outcome instanceof EntryOutcome.Revised revised) {
                take(partition, delivery, revised, trace, outbox);
                if (revised.article().getChange() != Change.WITHDRAWN) {
                  listed.add(revised.article().getArticleId());
                }
              } else if (outcome instanceof EntryOutcome.Same same && !delivery.getBackfill()) {
                pages.same(partition, same, outbox);
                listed.add(same.articleId());
              }
            });
    checks.listed(partition, delivery, listed, outbox);
    if (feed.error() != null) {
      outbox.send(deadLetters.of(record, STAGE, "unreadable-document", feed.error()));
    } else if (count.refused() > 0) {
      outbox.send(deadLetters.of(record, STAGE, "refused-entries", count.reasons()));
    }
    outbox.send(receipt(count, delivery, feed));
  }

  private ProducerRecord<String, byte[]> receipt(
      DeliveryCount count, Delivery delivery, FeedReading feed) {
    return new ProducerRecord<>(
        topics.deliveriesParsed().name(),
        delivery.getSourceId(),
        receipts.encode(count.receipt(delivery, feed, clock.instant())));
  }
}
