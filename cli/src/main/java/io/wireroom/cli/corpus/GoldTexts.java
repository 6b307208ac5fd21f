package io.wireroom.cli.corpus;

import io.wireroom.cli.gold.GoldArticle;
import io.wireroom.cli.gold.GoldSet;
import io.wireroom.cli.gold.Mark;
import io.wireroom.enrich.sequence.LabelledSpan;
import io.wireroom.enrich.sequence.LabelledText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Reads our own marked articles as labelled texts, with the marks that public corpora have too. */
final class GoldTexts {
  /** Our types by the names that the public corpora have for them. */
  private static final Map<String, String> TYPES =
      Map.of(
          "condition", "Disease",
          "drug", "Chemical",
          "substance", "Chemical",
          "gene", "Gene",
          "organism", "Species");

  private GoldTexts() {}

  /**
   * Reads a directory of marked articles, or one.
   *
   * @throws IOException when one cannot be read or none is there
   */
  static List<LabelledText> read(Path path) throws IOException {
    return GoldSet.below(path).values().stream()
        .flatMap(List::stream)
        .map(GoldTexts::text)
        .toList();
  }

  private static LabelledText text(GoldArticle article) {
    return new LabelledText(
        article.id(),
        article.text(),
        article.reading().marks().stream()
            .filter(mark -> TYPES.containsKey(mark.type()))
            .map(GoldTexts::span)
            .toList(),
        new HashSet<>(TYPES.values()));
  }

  private static LabelledSpan span(Mark mark) {
    return new LabelledSpan(
        mark.place(),
        TYPES.getOrDefault(mark.type(), mark.type()),
        mark.known() ? List.of(mark.concept()) : List.of());
  }
}
