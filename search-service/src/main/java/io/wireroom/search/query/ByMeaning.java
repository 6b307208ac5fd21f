package io.wireroom.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.search.semantic.Nearest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What articles gain that are near to a question in meaning: the nearest a share of what the best
 * article has by the words, the others less, down to nothing where nearness ends. Words and vectors
 * are so fused in one request, which filters, sorts and pages both alike. Those equally near to a
 * hundredth are one clause, whose name tells how near that is.
 */
final class ByMeaning {
  private static final String NAME = "by meaning ";
  private static final int STEPS = 100;

  private ByMeaning() {}

  /**
   * Returns the clauses.
   *
   * @param best score of the best article by the words; when there is none, nearness alone counts
   */
  static List<ObjectNode> gains(Nearest nearest, double best, Ranking ranking) {
    Map<Integer, List<String>> alike = new TreeMap<>(Comparator.reverseOrder());
    nearest
        .cosines()
        .forEach(
            (id, cosine) ->
                alike
                    .computeIfAbsent((int) Math.round(cosine * STEPS), near -> new ArrayList<>())
                    .add(id));
    double whole = ranking.meaningWeight() * (best > 0 ? best : 1);
    double end = nearest.end();
    double range = Math.max(1.0 / STEPS, nearest.nearest() - end);
    List<ObjectNode> gains = new ArrayList<>();
    alike.forEach(
        (near, ids) -> {
          double cosine = near / (double) STEPS;
          double share = Math.min(1, Math.max(0, (cosine - end) / range));
          gains.add(gain(cosine, ids, whole * share));
        });
    return gains;
  }

  /** Whether a part of what a hit fulfils is of these. */
  static boolean names(String why) {
    return why.startsWith(NAME);
  }

  private static ObjectNode gain(double cosine, List<String> ids, double weight) {
    ObjectNode clause = JsonNodeFactory.instance.objectNode();
    ObjectNode constant = clause.putObject("constant_score").put("boost", weight);
    ArrayNode terms = constant.putObject("filter").putObject("terms").putArray("id");
    ids.forEach(terms::add);
    constant.put("_name", NAME + String.format(Locale.ROOT, "%.2f", cosine));
    return clause;
  }
}
