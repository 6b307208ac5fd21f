package io.wireroom.search.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
import io.wireroom.search.EnrichedArticles;
import io.wireroom.search.RunningSearch;
import io.wireroom.search.concept.ConceptNames;
import io.wireroom.search.elasticsearch.Connection;
import io.wireroom.search.query.ArticleQuery;
import io.wireroom.search.query.QueryLink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An alert fires if and only if the search finds the article. {@code -Dalert.questions=1000} asks
 * as many questions of 100 articles, and {@code -Dalert.seed=2} others.
 */
@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AlertAgreementIT {
  private static final long SEED = Long.getLong("alert.seed", 20260301);
  private static final int ARTICLES = 100;
  private static final int QUESTIONS = Integer.getInteger("alert.questions", 60);

  @Test
  void what_is_matched_is_what_the_search_finds(Stack stack) throws Exception {
    String name = stack.newName();
    RandomQuestions made = new RandomQuestions(SEED);
    EnrichedArticles[] articles =
        IntStream.range(0, ARTICLES)
            .mapToObj(number -> made.article("a" + number))
            .toArray(EnrichedArticles[]::new);
    List<String> disagreements = new ArrayList<>();
    int found = 0;
    SearchMonitor monitor = new SearchMonitor();
    try (RunningSearch search = new RunningSearch(stack, name);
        Connection elasticsearch = RunningSearch.elasticsearch(stack)) {
      search.index(articles);
      Map<String, Map<String, List<String>>> questions = new LinkedHashMap<>();
      for (int number = 0; number < QUESTIONS; number++) {
        questions.put("s" + number, made.search());
      }
      questions.forEach(
          (id, asked) -> monitor.put(id, ArticleQuery.from(asked, ConceptNames.NONE)));
      Map<String, Set<String>> matched = new LinkedHashMap<>();
      for (ObjectNode article :
          new IndexedArticles(elasticsearch.client(), name)
              .byId(IntStream.range(0, ARTICLES).mapToObj(number -> "a" + number).toList())) {
        for (SearchMonitor.Match match : monitor.matching(article)) {
          matched
              .computeIfAbsent(match.searchId(), none -> new TreeSet<>())
              .add(article.path("id").asText());
        }
      }
      for (Map.Entry<String, Map<String, List<String>>> one : questions.entrySet()) {
        Map<String, List<String>> asked = new LinkedHashMap<>(one.getValue());
        asked.put("widen", List.of("off"));
        asked.put("copies", List.of("on"));
        asked.put("size", List.of(String.valueOf(ARTICLES)));
        Set<String> hits = new TreeSet<>();
        search
            .json(new QueryLink("/v1/articles", asked).text())
            .path("hits")
            .forEach(hit -> hits.add(hit.path("id").asText()));
        found += hits.size();
        Set<String> told = matched.getOrDefault(one.getKey(), Set.of());
        if (!told.equals(hits)) {
          disagreements.add(one.getValue() + " finds " + hits + ", alerts " + told);
        }
      }
    }
    System.out.printf(
        "alert agreement: %d pairs, %d found, %d questions disagree%n",
        ARTICLES * QUESTIONS, found, disagreements.size());
    assertThat(disagreements).isEmpty();
    assertThat(found).isGreaterThan(ARTICLES);
  }
}
