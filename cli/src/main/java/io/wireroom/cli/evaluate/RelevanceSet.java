package io.wireroom.cli.evaluate;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Documents, questions, and which documents answer which question, in the layout of BEIR.
 *
 * @param questions those that some document answers, by id
 * @param answers by question the relevant documents, with how relevant they are, 1 or more
 * @see <a href="https://github.com/beir-cellar/beir">BEIR</a>
 */
public record RelevanceSet(
    List<Document> documents,
    Map<String, String> questions,
    Map<String, Map<String, Integer>> answers) {

  /** A document; the title may be empty. */
  public record Document(String id, String title, String text) {}

  /**
   * Reads {@code corpus.jsonl}, {@code queries.jsonl} and {@code qrels.tsv}.
   *
   * @throws IOException when one cannot be read, or a line of it is not of its form
   */
  public static RelevanceSet read(Path directory) throws IOException {
    List<Document> documents = new ArrayList<>();
    for (JsonObject one : lines(directory.resolve("corpus.jsonl"))) {
      documents.add(
          new Document(
              one.getString("_id"), one.getString("title", ""), one.getString("text", "")));
    }
    Map<String, Map<String, Integer>> answers = answers(directory.resolve("qrels.tsv"));
    Map<String, String> questions = new LinkedHashMap<>();
    for (JsonObject one : lines(directory.resolve("queries.jsonl"))) {
      if (answers.containsKey(one.getString("_id"))) {
        questions.put(one.getString("_id"), one.getString("text", ""));
      }
    }
    return new RelevanceSet(documents, questions, answers);
  }

  private static List<JsonObject> lines(Path file) throws IOException {
    List<JsonObject> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      try {
        if (!line.isBlank()) {
          lines.add(new JsonObject(line));
        }
      } catch (DecodeException noJson) {
        throw new IOException(file + ", line " + (lines.size() + 1) + ": no JSON", noJson);
      }
    }
    return lines;
  }

  private static Map<String, Map<String, Integer>> answers(Path file) throws IOException {
    Map<String, Map<String, Integer>> answers = new HashMap<>();
    List<String> lines = Files.readAllLines(file);
    // The first line names the columns
    for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      String[] columns = line.split("\t");
      if (columns.length != 3 || !columns[2].matches("\\d{1,4}")) {
        throw new IOException(file + ": question, document and a number are wanted: " + line);
      }
      if (Integer.parseInt(columns[2]) > 0) {
        answers
            .computeIfAbsent(columns[0], question -> new HashMap<>())
            .put(columns[1], Integer.parseInt(columns[2]));
      }
    }
    return answers;
  }
}
