package io.wireroom.cli.corpus;

import io.wireroom.enrich.sequence.LabelledSpan;
import io.wireroom.enrich.sequence.LabelledText;
import io.wireroom.enrich.text.ArticleText;
import io.wireroom.enrich.text.Range;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads abstracts with marks in the PubTator format: {@code id|t|title}, {@code id|a|abstract},
 * then a line a mark: id, start, end, words, type and concept apart by tabs. Lines that say
 * something else, such as relations, are passed over.
 *
 * @see <a href="https://www.ncbi.nlm.nih.gov/research/pubtator3/tutorial">The format</a>
 */
public final class PubTator {
  /** The finer classes of the NCBI Disease corpus are all diseases. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("SpecificDisease", "Disease"),
          Map.entry("Modifier", "Disease"),
          Map.entry("DiseaseClass", "Disease"),
          Map.entry("CompositeMention", "Disease"),
          Map.entry("DiseaseOrPhenotypicFeature", "Disease"),
          Map.entry("ChemicalEntity", "Chemical"),
          Map.entry("GeneOrGeneProduct", "Gene"),
          Map.entry("OrganismTaxon", "Species"),
          Map.entry("SequenceVariant", "Variant"));

  private final Map<String, String> titles = new LinkedHashMap<>();
  private final Map<String, String> bodies = new LinkedHashMap<>();
  private final Map<String, List<LabelledSpan>> spans = new LinkedHashMap<>();
  private final Set<String> types = new TreeSet<>();

  private PubTator() {}

  /**
   * Reads a file.
   *
   * @throws IOException when it cannot be read, with the line when it is its content
   */
  public static List<LabelledText> read(Path file) throws IOException {
    PubTator reader = new PubTator();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      try {
        reader.read(line);
      } catch (IllegalArgumentException wrong) {
        throw new IOException(file + ":" + number + ": " + wrong.getMessage(), wrong);
      }
    }
    return reader.texts();
  }

  private void read(String line) {
    String[] parts = line.split("\\|", 3);
    if (parts.length == 3 && parts[1].equals("t")) {
      titles.put(parts[0], parts[2]);
    } else if (parts.length == 3 && parts[1].equals("a")) {
      bodies.put(parts[0], parts[2]);
    } else {
      String[] columns = line.split("\t");
      if (columns.length >= 5 && !columns[1].isEmpty() && Character.isDigit(columns[1].charAt(0))) {
        mark(columns);
      }
    }
  }

  private void mark(String[] columns) {
    String type = TYPES.getOrDefault(columns[4], columns[4]);
    types.add(type);
    Range place = new Range(Integer.parseInt(columns[1]), Integer.parseInt(columns[2]));
    List<String> concepts =
        columns.length < 6
            ? List.of()
            : Arrays.stream(columns[5].split("[|,;+]"))
                .map(String::strip)
                .filter(id -> !id.equals("-1") && !id.equals("-") && !id.isEmpty())
                .map(id -> id.matches("[CD]\\d{6,9}") ? "MESH:" + id : id)
                .distinct()
                .toList();
    spans
        .computeIfAbsent(columns[0], id -> new ArrayList<>())
        .add(new LabelledSpan(place, type, concepts));
  }

  private List<LabelledText> texts() {
    List<LabelledText> texts = new ArrayList<>();
    titles.forEach(
        (id, title) -> {
          String body = bodies.getOrDefault(id, "");
          String text = title + " " + body;
          Range paragraph = new Range(title.length() + 1, text.length());
          texts.add(
              new LabelledText(
                  id,
                  new ArticleText(text, title.length(), List.of(paragraph)),
                  spans.getOrDefault(id, List.of()),
                  types));
        });
    return texts;
  }
}
