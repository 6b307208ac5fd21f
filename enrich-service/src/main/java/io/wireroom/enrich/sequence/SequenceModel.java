package io.wireroom.enrich.sequence;

import io.wireroom.enrich.text.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds mentions in texts as it was taught. The same model and text give the same mentions on every
 * machine: it counts in whole numbers. Safe for use by many threads.
 */
public final class SequenceModel {
  /** Largest weight that is told from others; larger ones count as this. */
  private static final double LARGEST = 4;

  final TagSet tags;
  final FeatureTable table;
  final int[] transitions;
  final Gazetteer gazetteer;
  private final WordSums words;
  private final BestPath bestPath;

  SequenceModel(TagSet tags, FeatureTable table, int[] transitions, Gazetteer gazetteer) {
    this.tags = tags;
    this.table = table;
    this.transitions = transitions;
    this.gazetteer = gazetteer;
    words = new WordSums(table, Clusters.NONE, tags.size());
    bestPath = new BestPath(tags, transitions);
  }

  /** Returns the model of trained weights, rounded. */
  static SequenceModel of(TagSet tags, long[] features, Weights weights, Gazetteer gazetteer) {
    int[] transitions = new int[weights.transition.length];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = rounded(weights.transition[i]);
    }
    int width = tags.size();
    byte[] rows = new byte[features.length * width];
    int[] keys = new int[features.length];
    int kept = 0;
    for (int number = 0; number < features.length; number++) {
      boolean any = false;
      for (int tag = 0; tag < width; tag++) {
        int weight = rounded(weights.feature[number * width + tag]);
        rows[kept * width + tag] = (byte) weight;
        any |= weight != 0;
      }
      if (any) {
        keys[kept++] = FeatureTable.key(features[number]);
      }
    }
    FeatureTable table =
        new FeatureTable(
            width, java.util.Arrays.copyOf(keys, kept), java.util.Arrays.copyOf(rows, kept * width));
    return new SequenceModel(tags, table, transitions, gazetteer);
  }

  /** Returns the types that it finds. */
  public List<String> types() {
    return tags.types();
  }

  public int features() {
    return table.size();
  }

  /** Returns the mentions in a text, in order, without overlaps. */
  public List<FoundSpan> find(String text, List<Range> sentences) {
    Tokens tokens = Tokens.of(text, sentences);
    ContextFeatures context = new ContextFeatures(tokens, gazetteer.marks(tokens));
    List<FoundSpan> found = new ArrayList<>();
    for (int s = 0; s + 1 < tokens.sentences.length; s++) {
      int first = tokens.sentences[s];
      int limit = tokens.sentences[s + 1];
      if (limit > first) {
        int[] scores = new int[(limit - first) * tags.size()];
        words.addTo(scores, tokens, first, limit);
        for (int i = first; i < limit; i++) {
          int from = (i - first) * tags.size();
          context.of(i, first, limit, feature -> table.addTo(scores, from, feature));
        }
        read(bestPath.of(scores, limit - first), scores, tokens, first, found);
      }
    }
    return found;
  }

  private void read(int[] path, int[] scores, Tokens tokens, int first, List<FoundSpan> found) {
    int begin = 0;
    int odds = 0;
    for (int i = 0; i < path.length; i++) {
      int tag = path[i];
      if (tag == TagSet.OUTSIDE) {
        continue;
      }
      if (tags.opens(tag)) {
        begin = i;
        odds = 0;
      }
      odds += scores[i * tags.size() + tag] - scores[i * tags.size()];
      if (tags.closes(tag)) {
        Range place = new Range(tokens.start[first + begin], tokens.end[first + i]);
        double confidence = 1 / (1 + Math.exp(-odds * LARGEST / 127));
        found.add(new FoundSpan(place, tags.types().get(tags.type(tag)), confidence));
      }
    }
  }

  private static int rounded(float weight) {
    return (int) Math.max(-127, Math.min(127, Math.round(weight * 127 / LARGEST)));
  }
}
