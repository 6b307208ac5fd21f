package io.wireroom.ingest.fulltext;

import io.wireroom.ingest.html.Trees;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The votes that paragraphs give to what they stand in. */
final class Scores {
  private static final int SHORTEST_VOTER = 25;
  private static final int LEVELS = 5;
  private static final int BEST = 5;

  private final boolean names;
  private final Map<Element, Tally> tallies = new IdentityHashMap<>();
  private final Map<Element, Double> scores = new IdentityHashMap<>();
  private final List<Element> best;

  /**
   * Counts the votes.
   *
   * @param voters the elements that vote
   * @param names whether good and bad names count
   */
  Scores(Element body, List<Element> voters, boolean names) {
    this.names = names;
    Tally.of(body, tallies::put);
    List<Element> candidates = new ArrayList<>();
    voters.forEach(voter -> vote(voter, candidates));
    // Where all is links, it is a list of other articles
    candidates.forEach(one -> scores.computeIfPresent(one, this::withoutLinks));
    best =
        candidates.stream()
            .sorted(Comparator.comparingDouble((Element one) -> of(one)).reversed())
            .limit(BEST)
            .toList();
  }

  /** The elements with the most votes, at most five, best first. */
  List<Element> best() {
    return best;
  }

  boolean has(Element element) {
    return scores.containsKey(element);
  }

  /** The score; without votes, what tag and names give. */
  double of(Element element) {
    Double score = scores.get(element);
    return score == null ? start(element) : score;
  }

  @Nullable Tally tally(Element element) {
    return tallies.get(element);
  }

  int weight(Element element) {
    return names ? Naming.weight(element) : 0;
  }

  private void vote(Element voter, List<Element> candidates) {
    Tally tally = tallies.get(voter);
    if (tally == null || tally.length() < SHORTEST_VOTER) {
      return;
    }
    double vote = 2 + tally.commas() + Math.min(tally.length() / 100, 3);
    List<Element> ancestors = Trees.ancestors(voter, LEVELS);
    for (int level = 0; level < ancestors.size(); level++) {
      Element ancestor = ancestors.get(level);
      if (!scores.containsKey(ancestor)) {
        scores.put(ancestor, start(ancestor));
        candidates.add(ancestor);
      }
      int divider = level == 0 ? 1 : level == 1 ? 2 : level * 3;
      scores.merge(ancestor, vote / divider, Double::sum);
    }
  }

  private double withoutLinks(Element element, double score) {
    Tally tally = tallies.get(element);
    return tally == null ? score : score * (1 - tally.linkDensity());
  }

  private double start(Element element) {
    int byTag =
        switch (element.normalName()) {
          case "div" -> 5;
          case "pre", "td", "blockquote" -> 3;
          case "address", "ol", "ul", "dl", "dd", "dt", "li", "form" -> -3;
          case "h1", "h2", "h3", "h4", "h5", "h6", "th" -> -5;
          default -> 0;
        };
    return byTag + weight(element);
  }
}
