package io.wireroom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.wireroom.cli.services.Environment;
import io.wireroom.cli.services.Program;
import io.wireroom.cli.services.ServicesHere;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles of every format come to be found, and those that nobody may read do not. */
@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormatsIT {
  private static final Path SAMPLES =
      Path.of("../ingest-service/src/test/resources/io/wireroom/ingest/feed/samples");

  /** What comes after the sample in the same source: when it is there, the sample is through. */
  private static final String LAST = "Read to the end";

  private static ServicesHere services;
  private static Client http;

  @BeforeAll
  static void start(Stack stack) throws Exception {
    String name = stack.newName();
    services =
        new ServicesHere(
            new Environment(
                stack.kafkaBootstrap(),
                stack.elasticsearch(),
                Map.of(),
                Map.of("WIREROOM_TOPIC_PREFIX", name, "WIREROOM_SEARCH_INDEX", name)));
    for (Program program : Program.values()) {
      services.await(program);
    }
    http = new Client(services);
    for (Path sample : samples()) {
      String source = source(sample.getFileName().toString());
      http.saveSource(source);
      http.pushUntilTaken(source, "sample", Files.readAllBytes(sample));
      http.pushUntilTaken(source, "last", last());
    }
  }

  @AfterAll
  static void stop() {
    services.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rss-0.91.xml           | Maladie de Ménière",
        "rss-1.0.rdf            | Gout in winter",
        "rss-2.0.xml            | Statins & sleep: what a small trial says; A guid that is a link",
        "atom-0.3.xml           | Flu & you",
        "atom-1.0.xml           | A bold claim",
        "cdf.xml                | Push & pull",
        "json-feed-1.1.json     | Seven; (no title)",
        "news-sitemap.xml       | Flu comes early",
        "newsml-g2-item.xml     | Malaria vaccine works",
        "newsml-g2-message.xml  | Plain; Top stories",
        "newsml-1.2.xml         | Old wire, new news",
        "nitf.xml               | Malaria vaccine works in infants",
        "ninjs-1.json           | Dengue & climate",
        "ninjs-2.json           | ",
        "ninjs-3.json           | ",
        "jats.xml               | Effects of Bacillus on CO2",
        "wxr.xml                | Hand washing",
      })
  void a_sample_is_found(String sample, String titles) throws Exception {
    String source = source(sample);
    List<String> expected = new ArrayList<>(List.of(LAST));
    if (titles != null) {
      expected.addAll(List.of(titles.split("; ")));
    }
    http.awaitRevisions(source, expected.size(), 1, expected.size());

    assertThat(titles(source)).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void every_sample_is_in_the_table_of_formats() throws IOException {
    String table = Files.readString(Path.of("../docs/formats.md"));

    assertThat(samples())
        .extracting(file -> "/" + file.getFileName() + ")")
        .hasSizeGreaterThan(10)
        .allMatch(table::contains);
  }

  private static List<Path> samples() throws IOException {
    try (var files = Files.list(SAMPLES)) {
      return files.filter(file -> !file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static String source(String sample) {
    return sample.replace('.', '-');
  }

  private static List<String> titles(String source) throws InterruptedException {
    return http
        .get("/v1/articles?size=100&copies=on&source=" + source)
        .getJsonArray("hits")
        .stream()
        .map(hit -> ((JsonObject) hit).getString("title"))
        .map(title -> title.isEmpty() ? "(no title)" : title)
        .toList();
  }

  private static byte[] last() {
    return ("<rss version='2.0'><channel><title>L</title><item><guid>last</guid><title>"
            + LAST
            + "</title><description>Nothing more.</description></item></channel></rss>")
        .getBytes(StandardCharsets.UTF_8);
  }
}
