package io.wireroom.search.index;

import io.wireroom.runtime.kafka.BatchHandler;
import io.wireroom.runtime.kafka.Outbox;
import io.wireroom.runtime.kafka.TransientFailure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The stage behind the index: puts each article of a receipt to the work of its copies. Beside the
 * live way, which it never delays; the key of a receipt is all that it reads.
 */
public final class GroupingStage implements BatchHandler {
  /** Name of the stage in consumer group and metrics. */
  public static final String STAGE = "group";

  private final CopyGrouping grouping;

  public GroupingStage(CopyGrouping grouping) {
    this.grouping = grouping;
  }

  @Override
  public void handle(List<ConsumerRecord<String, byte[]>> batch, Outbox outbox)
      throws TransientFailure, InterruptedException {
    Set<String> ids = new LinkedHashSet<>();
    for (ConsumerRecord<String, byte[]> receipt : batch) {
      if (receipt.key() != null && !receipt.key().isEmpty()) {
        ids.add(receipt.key());
      }
    }
    if (!ids.isEmpty()) {
      grouping.settle(ids);
    }
  }
}
