package io.wireroom.ingest.crawl;

import io.wireroom.event.EventCodec;
import io.wireroom.event.PageCheck;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.runtime.kafka.BatchHandler;
import io.wireroom.runtime.kafka.Outbox;
import io.wireroom.runtime.kafka.TopicReplay;
import io.wireroom.runtime.kafka.TransientFailure;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages that this instance is to look for: those in the partitions of {@code page-checks} that
 * its group has given it. Written by the loop's thread, read by the checker.
 */
public final class CheckedPages implements BatchHandler {
  private static final Logger LOGGER = LoggerFactory.getLogger(CheckedPages.class);

  /**
   * One page to look for.
   *
   * @param offset of the record that says so; a later one asks anew
   */
  record Checked(PageCheck check, int partition, long offset) {}

  private final TopicReplay replay;
  private final EventCodec<PageCheck> codec = EventCodec.of(PageCheck.class);
  private final Map<String, Checked> checked = new ConcurrentHashMap<>();

  public CheckedPages(TopicReplay replay) {
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
    checked.values().removeIf(one -> numbers.contains(one.partition()));
  }

  /** All. */
  List<Checked> all() {
    return List.copyOf(checked.values());
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      checked.remove(record.key());
      return;
    }
    try {
      checked.put(
          record.key(),
          new Checked(codec.decode(record.value()), record.partition(), record.offset()));
    } catch (UnreadableEvent unreadable) {
      LOGGER
          .atError()
          .addKeyValue("topic", record.topic())
          .addKeyValue("partition", record.partition())
          .addKeyValue("offset", record.offset())
          .addKeyValue("error", unreadable.getMessage())
          .log("a page to look for cannot be read and is passed over");
    }
  }
}
