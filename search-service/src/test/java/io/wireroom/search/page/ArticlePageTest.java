package io.wireroom.search.page;

import static io.wireroom.search.EnrichedArticles.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.event.ChangeClass;
import io.wireroom.search.EnrichedArticles;
import io.wireroom.search.index.StoredArticles;
import io.wireroom.search.query.Hit;
import io.wireroom.search.related.Related;
import io.wireroom.search.related.SharedConcept;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArticlePageTest {
  private final Pages pages = new Pages();

  @Test
  void the_body_is_set_as_the_publisher_set_it() {
    Document page =
        page(
            article("a")
                .body("What remains\n\nLess < more.\n\nFirst\n\nSecond\n\nSo it is.")
                .bodyHtml(
                    "<h3>What remains</h3><p>Less &lt;"
                        + " more.</p><ul><li>First</li><li>Second</li></ul><blockquote>So it"
                        + " is.</blockquote>"));

    assertThat(page.select(".body > *").eachText())
        .containsExactly("What remains", "Less < more.", "First Second", "So it is.");
    assertThat(page.select(".body > h2").text()).isEqualTo("What remains");
    assertThat(page.select(".body > ul > li")).hasSize(2);
    assertThat(page.select(".body > blockquote").text()).isEqualTo("So it is.");
  }

  @Test
  void every_mark_says_what_it_is_and_its_evidence_leads_to_it() {
    Document page = page(article("a").entity("drug:mdma", "drug", "MDMA", 0.9));

    assertThat(page.select("h1 mark, .body mark").eachAttr("data-type"))
        .containsExactly("drug", "drug");
    assertThat(page.select(".mentions .count").text()).isEqualTo("2×");
    String anchor = page.select(".mentions details a[href^=#]").attr("href").substring(1);
    assertThat(page.getElementById(anchor).text()).isEqualTo("MDMA");
    assertThat(page.select(".mentions .kind").text()).isEqualTo("dictionary, 100 %");
    assertThat(page.select(".mentions a[href^=/]").attr("href")).isEqualTo("/?entity=drug:mdma");
  }

  @Test
  void a_mark_that_the_text_speaks_against_is_told_to_eyes_and_ears() {
    Document page =
        page(
            article("a")
                .title("Floating")
                .body("No sign of sepsis, perhaps gout.")
                .doubted("condition:sepsis", "condition", "sepsis", "negated")
                .doubted("condition:gout", "condition", "gout", "uncertain"));

    assertThat(page.select(".body mark.negated").text()).isEqualTo("sepsis");
    assertThat(page.select(".body mark.uncertain").text()).isEqualTo("gout");
    assertThat(page.select(".body").text())
        .isEqualTo("No sign of sepsis (ruled out), perhaps gout (uncertain).");
    assertThat(page.select(".body a").attr("title")).isEqualTo("Condition: sepsis (ruled out)");
    assertThat(page.select(".mentions .kind").eachText())
        .containsExactly("dictionary, 100 %, ruled out", "dictionary, 100 %, uncertain");
  }

  @Test
  void people_are_shown_with_credentials_and_where_they_work() {
    Document page =
        page(
            article("a")
                .body("Ann Hart, MD, of Quillwater Hospital was glad.")
                .person("person:ann-hart", "Ann", "Hart", "MD", "Quillwater Hospital"));

    assertThat(page.select(".people li").text()).isEqualTo("Ann Hart, MD Quillwater Hospital");
    assertThat(page.select(".people a").attr("href")).isEqualTo("/?entity=person:ann-hart");
    assertThat(page.select(".body mark[data-type=person]").text()).isEqualTo("Ann Hart");
  }

  @Test
  void what_the_article_says_stands_beside_it_in_its_own_words() {
    Document page = page(article("a").saying());

    assertThat(page.select("[aria-labelledby=points] li").eachText())
        .containsExactly("A small trial of MDMA found less loneliness.");
    assertThat(page.select(".side h2:contains(The study) + dl dd").eachText())
        .containsExactly("Open label", "2b/3", "NCT01234567");
    assertThat(page.select(".side h2:contains(The study) + dl a").attr("href"))
        .isEqualTo("https://clinicaltrials.gov/study/NCT01234567");
    assertThat(page.select(".side h2:contains(Disclosures) + dl dd").text())
        .isEqualTo("Experts urge caution.");
    assertThat(page(article("a")).select("[aria-labelledby=points], h2:contains(The study)"))
        .isEmpty();
  }

  @Test
  void tags_come_with_what_speaks_for_them() {
    Document page = page(article("a").specialty("specialty:psychiatry", "Psychiatry"));

    assertThat(page.select(".evidence .tag").text()).isEqualTo("Psychiatry");
    assertThat(page.select(".evidence details li").text()).isEqualTo("Category Psychiatry");
  }

  @Test
  void the_publishers_list_and_ours_are_both_there() {
    Hit other =
        Hit.of(StoredArticles.of(article("b").title("MDMA at sea")), Map.of(), List.of(), 1.0);
    Document page =
        page(article("a"), new Related(other, List.of(new SharedConcept("drug:mdma", "MDMA"))));

    assertThat(page.select("#recommended ~ ul").text())
        .isEqualTo("Ketamine at home MDedge Psychiatry · Look for it here: Ketamine at home");
    assertThat(page.select("#related ~ ul").text())
        .isEqualTo("MDMA at sea The Wire · also about MDMA");
    assertThat(page.select("#related ~ ul a").attr("href")).isEqualTo("/articles/b");
  }

  @Test
  void a_correction_says_when_and_what() {
    Document page = page(article("a").revision(2));

    assertThat(page.select(".notice").text())
        .isEqualTo("Corrected 2 March 2026. The publisher changed the title.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TYPO              | Typo mended 2 March 2026. The publisher changed the title.
          HEADLINE          | Headline changed 2 March 2026. The publisher changed the title.
          SUBSTANTIVE       | Corrected 2 March 2026. The publisher changed the title.
          CORRECTION_NOTICE | Corrected, with a notice in the text, 2 March 2026. The publisher changed the title.
          REINSTATED        | Published again after a withdrawal 2 March 2026. The publisher changed the title.
          """)
  void a_correction_says_how_much_it_matters(ChangeClass kind, String words) {
    assertThat(page(article("a").revision(2).changeClass(kind)).select(".notice").text())
        .isEqualTo(words);
  }

  @Test
  void an_article_that_was_never_corrected_and_names_no_origin_has_no_notice() {
    assertThat(page(article("a")).select(".notice")).isEmpty();
  }

  @Test
  void where_it_came_from_is_told() {
    Document page = page(article("a").from("Medscape"));

    assertThat(page.select(".notice.origin").text())
        .isEqualTo("A version of this article appeared on Medscape.");
    assertThat(page.select("dt").eachText())
        .contains("Source", "Feed", "Published", "Appeared first", "Version", "Repaired", "DOI");
    assertThat(page.select("dd a").eachAttr("href"))
        .containsExactly("/sources/wire", "https://doi.org/10.5555/a");
  }

  @Test
  void nothing_of_an_article_is_markup() {
    Document page =
        page(
            article("<i>")
                .title("<script>alert(1)</script>")
                .body("<img src=x onerror=alert(1)>")
                .from("<b>x")
                .source("\"><script>")
                .entity("\"><script>", "\" onclick=\"", "<img", 1)
                .specialty("<script>", "<script>"));

    assertThat(page.select("main script, main img, main b, [onclick]")).isEmpty();
    assertThat(page.select("h1").text()).isEqualTo("<script>alert(1)</script>");
  }

  private Document page(EnrichedArticles one, Related... related) {
    return Jsoup.parse(
        pages.text(
            "article.jte",
            ArticleView.of(
                StoredArticles.of(one),
                List.of(related),
                new WorkView(List.of(), List.of(), List.of(), List.of()))));
  }
}
