package io.wireroom.enrich.sequence;

/** Takes the features of a token, one after the other. */
@FunctionalInterface
interface FeatureSink {
  void add(long feature);
}
