package io.wireroom.enrich.tag;

import io.wireroom.enrich.contenttype.ContentType;
import io.wireroom.enrich.entity.FoundEntity;
import io.wireroom.enrich.text.ArticleText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may speak for a tag.
 *
 * @param text the article
 * @param entities found in the text
 * @param categories the publisher's own
 * @param feedTitle of the feed that the article came in; null when none
 * @param contentType what kind of piece it is
 * @param recommendedSources named beside the publisher's recommended reading, with repeats
 */
public record TagSignals(
    ArticleText text,
    List<FoundEntity> entities,
    List<String> categories,
    @Nullable String feedTitle,
    ContentType contentType,
    List<String> recommendedSources) {
  public TagSignals {
    entities = List.copyOf(entities);
    categories = List.copyOf(categories);
    recommendedSources = List.copyOf(recommendedSources);
  }
}
