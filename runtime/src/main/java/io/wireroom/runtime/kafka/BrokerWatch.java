package io.wireroom.runtime.kafka;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaFuture;
import org.jspecify.annotations.Nullable;

/**
 * Knows whether the brokers answer. A loop that has nothing to read does not notice that they are
 * gone, since its client waits for them in silence. Safe for use by many threads.
 */
public final class BrokerWatch {
  private static final int ANSWER_LIMIT_MILLIS = 3_000;

  private final Supplier<? extends KafkaFuture<?>> question;
  private final AtomicBoolean asking = new AtomicBoolean();
  private volatile @Nullable String trouble;

  BrokerWatch(Supplier<? extends KafkaFuture<?>> question) {
    this.question = question;
  }

  /** Asks by a client, which the caller closes; a broker has three seconds to answer. */
  public static BrokerWatch by(Admin admin) {
    return new BrokerWatch(
        () ->
            admin
                .describeCluster(new DescribeClusterOptions().timeoutMs(ANSWER_LIMIT_MILLIS))
                .nodes());
  }

  /** Asks again, unless the last question is still open; does not wait for the answer. */
  @SuppressWarnings("FutureReturnValueIgnored") // the callback tells
  public void look() {
    if (asking.compareAndSet(false, true)) {
      question
          .get()
          .whenComplete(
              (answer, failure) -> {
                trouble = failure == null ? null : "Kafka does not answer";
                asking.set(false);
              });
    }
  }

  /** What was wrong when they were asked last, in words; null while they answer. */
  public @Nullable String trouble() {
    return trouble;
  }
}
