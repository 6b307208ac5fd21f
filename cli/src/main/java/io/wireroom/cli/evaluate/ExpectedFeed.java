package io.wireroom.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireroom.ingest.feed.Entry;
import io.wireroom.ingest.feed.FeedReader;
import io.wireroom.ingest.feed.FeedReading;
import io.wireroom.ingest.feed.Repairs;
import io.wireroom.ingest.feed.TextDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A feed with what is expected to be read of it in a JSON file beside it, as gofeed keeps its test
 * data: {@code a.xml} with {@code a.json}, or {@code a.json} with {@code a_expected.json}.
 *
 * @param document the feed
 * @param expected what is to be read of it; null when nobody has written that down, so that only
 *     failures can be seen
 * @see <a href="https://github.com/mmcdole/gofeed/tree/master/testdata">gofeed's test data</a>
 */
public record ExpectedFeed(Path document, @Nullable Path expected) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String EXPECTED = "_expected.json";

  /** Finds all feeds below {@code root}, by name. */
  public static List<ExpectedFeed> below(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .flatMap(file -> of(file).stream())
          .toList();
    }
  }

  private static List<ExpectedFeed> of(Path file) {
    String name = file.getFileName().toString();
    if (name.endsWith(".xml")) {
      return List.of(new ExpectedFeed(file, readable(file, name.replaceAll("xml$", "json"))));
    }
    boolean answer = name.endsWith(EXPECTED) || readable(file, name + ".xml") != null;
    if (!name.endsWith(".json")
        || answer
        || readable(file, name.replaceAll("json$", "xml")) != null) {
      return List.of();
    }
    return List.of(
        new ExpectedFeed(file, readable(file, name.replaceAll("\\.json$", "") + EXPECTED)));
  }

  private static @Nullable Path readable(Path beside, String name) {
    Path file = beside.resolveSibling(name);
    return Files.isReadable(file) ? file : null;
  }

  /**
   * Reads the feed and compares.
   *
   * @throws IOException when a file cannot be read
   */
  public void compare(FieldAgreement agreement) throws IOException {
    List<Entry> entries = new ArrayList<>();
    Repairs repairs = new Repairs();
    String text = TextDecoder.decode(Files.readAllBytes(document), null, repairs);
    FeedReading reading = FeedReader.read(text, null, repairs, entries::add);
    if (expected == null) {
      return;
    }
    agreement.document(document.getFileName().toString());
    JsonNode wanted = JSON.readTree(Files.readString(expected));
    HeadComparison.compare(wanted, reading, agreement);
    JsonNode items = wanted.has("items") ? wanted.get("items") : wanted.path("entries");
    for (int i = 0; i < items.size(); i++) {
      agreement.text(
          "entry", items.get(i).isEmpty() ? null : "there", i < entries.size() ? "there" : null);
      if (i < entries.size()) {
        EntryComparison.compare(items.get(i), entries.get(i), agreement);
      }
    }
  }
}
