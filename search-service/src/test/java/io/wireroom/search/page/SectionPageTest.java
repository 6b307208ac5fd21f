package io.wireroom.search.page;

import static io.wireroom.search.EnrichedArticles.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.search.EnrichedArticles;
import io.wireroom.search.concept.ConceptNames;
import io.wireroom.search.index.StoredArticles;
import io.wireroom.search.query.ArticleQuery;
import io.wireroom.search.query.Facet;
import io.wireroom.search.query.FacetCount;
import io.wireroom.search.query.FacetList.Listed;
import io.wireroom.search.query.Hit;
import io.wireroom.search.query.SearchPage;
import io.wireroom.search.query.Total;
import io.wireroom.search.semantic.Nearest;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SectionPageTest {
  private final Pages pages = new Pages();

  @Test
  void a_source_says_what_it_has_and_what_it_is_about() {
    Document page = page(SectionKind.SOURCE, "wire", article("a"));

    assertThat(page.select("h1").text()).isEqualTo("The Wire");
    assertThat(page.select(".reach").text()).isEqualTo("7 articles, 3 May 2024 to 1 March 2026");
    assertThat(page.select(".facets h2").eachText()).containsExactly("Dates", "Topic", "Drug");
    assertThat(page.select(".facets li a").eachAttr("href"))
        .contains("/?source=wire&entity=drug:mdma", "/?source=wire&topic=topic:trials");
    assertThat(page.select("link[rel=alternate]").eachAttr("href"))
        .containsExactly(
            "/v1/feeds/rss?source=wire",
            "/v1/feeds/atom?source=wire",
            "/v1/feeds/json?source=wire");
    assertThat(page.select(".pager a").attr("href")).isEqualTo("/?source=wire&cursor=abc");
    assertThat(page.select("form input[name=source]").attr("value")).isEqualTo("wire");
  }

  @Test
  void a_specialty_has_its_name_from_its_articles() {
    Document page =
        page(
            SectionKind.SPECIALTY,
            "specialty:psychiatry",
            article("a").specialty("specialty:psychiatry", "Psychiatry"));

    assertThat(page.select("h1").text()).isEqualTo("Psychiatry");
    assertThat(page.select(".facets h2").eachText())
        .containsExactly("Dates", "Topic", "Drug", "Source");
    assertThat(page.select(".hit .tag").attr("href")).isEqualTo("/specialties/psychiatry");
    assertThat(page.select(".hit .meta a").attr("href")).isEqualTo("/sources/wire");
  }

  @Test
  void the_address_of_a_page_leads_back_to_its_id() {
    assertThat(SectionKind.SPECIALTY.page("specialty:psychiatry"))
        .isEqualTo("/specialties/psychiatry");
    assertThat(SectionKind.SPECIALTY.id("psychiatry")).isEqualTo("specialty:psychiatry");
    assertThat(SectionKind.SPECIALTY.page("MESH:D011570")).isEqualTo("/specialties/MESH%3AD011570");
    assertThat(SectionKind.SPECIALTY.id("MESH:D011570")).isEqualTo("MESH:D011570");
    assertThat(SectionKind.SOURCE.page("a b/c")).isEqualTo("/sources/a%20b%2Fc");
    assertThat(SectionKind.SOURCE.id("a b/c")).isEqualTo("a b/c");
  }

  @Test
  void all_of_them_are_listed_by_name() {
    SectionsView view =
        SectionsView.of(
            SectionKind.SOURCE,
            List.of(
                new Listed(new FacetCount("z", "The Wire", 1200), "2026-03-01T08:00:00.000Z"),
                new Listed(new FacetCount("b", "an Echo", 1), "2026-02-01T08:00:00.000Z")));
    Document page = Jsoup.parse(pages.text("sections.jte", view));

    assertThat(page.select(".sections li").eachText())
        .containsExactly(
            "an Echo 1 article, newest 1 February 2026",
            "The Wire 1,200 articles, newest 1 March 2026");
    assertThat(page.select(".sections a").eachAttr("href"))
        .containsExactly("/sources/b", "/sources/z");
  }

  private Document page(SectionKind kind, String id, EnrichedArticles newest) {
    ArticleQuery query =
        ArticleQuery.from(Map.of(kind.filter().parameter(), List.of(id)), ConceptNames.NONE);
    SearchPage found =
        new SearchPage(
            new Total(7, true),
            List.of(hit(newest)),
            Map.of(
                Facet.SOURCES, List.of(new FacetCount("wire", "The Wire", 7)),
                Facet.TOPICS, List.of(new FacetCount("topic:trials", "Trials", 3)),
                Facet.DRUGS, List.of(new FacetCount("drug:mdma", "MDMA", 3)),
                Facet.MONTHS,
                    List.of(
                        new FacetCount("2024-05", "2024-05", 3),
                        new FacetCount("2026-03", "2026-03", 4))),
            "abc",
            false,
            Nearest.State.UNUSED);
    Hit oldest = hit(article("old").publishedAt("2024-05-03T00:00:00Z"));
    return Jsoup.parse(pages.text("section.jte", SectionView.of(kind, id, query, found, oldest)));
  }

  private static Hit hit(EnrichedArticles article) {
    return Hit.of(StoredArticles.of(article), Map.of(), List.of(), null);
  }
}
