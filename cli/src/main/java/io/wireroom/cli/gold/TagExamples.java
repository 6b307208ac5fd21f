package io.wireroom.cli.gold;

import io.wireroom.enrich.ArticleEnricher;
import io.wireroom.enrich.contenttype.ContentType;
import io.wireroom.enrich.entity.FoundEntity;
import io.wireroom.enrich.tag.TagSignals;
import io.wireroom.enrich.tag.TagTrainer;
import io.wireroom.enrich.tag.TagWeights;
import io.wireroom.enrich.tag.Tagger;
import io.wireroom.enrich.text.ArticleText;
import io.wireroom.enrich.vocabulary.Vocabulary;
import io.wireroom.event.ArticleEnriched;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Learns from marked articles what counts for specialties and topics. */
public final class TagExamples {
  private final Vocabulary vocabulary;
  private final ArticleEnricher enricher;
  private final Tagger tagger;
  private final TagTrainer trainer = new TagTrainer();

  public TagExamples(Vocabulary vocabulary, ArticleEnricher enricher) {
    this.vocabulary = vocabulary;
    this.enricher = enricher;
    tagger = new Tagger(vocabulary, TagWeights.shipped());
  }

  /**
   * Adds an article three times, as it is, by its own words alone, and by its feed's alone: many
   * feeds say nothing, others carry no text, and then confidences have to be right as well.
   */
  public void add(GoldArticle article) {
    for (GoldArticle one : List.of(article, article.bare(), article.labels())) {
      Reading expected = one.reading();
      tagger
          .candidates(signals(one.text(), enricher.enrich(one.ingested())))
          .forEach(
              candidate -> {
                String id = candidate.concept().id();
                trainer.add(
                    candidate,
                    expected.specialties().contains(id) || expected.topics().contains(id));
              });
    }
  }

  /** Returns what was learned of all that was added. */
  public TagWeights learn() {
    return trainer.learn();
  }

  private TagSignals signals(ArticleText text, ArticleEnriched article) {
    List<FoundEntity> entities =
        article.getEntities().stream()
            .flatMap(
                one ->
                    vocabulary.concept(one.getConceptId()).stream()
                        .map(concept -> new FoundEntity(concept, one.getSalience(), List.of())))
            .toList();
    ContentType type =
        Arrays.stream(ContentType.values())
            .filter(one -> one.label().equals(article.getContentType()))
            .findFirst()
            .orElseThrow();
    return new TagSignals(
        text,
        entities,
        article.getArticle().getCategories(),
        article.getArticle().getFeedTitle(),
        type,
        article.getArticle().getRecommended().stream()
            .flatMap(one -> Stream.ofNullable(one.getSource()))
            .toList());
  }
}
