package io.wireroom.search.notice;

import io.vertx.core.Future;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Notice;
import io.wireroom.event.NoticeState;
import io.wireroom.event.Topic;
import io.wireroom.event.Topics;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.Publisher;
import io.wireroom.runtime.kafka.TopicFollower;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All notices that wait, and the last ones of others, as the topic {@code notices} has them; the
 * same at every instance. Safe for use by many threads.
 */
public final class Notices implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(Notices.class);

  private final Topic topic;
  private final Publisher publisher;
  private final TopicFollower follower;
  private final EventCodec<Notice> codec = EventCodec.of(Notice.class);
  private final NoticeTable table = new NoticeTable();

  /** Makes the table; nothing is read yet. */
  public Notices(
      KafkaClients kafka, Topics topics, Publisher publisher, Consumer<Throwable> whenBroken) {
    topic = topics.notices();
    this.publisher = publisher;
    follower = new TopicFollower(kafka.reader(), topic, this::take, whenBroken);
  }

  /** Starts; completes when all are known. */
  public Future<Void> start() {
    return follower.start();
  }

  /** Those of a receiver, the newest first: all that wait, and the last of the others. */
  public List<Notice> of(String receiverId) {
    return table.of(receiverId);
  }

  /** How many wait for a receiver. */
  public int waiting(String receiverId) {
    return table.waiting(receiverId);
  }

  /** Saves one; completes when it is stored and known here. */
  public Future<Notice> save(Notice notice) {
    return publisher.publish(record(notice)).compose(follower::reached).map(notice);
  }

  @Override
  public void close() {
    follower.close();
  }

  List<String> receiversWithWaiting() {
    return table.receiversWithWaiting();
  }

  Optional<Notice> firstDue(String receiverId, Instant now, Set<String> without) {
    return table.firstDue(receiverId, now, without);
  }

  /** The partition in which a receiver's notices lie. */
  int partition(String receiverId) {
    return BuiltInPartitioner.partitionForKey(
        receiverId.getBytes(StandardCharsets.UTF_8), topic.partitions());
  }

  ProducerRecord<String, byte[]> record(Notice notice) {
    return new ProducerRecord<>(
        topic.name(),
        partition(notice.getReceiverId()),
        notice.getNoticeId(),
        codec.encode(notice));
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      return;
    }
    try {
      Notice notice = codec.decode(record.value());
      table.put(notice, notice.getState() == NoticeState.WAITING);
    } catch (UnreadableEvent unreadable) {
      LOGGER
          .atError()
          .addKeyValue("notice", record.key())
          .addKeyValue("error", unreadable.getMessage())
          .log("a notice cannot be read and is passed over");
    }
  }
}
