package io.wireroom.enrich.entity;

import io.wireroom.enrich.vocabulary.Concept;
import java.util.List;

/**
 * A concept that an article mentions.
 *
 * @param salience 0 to 1: how much the article is about it; 0 until that is asked
 * @param mentions in order of their places; never empty
 */
public record FoundEntity(Concept concept, double salience, List<Mention> mentions) {
  public FoundEntity {
    mentions = List.copyOf(mentions);
  }
}
