package io.wireroom.search.notice;

import io.wireroom.runtime.kafka.BatchHandler;
import io.wireroom.runtime.kafka.Outbox;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The receivers that this instance tells: those whose notices lie in the partitions that its group
 * has given it. What is in them is followed by every instance anyway.
 */
public final class OwnedReceivers implements BatchHandler {
  /** Name of the stage in consumer group and metrics. */
  public static final String STAGE = "deliver";

  private final Notices notices;
  private final Set<Integer> assigned = ConcurrentHashMap.newKeySet();

  public OwnedReceivers(Notices notices) {
    this.notices = notices;
  }

  @Override
  public void handle(List<ConsumerRecord<String, byte[]>> batch, Outbox outbox) {}

  @Override
  public void assigned(Collection<TopicPartition> partitions) {
    partitions.forEach(one -> assigned.add(one.partition()));
  }

  @Override
  public void revoked(Collection<TopicPartition> partitions) {
    partitions.forEach(one -> assigned.remove(one.partition()));
  }

  boolean owns(String receiverId) {
    return assigned.contains(notices.partition(receiverId));
  }
}
