package io.wireroom.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.search.query.language.Query;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The requests for articles that have some of the words, or are like those that do. */
final class WideBody {
  /** Name of the demand that tells a question that is answered from one that is not. */
  static final String COVERED = "covered";

  /** Best articles that words are taken from. */
  private static final int BEST = 10;

  private static final int COVERED_WORDS = 4;
  private static final double TITLE = 0.4;

  /** How many times the weight of a concept it counts where words are not demanded. */
  private static final double BY_ANOTHER_NAME = 6;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private WideBody() {}

  /** Asks for the best articles by any of the words, and whether they have most of many. */
  static ObjectNode best(ArticleQuery query, Query.Words words, Ranking ranking) {
    Anywhere anywhere = new Anywhere(ranking);
    ObjectNode body = JSON.objectNode();
    body.put("size", BEST).put("_source", false).put("track_total_hits", false);
    ObjectNode bool = body.putObject("query").putObject("bool");
    bool.set("must", anyOf(anywhere.likeness(words)));
    int all = anywhere.content(words).size();
    if (all >= COVERED_WORDS) {
      int most = Math.max(COVERED_WORDS, (all + 1) / 2);
      bool.putArray("should").add(unscored(anywhere.demand(words, String.valueOf(most)), COVERED));
    }
    bool.set("filter", Conditions.of(query, null).add(Conditions.notWithdrawn()));
    return body;
  }

  /**
   * What wide matches are scored by: the words, and the words typical of the best.
   *
   * @param asked the question itself, whose names tell which of its parts a match fulfils
   * @param near what articles gain that are near in meaning
   */
  static ObjectNode clause(
      Query.Words words,
      ObjectNode asked,
      Map<String, Double> typical,
      List<ObjectNode> near,
      Ranking ranking) {
    Anywhere anywhere = new Anywhere(ranking);
    ArrayNode any = anywhere.likeness(words);
    any.add(unscored(asked, null));
    // An article that has the concept by another name has none of the words to gain by
    anywhere.gains(words, BY_ANOTHER_NAME).forEach(any::add);
    double share = ranking.feedbackShare() / (1 - ranking.feedbackShare());
    double weight = share * anywhere.content(words).size();
    typical.forEach(
        (stem, part) -> {
          any.add(term("body", stem, weight * part));
          any.add(term("title", stem, weight * part * TITLE));
        });
    any.addAll(near);
    return anyOf(any);
  }

  private static ObjectNode anyOf(ArrayNode clauses) {
    ObjectNode clause = JSON.objectNode();
    clause.putObject("bool").put("minimum_should_match", 1).set("should", clauses);
    return clause;
  }

  private static ObjectNode unscored(ObjectNode demand, @Nullable String name) {
    ObjectNode clause = JSON.objectNode();
    ObjectNode constant = clause.putObject("constant_score").put("boost", 0);
    constant.set("filter", demand);
    if (name != null) {
      constant.put("_name", name);
    }
    return clause;
  }

  private static ObjectNode term(String field, String stem, double weight) {
    ObjectNode clause = JSON.objectNode();
    clause.putObject("term").putObject(field).put("value", stem).put("boost", weight);
    return clause;
  }
}
