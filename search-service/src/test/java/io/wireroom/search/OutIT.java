package io.wireroom.search;

import static io.wireroom.search.EnrichedArticles.article;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Searches as feeds and as files, against a real index. */
@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OutIT {
  private static final int MANY = 1_203;
  private static final int MORE = 200;
  private static RunningSearch search;

  @BeforeAll
  static void start(Stack stack) throws Exception {
    search = new RunningSearch(stack);
    search.index(
        article("beds").title("Beds & <more> \"beds\"").body("=SUM(A1) is no formula, it is news."),
        article("gout").title("Gout").body("Gout in winter."));
  }

  @AfterAll
  static void stop() {
    search.close();
  }

  @Test
  void a_search_is_followed_in_three_forms() throws Exception {
    Document rss = xml("/v1/feeds/rss?q=news");
    assertThat(texts(rss, "title")).containsExactly("Wireroom: news", "Beds & <more> \"beds\"");
    assertThat(texts(rss, "guid")).containsExactly("urn:wireroom:article:beds");
    Document atom = xml("/v1/feeds/atom?q=news");
    assertThat(texts(atom, "title")).containsExactly("Wireroom: news", "Beds & <more> \"beds\"");
    assertThat(texts(atom, "id")).contains("urn:wireroom:article:beds");
    JsonNode json = search.json("/v1/feeds/json?q=news");
    assertThat(json.at("/items/0/title").asText()).isEqualTo("Beds & <more> \"beds\"");
    assertThat(json.at("/feed_url").asText()).startsWith("http://127.0.0.1:").endsWith("?q=news");
    assertThat(json.path("items")).hasSize(1);
  }

  @Test
  void a_feed_is_told_to_be_the_same() throws Exception {
    HttpResponse<String> first = search.get("/v1/feeds/rss?q=gout");
    String tag = first.headers().firstValue("ETag").orElseThrow();

    assertThat(search.get("/v1/feeds/rss?q=gout", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
    assertThat(search.get("/v1/feeds/rss?q=beds", "If-None-Match", tag).statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_page_tells_where_the_others_are_and_that_it_is_the_same() throws Exception {
    HttpResponse<String> page = search.get("/v1/articles?q=title:beds+OR+title:gout&size=1");
    String links = page.headers().firstValue("Link").orElseThrow();
    String next = new ObjectMapper().readTree(page.body()).path("next").asText();

    assertThat(links)
        .contains("<" + next + ">; rel=\"next\"")
        .contains(
            "<?q=title:beds+OR+title:gout&size=1>; rel=\"first\"".replace("<", "</v1/articles"))
        .contains(
            "</v1/feeds/atom?q=title:beds+OR+title:gout>; rel=\"alternate\";"
                + " type=\"application/atom+xml\"");
    // Scores fade from one call to the next, the hits are the same
    String tag = page.headers().firstValue("ETag").orElseThrow();
    assertThat(
            search
                .get("/v1/articles?q=title:beds+OR+title:gout&size=1", "If-None-Match", tag)
                .statusCode())
        .isEqualTo(304);
    assertThat(search.get(next, "If-None-Match", tag).statusCode()).isEqualTo(200);
    assertThat(search.get("/v1/articles/beds").headers().firstValue("ETag")).isPresent();
  }

  @Test
  void a_table_holds_no_formula_and_a_reference_one_line_a_field() throws Exception {
    String[] lines = search.get("/v1/exports/csv?q=title:beds").body().split("\r\n");
    assertThat(lines).hasSize(2);
    assertThat(lines[0]).startsWith("id,title,");
    assertThat(lines[1]).startsWith("beds,\"Beds & <more> \"\"beds\"\"\",");
    assertThat(search.get("/v1/exports/ris?q=title:beds").body().lines().toList())
        .startsWith("TY  - NEWS", "ID  - beds", "TI  - Beds & <more> \"beds\"")
        .contains("ER  - ");
  }

  @Test
  void all_hits_are_in_a_file_once_each_while_others_come() throws Exception {
    EnrichedArticles[] many = counted(0, MANY);
    search.index(many);

    search.publish(counted(MANY, MORE));
    List<String> ids = new ArrayList<>();
    for (String line : search.get("/v1/exports/ndjson?q=title:counted").body().split("\n")) {
      ids.add(new ObjectMapper().readTree(line).path("id").asText());
    }

    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(MANY);
    assertThat(ids)
        .contains(
            Stream.of(many)
                .map(one -> one.build().getArticle().getArticleId())
                .toArray(String[]::new));
  }

  @Test
  void what_is_no_form_or_no_question_is_refused() throws Exception {
    assertThat(search.get("/v1/feeds/xls").statusCode()).isEqualTo(404);
    assertThat(search.get("/v1/exports/pdf").statusCode()).isEqualTo(404);
    assertThat(search.get("/v1/feeds/rss?cursor=x").statusCode()).isEqualTo(400);
    assertThat(search.get("/v1/exports/csv?q=%22open").statusCode()).isEqualTo(400);
  }

  private static EnrichedArticles[] counted(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(number -> article("counted-" + number).title("Counted").body("No. " + number))
        .toArray(EnrichedArticles[]::new);
  }

  private static Document xml(String path) throws Exception {
    HttpResponse<String> answer = search.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(answer.body())));
  }

  private static List<String> texts(Document document, String element) {
    NodeList nodes = document.getElementsByTagName(element);
    List<String> texts = new ArrayList<>();
    for (int at = 0; at < nodes.getLength(); at++) {
      texts.add(nodes.item(at).getTextContent());
    }
    return texts;
  }
}
