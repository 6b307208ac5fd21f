package io.wireroom.localstack;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/**
 * The stack that a test runs on.
 *
 * @param kafkaBootstrap brokers
 * @param elasticsearch address of Elasticsearch
 * @param local the processes, when they are ours to hurt; empty on containers and on a stack that
 *     was given
 */
public record Stack(String kafkaBootstrap, URI elasticsearch, Optional<LocalStack> local) {
  /** Returns a new name for topics and indices, so that tests do not meet. */
  public String newName() {
    return "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  }
}
