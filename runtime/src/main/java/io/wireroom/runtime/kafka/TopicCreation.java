package io.wireroom.runtime.kafka;

import io.wireroom.event.Topic;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the topics that are missing; those that exist stay as they are. */
public final class TopicCreation {
  private static final Logger LOGGER = LoggerFactory.getLogger(TopicCreation.class);

  private TopicCreation() {}

  /**
   * Creates what is missing. Several services may do so at once.
   *
   * @throws TransientFailure when the broker does not answer or refuses for now
   */
  public static void createMissing(Admin admin, List<Topic> topics)
      throws TransientFailure, InterruptedException {
    // The broker's own default decides over replication: three on a cluster, one on a laptop
    List<NewTopic> wished =
        topics.stream()
            .map(
                topic ->
                    new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
                        .configs(topic.settings()))
            .toList();
    var results = admin.createTopics(wished).values();
    for (var result : results.entrySet()) {
      try {
        result.getValue().get();
        LOGGER.atInfo().addKeyValue("topic", result.getKey()).log("topic created");
      } catch (ExecutionException refused) {
        if (!(refused.getCause() instanceof TopicExistsException)) {
          throw new TransientFailure(
              "topic " + result.getKey() + " could not be created", refused.getCause());
        }
      }
    }
  }
}
