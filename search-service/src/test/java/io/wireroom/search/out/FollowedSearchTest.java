package io.wireroom.search.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.search.concept.ConceptNames;
import io.wireroom.search.query.ArticleQuery;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FollowedSearchTest {
  @Test
  void a_feed_says_in_its_title_what_it_is_of() {
    assertThat(title(Map.of())).isEqualTo("Wireroom: medical news");
    assertThat(title(Map.of("q", List.of("gout flare")))).isEqualTo("Wireroom: gout flare");
    assertThat(title(Map.of("source", List.of("night-desk")))).isEqualTo("Wireroom: night desk");
    assertThat(
            title(
                Map.of(
                    "q", List.of("gout"),
                    "type", List.of("case-report", "news"),
                    "specialty", List.of("specialty:rheumatology"))))
        .isEqualTo("Wireroom: gout, rheumatology, case report or news");
  }

  private static String title(Map<String, List<String>> asked) {
    ArticleQuery query = ArticleQuery.from(asked, ConceptNames.NONE);
    URI self = URI.create("https://news.example.org/v1/feeds/rss");
    return FollowedSearch.of(query, asked, self, List.of()).title();
  }
}
