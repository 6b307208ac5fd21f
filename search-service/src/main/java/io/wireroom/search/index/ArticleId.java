package io.wireroom.search.index;

import java.nio.charset.StandardCharsets;

/** What may be the id of a stored article. */
public final class ArticleId {
  private static final int LONGEST = 512;

  private ArticleId() {}

  /**
   * Whether it is one; a single one that is not makes Elasticsearch refuse a request as a whole.
   */
  public static boolean fits(String id) {
    return !id.isEmpty() && id.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
  }
}
