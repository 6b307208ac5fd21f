package io.wireroom.ingest.crawl;

import io.wireroom.event.EventCodec;
import io.wireroom.event.PageCheck;
import io.wireroom.event.PageWanted;
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
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a compacted topic says by article, of the partitions that the group has given this instance.
 * Written by the loop's thread, read by any.
 *
 * @param <E> the events of the topic
 * @param <T> what is kept of each
 */
public final class OwnedRecords<E extends SpecificRecordBase, T> implements BatchHandler {
  private static final Logger LOGGER = LoggerFactory.getLogger(OwnedRecords.class);

  /**
   * What is said of one article.
   *
   * @param offset of the record that says so; a later one says it anew
   */
  record Owned<T>(T what, int partition, long offset) {}

  private final TopicReplay replay;
  private final EventCodec<E> codec;
  private final Function<E, T> kept;
  private final Map<String, Owned<T>> owned = new ConcurrentHashMap<>();

  private OwnedRecords(TopicReplay replay, Class<E> type, Function<E, T> kept) {
    this.replay = replay;
    this.codec = EventCodec.of(type);
    this.kept = kept;
  }

  /** The pages to fetch: {@code pages-wanted}. */
  public static OwnedRecords<PageWanted, WantedPage> wantedPages(TopicReplay replay) {
    return new OwnedRecords<>(replay, PageWanted.class, WantedPage::of);
  }

  /** The pages to look for: {@code page-checks}. */
  public static OwnedRecords<PageCheck, PageCheck> checkedPages(TopicReplay replay) {
    return new OwnedRecords<>(replay, PageCheck.class, Function.identity());
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
    owned.values().removeIf(one -> numbers.contains(one.partition()));
  }

  /** All, those said first first. */
  List<Owned<T>> all() {
    return owned.values().stream().sorted(Comparator.comparingLong(Owned::offset)).toList();
  }

  /** What is said of an article now. */
  Optional<Owned<T>> of(String articleId) {
    return Optional.ofNullable(owned.get(articleId));
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      owned.remove(record.key());
      return;
    }
    try {
      T what = kept.apply(codec.decode(record.value()));
      owned.put(record.key(), new Owned<>(what, record.partition(), record.offset()));
    } catch (UnreadableEvent unreadable) {
      LOGGER
          .atError()
          .addKeyValue("topic", record.topic())
          .addKeyValue("partition", record.partition())
          .addKeyValue("offset", record.offset())
          .addKeyValue("error", unreadable.getMessage())
          .log("what is said of the page of an article cannot be read and is passed over");
    }
  }
}
