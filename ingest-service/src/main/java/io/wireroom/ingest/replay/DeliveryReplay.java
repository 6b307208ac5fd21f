package io.wireroom.ingest.replay;

import io.wireroom.event.ArticleIngested;
import io.wireroom.event.ArticleState;
import io.wireroom.event.Delivery;
import io.wireroom.event.DeliveryParsed;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Topic;
import io.wireroom.event.Topics;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.ingest.article.EntryOutcome;
import io.wireroom.ingest.parse.ReadingRules;
import io.wireroom.ingest.parse.Rehearsal;
import io.wireroom.runtime.kafka.Headers;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.TopicReplay;
import io.wireroom.runtime.kafka.TransientFailure;
import io.wireroom.runtime.process.Progress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Reads a source's archive again in order, beside the live service and without touching its tables:
 * compares what comes out with what was sent then, and hands what another version reads otherwise
 * to whom the articles belong to.
 */
public final class DeliveryReplay {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final KafkaClients kafka;
  private final Topics topics;
  private final ParsedSoFar parsedSoFar;
  private final ReadingRules rules;
  private final TopicReplay reading;
  private final EventCodec<ArticleIngested> articles = EventCodec.of(ArticleIngested.class);
  private final EventCodec<ArticleState> states = EventCodec.of(ArticleState.class);
  private final EventCodec<Delivery> deliveries = EventCodec.of(Delivery.class);
  private final EventCodec<DeliveryParsed> receipts = EventCodec.of(DeliveryParsed.class);

  /**
   * A replay of one installation.
   *
   * @param group the consumer group of the live stage
   */
  public DeliveryReplay(KafkaClients kafka, Topics topics, String group, ReadingRules rules) {
    this.kafka = kafka;
    this.topics = topics;
    this.rules = rules;
    parsedSoFar = new ParsedSoFar(kafka, topics.deliveries(), group);
    reading = new TopicReplay(kafka::reader, LIMIT);
  }

  /**
   * Replays, and sends unless it is a dry run. Doing it again after it was cut off sends what is
   * left.
   *
   * @throws TransientFailure when Kafka or the live service does not answer
   */
  public ReplayReport run(ReplayRequest request, Progress progress)
      throws TransientFailure, InterruptedException {
    int partition =
        BuiltInPartitioner.partitionForKey(
            request.sourceId().getBytes(StandardCharsets.UTF_8), topics.deliveries().partitions());
    // In this order: what was parsed by now is among what was sent, and what is archived after the
    // states were read makes findings on them void
    long parsed = parsedSoFar.of(partition);
    RecordedEvents recorded = recorded(request, progress);
    Map<String, ArticleState> known = known(request, partition, progress);
    Map<String, Instant> times = parsedAt(request, partition);
    try (RecordedRecords records = new RecordedRecords(kafka.reader())) {
      Comparison comparison =
          new Comparison(
              request,
              rules.version(),
              new Rehearsal(topics, partition, rules),
              recorded,
              records::whole);
      play(request, partition, parsed, times, comparison, progress);
      ReplayReport report = comparison.end(Instant.now(), known);
      if (request.dryRun()) {
        return report;
      }
      List<EntryOutcome.Revised> found = comparison.found(known);
      return report.withSent(
          new Resending(kafka, topics, parsedSoFar).send(partition, found, progress));
    }
  }

  private void play(
      ReplayRequest request,
      int partition,
      long parsed,
      Map<String, Instant> times,
      Comparison comparison,
      Progress progress)
      throws TransientFailure {
    TopicPartition place = new TopicPartition(topics.deliveries().name(), partition);
    long[] range = range(place);
    reading.read(
        List.of(place),
        record -> {
          Delivery delivery = request.sourceId().equals(record.key()) ? delivery(record) : null;
          if (delivery != null) {
            Instant at = times.getOrDefault(delivery.getDeliveryId(), delivery.getReceivedAt());
            comparison.take(record, delivery, at, record.offset() < parsed);
          }
          progress.at("reading deliveries", record.offset() + 1 - range[0], range[1] - range[0]);
        });
  }

  private RecordedEvents recorded(ReplayRequest request, Progress progress)
      throws TransientFailure {
    RecordedEvents recorded = new RecordedEvents();
    long[] count = new long[1];
    reading.read(
        Stream.of(topics.articlesIngested(), topics.articlesBackfilled())
            .flatMap(DeliveryReplay::partitions)
            .toList(),
        record -> {
          add(record, request.sourceId(), recorded);
          progress.at("reading what was sent", ++count[0], 0);
        });
    recorded.order();
    return recorded;
  }

  private void add(
      ConsumerRecord<String, byte[]> record, String sourceId, RecordedEvents recorded) {
    try {
      ArticleIngested article = articles.decode(record.value());
      if (article.getSourceId().equals(sourceId) && !Headers.sentAgain(record)) {
        recorded.add(RecordedEvent.of(record, article, articles));
      }
    } catch (UnreadableEvent notOurs) {
      // The next stage has made a dead letter of it
    }
  }

  private Map<String, ArticleState> known(ReplayRequest request, int partition, Progress progress)
      throws TransientFailure {
    Map<String, ArticleState> known = new HashMap<>();
    long[] count = new long[1];
    reading.read(
        List.of(new TopicPartition(topics.articleStates().name(), partition)),
        record -> {
          keep(record, request.sourceId(), known);
          progress.at("reading what is known", ++count[0], 0);
        });
    return known;
  }

  private void keep(
      ConsumerRecord<String, byte[]> record, String sourceId, Map<String, ArticleState> known) {
    if (record.value() == null) {
      known.remove(record.key());
      return;
    }
    try {
      ArticleState state = states.decode(record.value());
      if (state.getSourceId().equals(sourceId)) {
        known.put(record.key(), state);
      }
    } catch (UnreadableEvent unreadable) {
      throw new IllegalStateException(
          "what is known of article " + record.key() + " cannot be read", unreadable);
    }
  }

  private Map<String, Instant> parsedAt(ReplayRequest request, int partition)
      throws TransientFailure {
    Map<String, Instant> times = new HashMap<>();
    reading.read(
        List.of(new TopicPartition(topics.deliveriesParsed().name(), partition)),
        record -> {
          try {
            if (request.sourceId().equals(record.key())) {
              DeliveryParsed receipt = receipts.decode(record.value());
              times.putIfAbsent(receipt.getDeliveryId(), receipt.getParsedAt());
            }
          } catch (UnreadableEvent notOurs) {
            // When it arrived says it well enough
          }
        });
    return times;
  }

  private @Nullable Delivery delivery(ConsumerRecord<String, byte[]> record) {
    try {
      return deliveries.decode(record.value());
    } catch (UnreadableEvent unreadable) {
      // The live stage has made a dead letter of it
      return null;
    }
  }

  private long[] range(TopicPartition place) {
    Collection<TopicPartition> one = List.of(place);
    try (var reader = kafka.reader()) {
      return new long[] {
        reader.beginningOffsets(one).getOrDefault(place, 0L),
        reader.endOffsets(one).getOrDefault(place, 0L)
      };
    }
  }

  private static Stream<TopicPartition> partitions(Topic topic) {
    return IntStream.range(0, topic.partitions())
        .mapToObj(number -> new TopicPartition(topic.name(), number));
  }
}
