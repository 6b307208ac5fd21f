package io.wireroom.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireroom.ingest.fulltext.ArticlePage;
import io.wireroom.ingest.fulltext.BlockText;
import io.wireroom.ingest.fulltext.PageReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page with the article that is expected in it: {@code source.html}, {@code expected.html} and
 * {@code expected-metadata.json} in one directory, as Mozilla's Readability keeps its test pages.
 *
 * @param directory where the three files are
 */
public record ExpectedPage(Path directory) {
  private static final String SOURCE = "source.html";
  private static final String EXPECTED = "expected.html";
  private static final String FACTS = "expected-metadata.json";

  /** Where the pages were when they were kept: the base of their links. */
  private static final String ADDRESS = "http://fakehost/test/page.html";

  /**
   * What came of one page.
   *
   * @param text how far the text agrees
   * @param title whether the title is the expected one
   * @param millis how long it took to read
   */
  public record Result(String name, TextAgreement text, boolean title, long millis) {}

  /** Finds all such directories right below {@code root}, by name. */
  public static List<ExpectedPage> below(Path root) throws IOException {
    try (Stream<Path> directories = Files.list(root)) {
      return directories
          .filter(one -> Files.isReadable(one.resolve(SOURCE)))
          .filter(one -> Files.isReadable(one.resolve(EXPECTED)))
          .sorted()
          .map(ExpectedPage::new)
          .toList();
    }
  }

  /** Reads the page and compares. */
  public Result evaluate() throws IOException {
    String html = Files.readString(directory.resolve(SOURCE));
    long began = System.nanoTime();
    ArticlePage page = PageReader.read(html, ADDRESS);
    long millis = (System.nanoTime() - began) / 1_000_000;
    String expected = BlockText.of(Files.readString(directory.resolve(EXPECTED)));
    return new Result(
        directory.getFileName().toString(),
        TextAgreement.of(expected, page.text()),
        page.title().equals(facts().path("title").asText().strip()),
        millis);
  }

  private JsonNode facts() throws IOException {
    Path file = directory.resolve(FACTS);
    ObjectMapper mapper = new ObjectMapper();
    return Files.isReadable(file)
        ? mapper.readTree(Files.readString(file))
        : mapper.createObjectNode();
  }
}
