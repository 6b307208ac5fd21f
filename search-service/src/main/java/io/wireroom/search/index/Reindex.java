package io.wireroom.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import io.wireroom.event.Topics;
import io.wireroom.runtime.kafka.Backoff;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.TransientFailure;
import io.wireroom.runtime.process.Progress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Fills a new index from {@code articles.enriched} while the old one is searched and written, then
 * lets it take the old one's place at once. Whatever a search service writes to the old index
 * before that moment is in the topic before that moment, so reading on to the topic's end of then
 * misses nothing.
 */
public final class Reindex {
  private static final Duration POLL_WAIT = Duration.ofMillis(200);
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final KafkaClients kafka;
  private final Topics topics;
  private final SuccessorIndex successor;
  private final RefusedArticles refused;
  private final ArticleIndexer indexer;
  private final CopyGrouping grouping;
  private final Backoff backoff = new Backoff(SHORTEST_PAUSE, LONGEST_PAUSE);

  /**
   * A re-index of the articles behind an alias.
   *
   * @param alias that searches and writes go through
   */
  public Reindex(ElasticsearchAsyncClient client, String alias, KafkaClients kafka, Topics topics) {
    this.kafka = kafka;
    this.topics = topics;
    successor = new SuccessorIndex(client, alias);
    refused = new RefusedArticles(topics.deadLetters());
    indexer = new ArticleIndexer(client, successor.alias(), topics, Clock.systemUTC());
    grouping = new CopyGrouping(client, successor.alias());
  }

  /**
   * Does it all. Articles that the new index refuses keep the alias where it is, unless accepted.
   *
   * @param anew deletes what an earlier run left when it was cut off; without it, such a rest is
   *     taken for a run under way
   * @param acceptRefused moves the alias although articles were refused; they cannot be found then
   * @throws TransientFailure when there is no index yet, one is being filled, or a server does not
   *     answer at the beginning or the end; what comes between waits
   */
  public ReindexReport run(boolean anew, boolean acceptRefused, Progress progress)
      throws TransientFailure, InterruptedException {
    String from = successor.begin(anew);
    try (KafkaConsumer<String, byte[]> reader = kafka.reader()) {
      List<TopicPartition> partitions = partitions();
      reader.assign(partitions);
      reader.seekToBeginning(partitions);
      long records = readToEnd(reader, partitions, "filling", progress);
      successor.makeSearchable();
      if (!refused.isEmpty() && !acceptRefused) {
        String left = successor.name();
        successor.giveUp();
        return new ReindexReport(from, left, records, false, refused.told(), List.of());
      }
      successor.takePlace(from);
      records += readToEnd(reader, partitions, "catching up", progress);
      List<String> deleted = successor.finish(from);
      return new ReindexReport(from, successor.name(), records, true, refused.told(), deleted);
    }
  }

  private List<TopicPartition> partitions() {
    return IntStream.range(0, topics.articlesEnriched().partitions())
        .mapToObj(number -> new TopicPartition(topics.articlesEnriched().name(), number))
        .toList();
  }

  private long readToEnd(
      KafkaConsumer<String, byte[]> reader,
      List<TopicPartition> partitions,
      String step,
      Progress progress)
      throws InterruptedException {
    Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
    long begin = places(reader, ends);
    long whole = ends.values().stream().mapToLong(end -> end).sum();
    long records = 0;
    progress.at(step, 0, whole - begin);
    while (ends.entrySet().stream()
        .anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
      List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>();
      reader.poll(POLL_WAIT).forEach(batch::add);
      if (!batch.isEmpty()) {
        write(batch);
        records += batch.size();
        progress.at(step, Math.min(places(reader, ends), whole) - begin, whole - begin);
      }
    }
    progress.at(step, whole - begin, whole - begin);
    return records;
  }

  private static long places(KafkaConsumer<String, byte[]> reader, Map<TopicPartition, Long> ends) {
    return ends.keySet().stream().mapToLong(reader::position).sum();
  }

  /** Until Elasticsearch has it: the reader belongs to no group, so nobody waits for it. */
  private void write(List<ConsumerRecord<String, byte[]>> batch) throws InterruptedException {
    while (true) {
      try {
        indexer.handle(batch, refused);
        // Before it takes its place: nobody sees copies apart
        grouping.settle(batch.stream().map(ConsumerRecord::key).filter(Objects::nonNull).toList());
        backoff.reset();
        return;
      } catch (TransientFailure later) {
        Thread.sleep(backoff.next().toMillis());
      }
    }
  }
}
