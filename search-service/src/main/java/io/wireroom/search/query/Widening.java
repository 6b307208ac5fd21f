package io.wireroom.search.query;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.core.MtermvectorsResponse;
import co.elastic.clients.elasticsearch.core.mtermvectors.MultiTermVectorsResult;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.termvectors.TermVector;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.wireroom.search.elasticsearch.Answers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds what to look for beyond the words of a question that few articles fulfil. A question of
 * many words that the best article has most of is answered, and gets no words that are not its own.
 */
final class Widening {
  private static final List<String> FIELDS = List.of("title", "body");
  private static final int TERMS_OF_EACH = 50;

  private final ElasticsearchAsyncClient client;

  Widening(ElasticsearchAsyncClient client) {
    this.client = client;
  }

  /** Returns the words that are typical of the best articles, with their weights. */
  Future<Map<String, Double>> typical(List<Hit<ObjectNode>> best) {
    return best.isEmpty() || best.get(0).matchedQueries().contains(WideBody.COVERED)
        ? Future.succeededFuture(Map.of())
        : vectors(best).map(answer -> read(best, answer));
  }

  private Future<MtermvectorsResponse> vectors(List<Hit<ObjectNode>> best) {
    return Answers.of(
        client.mtermvectors(
            asked -> {
              for (Hit<ObjectNode> hit : best) {
                asked.docs(
                    one ->
                        one.index(hit.index())
                            .id(hit.id())
                            .fields(FIELDS)
                            .termStatistics(true)
                            .fieldStatistics(true)
                            .positions(false)
                            .offsets(false)
                            .payloads(false)
                            .filter(best_ -> best_.maxNumTerms(TERMS_OF_EACH).minWordLength(2)));
              }
              return asked;
            }));
  }

  private static Map<String, Double> read(List<Hit<ObjectNode>> best, MtermvectorsResponse answer) {
    Map<String, Double> scores = new HashMap<>();
    best.forEach(hit -> scores.put(hit.id(), Objects.requireNonNullElse(hit.score(), 0.0)));
    List<Feedback.Liked> liked = new ArrayList<>();
    long all = 0;
    for (MultiTermVectorsResult one : answer.docs()) {
      Map<String, Feedback.Count> terms = new HashMap<>();
      for (TermVector field : one.termVectors().values()) {
        all =
            Math.max(all, field.fieldStatistics() == null ? 0 : field.fieldStatistics().docCount());
        field
            .terms()
            .forEach(
                (stem, term) ->
                    terms.merge(
                        stem,
                        new Feedback.Count(
                            term.termFreq(), Objects.requireNonNullElse(term.docFreq(), 0)),
                        (a, b) ->
                            new Feedback.Count(
                                a.count() + b.count(), Math.max(a.articles(), b.articles()))));
      }
      double score = scores.getOrDefault(one.id(), 0.0);
      if (score > 0) {
        liked.add(new Feedback.Liked(score, terms));
      }
    }
    return Feedback.typical(liked, all);
  }
}
