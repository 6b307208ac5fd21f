package io.wireroom.search.copy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article among the copies of its work.
 *
 * @param source id of its source
 * @param feed name of the feed or publication; null when it has none
 * @param saysFrom where it says that a version appeared; null when it says nothing
 * @param links its own link first, then those that it calls canonical
 * @param time when it was published, else when it came
 * @param dayOnly whether the time is no more than a day
 * @param length in words
 */
public record WorkMember(
    String id,
    String source,
    @Nullable String feed,
    @Nullable String saysFrom,
    List<String> links,
    Instant time,
    boolean dayOnly,
    int length) {
  public WorkMember {
    links = List.copyOf(links);
  }
}
