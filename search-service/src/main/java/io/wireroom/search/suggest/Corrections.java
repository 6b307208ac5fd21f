package io.wireroom.search.suggest;

import co.elastic.clients.elasticsearch._types.aggregations.FiltersBucket;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.TermSuggestOption;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.wireroom.search.query.ArticleSearcher;
import io.wireroom.search.query.SearchPage;
import io.wireroom.search.query.language.Query;
import io.wireroom.search.query.language.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds what was probably meant where no article has the words. Safe for many threads. */
public final class Corrections {
  private static final List<String> FIELDS = List.of("title.exact", "body.exact");
  private static final String THERE = "there";
  private static final int SHORTEST = 4;

  private final ArticleSearcher searcher;

  public Corrections(ArticleSearcher searcher) {
    this.searcher = searcher;
  }

  /** As {@link #of} for a question that no article fulfils; empty for any other. */
  public Future<Optional<String>> when(SearchPage page, Question question) {
    return page.total().value() == 0 ? of(question) : Future.succeededFuture(Optional.empty());
  }

  /**
   * Returns the question with words that no article has replaced by words like them that articles
   * have; empty when there are none, or the question is more than loose words.
   *
   * @return fails with {@code TransientFailure} when Elasticsearch does not answer
   */
  public Future<Optional<String>> of(Question question) {
    return question.query() instanceof Query.Words words
        ? searcher
            .ask(body(words.words()), "corrections")
            .map(answer -> corrected(words.words(), answer))
        : Future.succeededFuture(Optional.empty());
  }

  private static ObjectNode body(List<String> words) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("size", 0).put("track_total_hits", false);
    ObjectNode suggest = body.putObject("suggest").put("text", String.join(" ", words));
    for (String field : FIELDS) {
      suggest
          .putObject(field)
          .putObject("term")
          .put("field", field)
          .put("suggest_mode", "missing")
          .put("min_word_length", SHORTEST)
          .put("size", 1);
    }
    // A word of titles alone is missing in the texts
    ObjectNode filters =
        body.putObject("aggs").putObject(THERE).putObject("filters").putObject("filters");
    for (String word : words) {
      ObjectNode match = filters.putObject(word).putObject("multi_match").put("query", word);
      FIELDS.forEach(match.putArray("fields")::add);
    }
    return body;
  }

  private static Optional<String> corrected(List<String> words, SearchResponse<ObjectNode> answer) {
    Map<String, FiltersBucket> there =
        Objects.requireNonNull(answer.aggregations().get(THERE), THERE).filters().buckets().keyed();
    List<String> corrected = new ArrayList<>();
    for (String word : words) {
      FiltersBucket articles = there.get(word);
      boolean missing = articles != null && articles.docCount() == 0;
      corrected.add(missing ? like(word, answer) : word);
    }
    return corrected.equals(words) ? Optional.empty() : Optional.of(String.join(" ", corrected));
  }

  /** The word of the index that is most like this one; this one when there is none. */
  private static String like(String word, SearchResponse<ObjectNode> answer) {
    return FIELDS.stream()
        .flatMap(field -> answer.suggest().getOrDefault(field, List.of()).stream())
        .filter(one -> one.term().text().equals(word.toLowerCase(Locale.ROOT)))
        .flatMap(one -> one.term().options().stream())
        .max(Comparator.comparingDouble(TermSuggestOption::score))
        .map(TermSuggestOption::text)
        .orElse(word);
  }
}
