package io.wireroom.enrich.sequence;

import io.wireroom.enrich.text.Definitions;
import io.wireroom.enrich.text.Range;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Finds mentions in texts as it was taught. It reads a text twice: the second time it knows what it
 * found elsewhere in it. The same model and text give the same mentions on every machine: it counts
 * in whole numbers. Safe for use by many threads.
 */
public final class SequenceModel {
  /** Largest weight that is told from others; larger ones count as this. */
  static final double LARGEST = 2;

  /** Weights of a feature: for the first reading, then for the second. */
  static final int READINGS = 2;

  private final String name;
  final TagSet tags;
  final FeatureTable table;
  final int[][] transitions;
  final Gazetteer gazetteer;
  private final WordSums words;
  private final MemorySums remembered;
  private final BestPath[] paths;

  /**
   * @param name with its version, for example {@code nlm-1}
   * @param transitions for each reading, from before × tags + to
   */
  SequenceModel(
      String name, TagSet tags, FeatureTable table, int[][] transitions, Gazetteer gazetteer) {
    this.name = name;
    this.tags = tags;
    this.table = table;
    this.transitions = transitions;
    this.gazetteer = gazetteer;
    words = new WordSums(table, READINGS * tags.size());
    remembered = new MemorySums(table, READINGS * tags.size());
    paths = new BestPath[] {new BestPath(tags, transitions[0]), new BestPath(tags, transitions[1])};
  }

  /**
   * Returns the model that the program carries.
   *
   * @see <a href="file:TERMS.md">TERMS.md beside it, for what it was learned from</a>
   */
  public static SequenceModel shipped() {
    try (InputStream file = SequenceModel.class.getResourceAsStream("entities.model")) {
      return ModelFile.read(Objects.requireNonNull(file, "the program carries no model"));
    } catch (IOException unsound) {
      throw new IllegalStateException("the model that the program carries", unsound);
    }
  }

  /** Returns its name with its version, as mentions tell it. */
  public String name() {
    return name;
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
    int[][] scores = scores(tokens, context);
    int[] first = first(tokens, scores);
    Memory memory =
        new Memory(tokens, tags, first, context.folds(), Definitions.in(text, sentences));
    List<FoundSpan> found = new ArrayList<>();
    for (int s = 0; s < scores.length; s++) {
      int from = tokens.sentences[s];
      int limit = tokens.sentences[s + 1];
      int width = tags.size() * READINGS;
      for (int i = from; i < limit; i++) {
        int row = (i - from) * width;
        remembered.addTo(scores[s], row, memory, i, from, limit);
      }
      if (limit > from) {
        read(
            paths[1].of(scores[s], limit - from, tags.size(), width),
            scores[s],
            tokens,
            from,
            found);
      }
    }
    return found;
  }

  /** Returns the tags of a first reading, for learning what a second has to know. */
  int[] first(Tokens tokens, ContextFeatures context) {
    return first(tokens, scores(tokens, context));
  }

  private int[] first(Tokens tokens, int[][] scores) {
    int[] first = new int[tokens.count];
    for (int s = 0; s < scores.length; s++) {
      int from = tokens.sentences[s];
      int count = tokens.sentences[s + 1] - from;
      if (count > 0) {
        int[] path = paths[0].of(scores[s], count, 0, tags.size() * READINGS);
        System.arraycopy(path, 0, first, from, count);
      }
    }
    return first;
  }

  private int[][] scores(Tokens tokens, ContextFeatures context) {
    int width = tags.size() * READINGS;
    int[][] scores = new int[tokens.sentences.length - 1][];
    for (int s = 0; s < scores.length; s++) {
      int from = tokens.sentences[s];
      int limit = tokens.sentences[s + 1];
      int[] sums = new int[(limit - from) * width];
      words.addTo(sums, tokens, from, limit);
      for (int i = from; i < limit; i++) {
        int row = (i - from) * width;
        context.of(i, from, limit, feature -> table.addTo(sums, row, feature));
      }
      scores[s] = sums;
    }
    return scores;
  }

  private void read(int[] path, int[] scores, Tokens tokens, int from, List<FoundSpan> found) {
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
      int row = (i * READINGS + 1) * tags.size();
      odds += scores[row + tag] - scores[row];
      if (tags.closes(tag)) {
        Range place = new Range(tokens.start[from + begin], tokens.end[from + i]);
        double confidence = 1 / (1 + Math.exp(-odds * LARGEST / Byte.MAX_VALUE));
        found.add(new FoundSpan(place, tags.types().get(tags.type(tag)), confidence));
      }
    }
  }

  /**
   * Returns the model of trained weights, rounded; features that then weigh nothing are left out.
   */
  static SequenceModel of(
      String name,
      TagSet tags,
      long[] features,
      Weights first,
      Weights second,
      Gazetteer gazetteer) {
    int width = tags.size() * READINGS;
    byte[] rows = new byte[features.length * width];
    int[] keys = new int[features.length];
    int kept = 0;
    for (int number = 0; number < features.length; number++) {
      boolean any = false;
      for (int column = 0; column < width; column++) {
        Weights weights = column < tags.size() ? first : second;
        int at = number * tags.size() + column % tags.size();
        int weight = at < weights.feature.length ? rounded(weights.feature[at]) : 0;
        rows[kept * width + column] = (byte) weight;
        any |= weight != 0;
      }
      if (any) {
        keys[kept++] = FeatureTable.key(features[number]);
      }
    }
    return new SequenceModel(
        name,
        tags,
        new FeatureTable(width, Arrays.copyOf(keys, kept), Arrays.copyOf(rows, kept * width)),
        new int[][] {rounded(first.transition), rounded(second.transition)},
        gazetteer);
  }

  private static int[] rounded(float[] weights) {
    int[] rounded = new int[weights.length];
    for (int i = 0; i < rounded.length; i++) {
      rounded[i] = (int) Math.round(weights[i] * Byte.MAX_VALUE / LARGEST);
    }
    return rounded;
  }

  private static int rounded(float weight) {
    long wide = Math.round(weight * Byte.MAX_VALUE / LARGEST);
    return (int) Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, wide));
  }
}
