package io.wireroom.enrich;

import io.wireroom.enrich.assertion.Assertions;
import io.wireroom.enrich.contenttype.ContentTypeRules;
import io.wireroom.enrich.contenttype.FoundContentType;
import io.wireroom.enrich.entity.FoundEntity;
import io.wireroom.enrich.keypoint.KeyPoint;
import io.wireroom.enrich.keypoint.KeyPoints;
import io.wireroom.enrich.keypoint.Matter;
import io.wireroom.enrich.phrase.Prose;
import io.wireroom.enrich.salience.Salience;
import io.wireroom.enrich.statement.FoundStatement;
import io.wireroom.enrich.statement.StatementReader;
import io.wireroom.enrich.study.StudyFact;
import io.wireroom.enrich.study.StudyReader;
import io.wireroom.enrich.text.Language;
import io.wireroom.enrich.text.Range;
import io.wireroom.event.ArticleIngested;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an article says of the entities that were found in it, and of the studies that it reports.
 *
 * @param entities with assertions and salience, most salient first
 */
record Reading(
    String language,
    List<FoundEntity> entities,
    FoundContentType contentType,
    List<StudyFact> facts,
    List<FoundStatement> statements,
    List<KeyPoint> keyPoints) {
  private static final String ENGLISH = "en";

  /**
   * Reads an article.
   *
   * @param found entities, whose assertions and salience are not yet told
   * @param attribution the line that says where the article is from
   */
  static Reading of(
      ArticleIngested article, Prose prose, List<FoundEntity> found, Optional<Range> attribution) {
    String language = Language.of(article.getLanguage(), prose.text());
    List<FoundStatement> statements = StatementReader.read(prose);
    List<Range> apart = new ArrayList<>(attribution.stream().toList());
    statements.stream().filter(one -> !one.aside()).forEach(one -> apart.add(one.place()));
    boolean english = language.equals(ENGLISH) || language.equals(Language.UNKNOWN);
    List<FoundEntity> asserted = english ? asserted(found, prose) : found;
    List<FoundEntity> ranked = Salience.rank(asserted, prose.article(), apart);
    List<StudyFact> facts = StudyReader.read(prose, ranked, attribution, article.getExternalIds());
    return new Reading(
        language,
        ranked,
        ContentTypeRules.of(article.getContentTypeLabel(), prose, article.getCategories(), facts),
        facts,
        statements,
        KeyPoints.of(prose, new Matter(ranked, apart)));
  }

  private static List<FoundEntity> asserted(List<FoundEntity> found, Prose prose) {
    Assertions assertions = Assertions.in(prose);
    return found.stream()
        .map(
            one ->
                new FoundEntity(
                    one.concept(),
                    one.salience(),
                    one.mentions().stream()
                        .map(m -> m.asserted(assertions.of(m.place(), m.concept().type())))
                        .toList()))
        .toList();
  }
}
