package io.wireroom.search.api;

import static io.wireroom.search.EnrichedArticles.article;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.search.EnrichedArticles;
import io.wireroom.search.PublishedApi;
import io.wireroom.search.copy.Origin;
import io.wireroom.search.copy.TextChange;
import io.wireroom.search.index.StoredArticles;
import io.wireroom.search.query.Facet;
import io.wireroom.search.query.FacetCount;
import io.wireroom.search.query.Hit;
import io.wireroom.search.query.QueryLink;
import io.wireroom.search.query.SearchPage;
import io.wireroom.search.query.Total;
import io.wireroom.search.query.language.Meaning;
import io.wireroom.search.query.language.Question;
import io.wireroom.search.related.Related;
import io.wireroom.search.related.SharedConcept;
import io.wireroom.search.semantic.Nearest;
import io.wireroom.search.story.StoryEntry;
import io.wireroom.search.story.Work;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Answers have the properties that the API document gives them, and no other. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocumentedAnswersTest {
  private static final Map<String, List<String>> MARKS =
      Map.of("title", List.of("<mark>MDMA</mark>"), "body", List.of("<mark>MDMA</mark>"));

  private final PublishedApi api = new PublishedApi();
  private final JsonNode full = StoredArticles.of(everything());

  @Test
  void of_a_search() {
    Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      facets.put(facet, List.of(new FacetCount("id", "name", 1)));
    }
    SearchPage page =
        new SearchPage(
            new Total(1, true),
            List.of(Hit.of(full, MARKS, List.of("gout"), 1.5)),
            facets,
            "next",
            true,
            Nearest.State.USED);

    JsonNode answer =
        SearchPageJson.write(
            page,
            Question.of("a (b")
                .understood(words -> List.of(new Meaning(0, 1, "gene:a", "gene", "A"))),
            Optional.of("a c"),
            new QueryLink("/v1/articles", Map.of()));

    assertThat(api.differences("SearchPage", answer)).isEmpty();
  }

  @Test
  void of_a_search_that_finds_nothing() {
    SearchPage page =
        new SearchPage(new Total(0, true), List.of(), Map.of(), null, false, Nearest.State.UNUSED);

    JsonNode answer =
        SearchPageJson.write(
            page, Question.of(""), Optional.empty(), new QueryLink("/v1/articles", Map.of()));

    assertThat(api.objections("SearchPage", answer)).isEmpty();
  }

  @Test
  void of_an_article() {
    assertThat(api.differences("Article", ArticleJson.write(full, Optional.empty()))).isEmpty();
  }

  @Test
  void of_an_article_of_which_little_is_known() {
    JsonNode bare = StoredArticles.of(article("a").title("").publishedAt(null));

    assertThat(api.differences("Article", ArticleJson.write(bare, Optional.empty()))).isEmpty();
  }

  @Test
  void of_what_goes_with_an_article() {
    Related one =
        new Related(
            Hit.of(full, Map.of(), List.of(), 1.5),
            List.of(new SharedConcept("drug:mdma", "MDMA")));

    assertThat(api.differences("RelatedPage", RelatedJson.write(List.of(one)))).isEmpty();
  }

  @Test
  void of_an_article_with_copies() {
    Work work =
        new Work(
            "a",
            full,
            Origin.Reason.FIRST,
            List.of(new Work.Copy(full, Map.of(TextChange.Kind.LEFT_OUT, 2))),
            List.of(new TextChange(TextChange.Kind.CHANGED, "One.", "Two.")));

    JsonNode answer = ArticleJson.write(full, Optional.of(work)).path("work");

    assertThat(api.differences("Work", answer)).isEmpty();
    assertThat(answer.at("/copies/0/leftOut").asInt()).isEqualTo(2);
  }

  @Test
  void of_a_story() {
    JsonNode answer = WorkJson.story(List.of(new StoryEntry(full, 1, true)));

    assertThat(api.differences("Story", answer)).isEmpty();
  }

  private static EnrichedArticles everything() {
    return article("a")
        .revision(2)
        .from("Medscape")
        .saying()
        .entity("drug:mdma", "drug", "MDMA", 0.9)
        .specialty("specialty:psychiatry", "Psychiatry");
  }
}
