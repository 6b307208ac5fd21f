package io.wireroom.cli.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.attribution.AttributionReader;
import io.wireroom.enrich.attribution.FoundAttribution;
import io.wireroom.enrich.text.ArticleText;
import io.wireroom.enrich.text.Sentences;
import io.wireroom.enrich.vocabulary.Concept;
import io.wireroom.enrich.vocabulary.ConceptType;
import io.wireroom.enrich.vocabulary.Term;
import io.wireroom.enrich.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What the sample news says of its sources, read by the reader of the enrich service. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SampleOriginTest {
  /** Agencies in datelines must be known. */
  private static final Concept REUTERS =
      new Concept(
          "organisation:reuters-health",
          ConceptType.ORGANISATION,
          "Reuters Health",
          List.of(Term.plain("Reuters Health")),
          List.of(),
          List.of(),
          List.of());

  private final AttributionReader reader = new AttributionReader(Vocabulary.of(List.of(REUTERS)));

  @Test
  void every_article_that_names_its_origin_is_understood_and_no_other() {
    assertThat(SampleNews.feeds().stream().flatMap(feed -> feed.articles().stream()))
        .allSatisfy(
            article ->
                assertThat(origin(article))
                    .as(article.slug())
                    .isEqualTo(article.header("origin").replace(".com", "")));
  }

  private String origin(SampleArticle article) {
    ArticleText text = ArticleText.of(article.title(), Html.of(article));
    return reader.read(null, text, Sentences.of(text)).map(FoundAttribution::origin).orElse("");
  }
}
