package io.wireroom.search.semantic;

import org.jspecify.annotations.Nullable;

/** The vector of a revision of an article; none where there is no text, or no article any more. */
final class Embedded {
  private final String id;
  private final int revision;
  private final float @Nullable [] vector;

  Embedded(String id, int revision, float @Nullable [] vector) {
    this.id = id;
    this.revision = revision;
    this.vector = vector;
  }

  String id() {
    return id;
  }

  int revision() {
    return revision;
  }

  float @Nullable [] vector() {
    return vector;
  }
}
