package io.wireroom.enrich.keypoint;

import io.wireroom.enrich.entity.FoundEntity;
import io.wireroom.enrich.text.Range;
import java.util.List;

/**
 * What is known of an article when its key points are looked for.
 *
 * @param entities with their salience
 * @param apart sentences that are no matter of the news: where it is from, who paid
 */
public record Matter(List<FoundEntity> entities, List<Range> apart) {
  public Matter {
    entities = List.copyOf(entities);
    apart = List.copyOf(apart);
  }
}
