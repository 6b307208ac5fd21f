package io.wireroom.cli.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireroom.enrich.sequence.LabelledSpan;
import io.wireroom.enrich.sequence.LabelledText;
import io.wireroom.enrich.text.ArticleText;
import io.wireroom.enrich.text.Range;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads our own labelled articles: one JSON object a line with {@code id}, {@code text} (title, a
 * blank line, paragraphs apart by blank lines), and {@code entities} with {@code start}, {@code
 * end}, {@code type} and perhaps {@code concept}.
 */
public final class GoldLines {
  /** Our types by the names that the public corpora have for them. */
  private static final Map<String, String> TYPES =
      Map.of(
          "condition", "Disease",
          "drug", "Chemical",
          "substance", "Chemical",
          "gene", "Gene",
          "organism", "Species");

  private GoldLines() {}

  /**
   * Reads a file.
   *
   * @throws IOException when it cannot be read, with the line when it is its content
   */
  public static List<LabelledText> read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<JsonNode> articles = new ArrayList<>();
    Set<String> types = new TreeSet<>();
    for (int i = 0; i < lines.size(); i++) {
      try {
        if (!lines.get(i).isBlank()) {
          JsonNode article = new ObjectMapper().readTree(lines.get(i));
          article.path("entities").forEach(entity -> types.add(type(entity)));
          articles.add(article);
        }
      } catch (IOException wrong) {
        throw new IOException(file + ":" + (i + 1) + ": " + wrong.getMessage(), wrong);
      }
    }
    return articles.stream().map(article -> text(article, types)).toList();
  }

  private static LabelledText text(JsonNode article, Set<String> types) {
    String text = article.path("text").asText();
    List<Range> blocks = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      int end = text.indexOf("\n\n", from);
      end = end < 0 ? text.length() : end;
      blocks.add(new Range(from, end));
      from = end + 2;
    }
    int title = blocks.size() > 1 ? blocks.remove(0).end() : 0;
    List<LabelledSpan> spans = new ArrayList<>();
    for (JsonNode entity : article.path("entities")) {
      spans.add(
          new LabelledSpan(
              new Range(entity.path("start").asInt(), entity.path("end").asInt()),
              type(entity),
              entity.hasNonNull("concept") ? List.of(entity.path("concept").asText()) : List.of()));
    }
    return new LabelledText(
        article.path("id").asText(), new ArticleText(text, title, blocks), spans, types);
  }

  private static String type(JsonNode entity) {
    String type = entity.path("type").asText();
    return TYPES.getOrDefault(type, type);
  }
}
