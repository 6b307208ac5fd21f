package io.wireroom.enrich.tag;

import io.wireroom.enrich.entity.FoundEntity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may speak for a tag.
 *
 * @param entities found in the text
 * @param categories the publisher's own
 * @param feedTitle of the feed that the article came in; null when none
 * @param recommendedSources named beside the publisher's recommended reading, with repeats
 */
public record TagSignals(
    List<FoundEntity> entities,
    List<String> categories,
    @Nullable String feedTitle,
    List<String> recommendedSources) {
  public TagSignals {
    entities = List.copyOf(entities);
    categories = List.copyOf(categories);
    recommendedSources = List.copyOf(recommendedSources);
  }
}
