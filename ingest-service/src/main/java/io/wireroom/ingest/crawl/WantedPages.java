package io.wireroom.ingest.crawl;

import io.wireroom.event.EventCodec;
import io.wireroom.event.PageWanted;
import io.wireroom.event.Topics;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.runtime.kafka.BatchHandler;
import io.wireroom.runtime.kafka.Outbox;
import io.wireroom.runtime.kafka.TopicReplay;
import io.wireroom.runtime.kafka.TransientFailure;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages that this instance is to fetch: those in the partitions of {@code pages-wanted} that
 * its group has given it. Written by the loop's thread, read by the fetcher.
 */
public final class WantedPages implements BatchHandler {
  private static final Logger LOGGER = LoggerFactory.getLogger(WantedPages.class);

  /**
   * One page to fetch.
   *
   * @param partition where it is wanted
   * @param offset of the record that says so; a later one asks anew
   */
  record Wanted(String articleId, String sourceId, String url, int partition, long offset) {}

  private final Topics topics;
  private final TopicReplay replay;
  private final EventCodec<PageWanted> codec = EventCodec.of(PageWanted.class);
  private final Map<String, Wanted> wanted = new ConcurrentHashMap<>();

  public WantedPages(Topics topics, TopicReplay replay) {
    this.topics = topics;
    this.replay = replay;
  }

  @Override
  public void handle(List<ConsumerRecord<String, byte[]>> batch, Outbox outbox) {
    batch.forEach(this::take);
  }

  @Override
  public void assigned(Collection<TopicPartition> partitions) throws TransientFailure {
    if (!partitions.isEmpty()) {
      replay.read(partitions, this::take);
    }
  }

  @Override
  public void revoked(Collection<TopicPartition> partitions) {
    List<Integer> numbers = partitions.stream().map(TopicPartition::partition).toList();
    wanted.values().removeIf(one -> numbers.contains(one.partition()));
  }

  /** All, the longest wanted first. */
  List<Wanted> all() {
    return wanted.values().stream().sorted(Comparator.comparingLong(Wanted::offset)).toList();
  }

  /** What is wanted for an article now. */
  Optional<Wanted> of(String articleId) {
    return Optional.ofNullable(wanted.get(articleId));
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      wanted.remove(record.key());
      return;
    }
    try {
      PageWanted one = codec.decode(record.value());
      wanted.put(
          record.key(),
          new Wanted(
              one.getArticleId(),
              one.getArticle().getSourceId(),
              one.getUrl(),
              record.partition(),
              record.offset()));
    } catch (UnreadableEvent unreadable) {
      LOGGER
          .atError()
          .addKeyValue("topic", topics.pagesWanted().name())
          .addKeyValue("partition", record.partition())
          .addKeyValue("offset", record.offset())
          .addKeyValue("error", unreadable.getMessage())
          .log("a wanted page cannot be read and is passed over");
    }
  }
}
