package io.wireroom.enrich.tag;

import io.wireroom.enrich.vocabulary.ConceptType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How much each thing counts when a tag's confidence is told: a logistic regression for specialties
 * and one for topics, learned from marked articles, so that of the tags said with .8 four in five
 * are right.
 *
 * @see <a href="https://doi.org/10.1145/1102351.1102430">Niculescu-Mizil and Caruana, Predicting
 *     good probabilities with supervised learning, 2005</a>
 */
public final class TagWeights {
  private static final String SHIPPED = "weights.tsv";

  private final Map<ConceptType, Map<TagFeature, Double>> byKind = new EnumMap<>(ConceptType.class);

  TagWeights(Map<ConceptType, Map<TagFeature, Double>> byKind) {
    byKind.forEach((kind, weights) -> this.byKind.put(kind, new EnumMap<>(weights)));
  }

  /** Returns the weights that the program carries. */
  public static TagWeights shipped() {
    try (InputStream in = TagWeights.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException(SHIPPED + " is missing");
      }
      return read(
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Reads lines of kind, feature and weight, apart by tabs.
   *
   * @throws IllegalArgumentException that names the line that is otherwise
   */
  static TagWeights read(List<String> lines) {
    Map<ConceptType, Map<TagFeature, Double>> byKind = new EnumMap<>(ConceptType.class);
    for (String line : lines) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String[] columns = line.split("\t");
      if (columns.length != 3) {
        throw new IllegalArgumentException("'" + line + "' is not kind, feature and weight");
      }
      byKind
          .computeIfAbsent(
              ConceptType.valueOf(columns[0].toUpperCase(Locale.ROOT)),
              kind -> new EnumMap<>(TagFeature.class))
          .put(
              TagFeature.valueOf(columns[1].toUpperCase(Locale.ROOT).replace('-', '_')),
              Double.parseDouble(columns[2]));
    }
    return new TagWeights(byKind);
  }

  /** Returns the weights as lines that can be read again. */
  public List<String> lines() {
    return byKind.entrySet().stream()
        .flatMap(
            kind ->
                kind.getValue().entrySet().stream()
                    .map(
                        one ->
                            "%s\t%s\t%s"
                                .formatted(
                                    kind.getKey().label(),
                                    one.getKey().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                    String.format(Locale.ROOT, "%.3f", one.getValue()))))
        .toList();
  }

  /** Returns 0 to 1: how probable it is that an editor would file the article under the tag. */
  double confidence(ConceptType kind, Map<TagFeature, Double> features) {
    Map<TagFeature, Double> weights = byKind.getOrDefault(kind, Map.of());
    double sum = 0;
    // In one order, since sums of fractions hang on it
    for (TagFeature feature : TagFeature.values()) {
      sum += weights.getOrDefault(feature, 0.0) * features.getOrDefault(feature, 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
