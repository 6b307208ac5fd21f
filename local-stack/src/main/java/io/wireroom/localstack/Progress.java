package io.wireroom.localstack;

/** Is told what the stack is doing. Called from several threads. */
@FunctionalInterface
public interface Progress {
  /**
   * A part has come a step further.
   *
   * @param part Kafka or Elasticsearch
   * @param step what it does now, for a person
   */
  void step(String part, String step);
}
