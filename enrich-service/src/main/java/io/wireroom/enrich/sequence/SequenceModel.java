package io.wireroom.enrich.sequence;

import io.wireroom.enrich.text.Definition;
import io.wireroom.enrich.text.Definitions;
import io.wireroom.enrich.text.Range;
import java.io.IOException;
import java.io.InputStream;
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
  final int plain;
  final Gazetteer gazetteer;
  final KnownWords words;
  final ContextSums surroundings;
  final MemorySums remembered;
  final BestPath[] paths;

  /**
   * @param name with its version, for example {@code nlm-1}
   * @param transitions for each reading, from before × tags + to
   * @param plain tokens whose words weigh less in the gate are outside; 16 bits
   */
  SequenceModel(
      String name,
      TagSet tags,
      FeatureTable table,
      int[][] transitions,
      int plain,
      Gazetteer gazetteer) {
    this.plain = plain;
    this.name = name;
    this.tags = tags;
    this.table = table;
    this.transitions = transitions;
    this.gazetteer = gazetteer;
    words = new KnownWords(table, gazetteer, width(tags));
    surroundings = new ContextSums(table);
    remembered = new MemorySums(table, tags.size());
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

  /**
   * Returns the model with a narrower gate, which is quicker and loses some mentions. As it is
   * learned the gate lets six tokens in ten through to the features of their surroundings.
   *
   * @param by how much more than before a token has to weigh, in weights as they are kept; at 100
   *     four tokens in ten go through
   */
  public SequenceModel narrower(int by) {
    int narrow = Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, plain + by));
    return new SequenceModel(name, tags, table, transitions, narrow, gazetteer);
  }

  /** Returns the mentions in a text, in order, without overlaps. */
  public List<FoundSpan> find(String text, List<Range> sentences) {
    return find(text, sentences, Definitions.in(text, sentences));
  }

  /** As {@link #find(String, List)}, where the text's abbreviations are known already. */
  public List<FoundSpan> find(String text, List<Range> sentences, List<Definition> definitions) {
    return new TextReading(this, Tokens.of(text, sentences)).mentions(definitions);
  }

  /** Returns the tags of a first reading, for learning what a second has to know. */
  int[] first(Tokens tokens) {
    return new TextReading(this, tokens).first();
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
      Gate gate,
      Gazetteer gazetteer) {
    int width = width(tags);
    byte[] rows = new byte[features.length * width];
    int[] keys = new int[features.length];
    int kept = 0;
    for (int number = 0; number < features.length; number++) {
      boolean any = false;
      for (int column = 0; column < width; column++) {
        int weight = rounded(weight(number, column, tags.size(), first, second, gate));
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
        (int) Math.floor(Math.max(Short.MIN_VALUE, gate.least() * Byte.MAX_VALUE / LARGEST)),
        gazetteer);
  }

  private static float weight(
      int number, int column, int tags, Weights first, Weights second, Gate gate) {
    if (column == tags * READINGS) {
      return number < gate.weights.length ? gate.weights[number] : 0;
    }
    float[] weights = (column < tags ? first : second).feature;
    int at = number * tags + column % tags;
    return at < weights.length ? weights[at] : 0;
  }

  /** Columns of the table: the tags in both readings, then the gate. */
  static int width(TagSet tags) {
    return tags.size() * READINGS + 1;
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
