package io.wireroom.cli.gold;

import io.wireroom.enrich.text.Range;
import io.wireroom.event.ArticleEnriched;
import io.wireroom.event.Entity;
import io.wireroom.event.Tag;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What enrichment says of an article, in the form in which people say it. */
public final class EnrichedReading {
  /** What is marked in the gold articles; of other types nobody looked for mentions. */
  public static final Set<String> MARKED =
      Set.of(
          "drug",
          "condition",
          "gene",
          "substance",
          "procedure",
          "organism",
          "organisation",
          "journal",
          "place",
          "person");

  private static final int ABOUT = 3;

  private EnrichedReading() {}

  /** Returns the reading of an enriched article. */
  public static Reading of(ArticleEnriched article) {
    List<Entity> entities =
        article.getEntities().stream().filter(one -> MARKED.contains(one.getType())).toList();
    return new Reading(
        entities.stream()
            .flatMap(EnrichedReading::marks)
            .sorted((a, b) -> Integer.compare(a.place().start(), b.place().start()))
            .toList(),
        tags(article, "specialty"),
        tags(article, "topic"),
        article.getContentType(),
        article.getAttribution() == null ? null : article.getAttribution().getOrigin(),
        article.getPeople().stream()
            .map(
                one ->
                    new NamedPerson(
                        one.getConceptId(),
                        (one.getGiven() + " " + one.getFamily()).strip(),
                        one.getCredentials()))
            .toList(),
        entities.stream()
            .filter(one -> one.getSalience() > 0)
            .limit(ABOUT)
            .map(Entity::getConceptId)
            .toList());
  }

  private static Stream<Mark> marks(Entity entity) {
    return entity.getMentions().stream()
        .map(
            one ->
                new Mark(
                    new Range(one.getStart(), one.getEnd()),
                    entity.getConceptId(),
                    one.getAssertion()));
  }

  private static Set<String> tags(ArticleEnriched article, String kind) {
    return article.getTags().stream()
        .filter(tag -> tag.getKind().equals(kind))
        .map(Tag::getConceptId)
        .collect(Collectors.toSet());
  }
}
