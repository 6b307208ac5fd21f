package io.wireroom.search.index;

import org.jspecify.annotations.Nullable;

/** What Elasticsearch said of one item of a bulk request. */
public enum ItemOutcome {
  /** Durable now. */
  STORED,
  /** This or a newer copy of the article was durable already. */
  NEWER_STORED,
  /** Not now: the same item may be accepted later. */
  HELD,
  /** Never: the same item will be refused in the same way each time. */
  REJECTED;

  /**
   * Classifies by the item's own status, since a bulk answer is 200 as a whole even when items
   * failed.
   *
   * @param status 409 is a version conflict: a newer copy is stored; 403 a blocked index or missing
   *     rights, 404 a missing alias or index: an operator mends those
   * @param errorType as Elasticsearch names it; null when there is no error
   */
  static ItemOutcome of(int status, @Nullable String errorType) {
    if (status / 100 == 2) {
      return STORED;
    }
    if (status == 409) {
      return "version_conflict_engine_exception".equals(errorType) ? NEWER_STORED : HELD;
    }
    // A field that the index lacks is the fault of an index older than this program, not of the
    // article
    return status == 400 && !"strict_dynamic_mapping_exception".equals(errorType) ? REJECTED : HELD;
  }
}
