package io.wireroom.runtime.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.wireroom.event.Topic;
import io.wireroom.event.Topics;
import io.wireroom.runtime.settings.KafkaSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes every Kafka client of a service, so that guarantees and limits are chosen in one place. */
public final class KafkaClients {
  private static final int FETCH_BYTES = Topics.LARGEST_RECORD;
  private static final int REQUEST_BYTES = Topics.LARGEST_RECORD + 64 * 1024;

  private final KafkaSettings settings;
  private final MeterRegistry meters;
  private final Consumer<Throwable> whenBroken;
  private final Duration longestPause;

  /**
   * Makes clients for one service.
   *
   * @param longestPause ceiling of the pause between two tries of a batch
   * @param whenBroken told when a loop ends on a bug
   */
  public KafkaClients(
      KafkaSettings settings,
      Duration longestPause,
      MeterRegistry meters,
      Consumer<Throwable> whenBroken) {
    this.settings = settings;
    this.longestPause = longestPause;
    this.meters = meters;
    this.whenBroken = whenBroken;
  }

  /** A loop whose output and offsets are one transaction. */
  public PollLoop transactionalLoop(String stage, Topic topic, int batch, BatchHandler handler) {
    return loop(
        stage, topic, batch, handler, new TransactionalCommit(() -> transactionalProducer(stage)));
  }

  /** A loop that commits after the handler is done; the handler must be idempotent. */
  public PollLoop atLeastOnceLoop(String stage, Topic topic, int batch, BatchHandler handler) {
    return loop(stage, topic, batch, handler, new AtLeastOnceCommit(producer()));
  }

  /** A producer that neither loses nor doubles what is acknowledged. */
  public Producer<String, byte[]> producer() {
    return new KafkaProducer<>(producing());
  }

  /**
   * A transactional producer of which there is one at a time in all processes: a newer one ends the
   * older.
   *
   * @param limit longest time that a transaction may stay open
   */
  public Producer<String, byte[]> soleProducer(String name, Duration limit) {
    Map<String, Object> properties = producing();
    properties.put("transactional.id", settings.group(name));
    properties.put("transaction.timeout.ms", Math.toIntExact(limit.toMillis()));
    return new KafkaProducer<>(properties);
  }

  /**
   * A consumer without a group that sees committed records alone; the caller assigns its
   * partitions.
   */
  public KafkaConsumer<String, byte[]> reader() {
    Map<String, Object> properties = consuming();
    properties.put("auto.offset.reset", "earliest");
    return new KafkaConsumer<>(properties);
  }

  /** An admin client. */
  public Admin admin() {
    return Admin.create(common());
  }

  private PollLoop loop(
      String stage, Topic topic, int batch, BatchHandler handler, BatchCommit commit) {
    Map<String, Object> properties = consuming();
    properties.put("group.id", settings.group(stage));
    properties.put("group.protocol", "consumer");
    properties.put("auto.offset.reset", "earliest");
    properties.put("max.poll.records", batch);
    return new PollLoop(
        new KafkaConsumer<>(properties),
        topic.name(),
        handler,
        commit,
        new Backoff(min(Duration.ofMillis(250), longestPause), longestPause),
        new LoopState(stage, meters),
        whenBroken);
  }

  private Producer<String, byte[]> transactionalProducer(String stage) {
    Map<String, Object> properties = producing();
    properties.put("transactional.id", settings.group(stage) + "-" + settings.instance());
    // Readers downstream wait for an open transaction: one left by a dead process may hold them for
    // this long at most
    properties.put("transaction.timeout.ms", 15_000);
    properties.put("delivery.timeout.ms", 14_000);
    properties.put("request.timeout.ms", 10_000);
    return new KafkaProducer<>(properties);
  }

  private Map<String, Object> producing() {
    Map<String, Object> properties = common();
    properties.put("key.serializer", StringSerializer.class);
    properties.put("value.serializer", ByteArraySerializer.class);
    properties.put("acks", "all");
    properties.put("enable.idempotence", true);
    properties.put("compression.type", "zstd");
    properties.put("linger.ms", 2);
    properties.put("max.request.size", REQUEST_BYTES);
    properties.put("max.block.ms", 10_000);
    properties.put("delivery.timeout.ms", 30_000);
    properties.put("request.timeout.ms", 15_000);
    return properties;
  }

  private Map<String, Object> consuming() {
    Map<String, Object> properties = common();
    properties.put("key.deserializer", StringDeserializer.class);
    properties.put("value.deserializer", ByteArrayDeserializer.class);
    properties.put("isolation.level", "read_committed");
    properties.put("enable.auto.commit", false);
    properties.put("fetch.max.wait.ms", 250);
    properties.put("fetch.max.bytes", FETCH_BYTES);
    properties.put("max.partition.fetch.bytes", 8 * 1024 * 1024);
    return properties;
  }

  private Map<String, Object> common() {
    Map<String, Object> properties = new HashMap<>(settings.clientProperties());
    properties.put("bootstrap.servers", settings.bootstrap());
    return properties;
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
