package io.wireroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EvaluateFeedsTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path directory;

  @Test
  void fields_are_counted_and_what_was_read_otherwise_is_told() throws IOException {
    Files.writeString(
        directory.resolve("one.xml"),
        """
        <rss version="2.0"><channel><title>Ward round</title>
        <item><title>Beds &amp; more</title><link>https://w.example/1</link>
        <pubDate>Mon, 02 Mar 2026 08:00:00 +0100</pubDate></item></channel></rss>
        """);
    Files.writeString(
        directory.resolve("one.json"),
        """
        {"title": "Ward round", "items": [
          {"title": "Beds &amp; more", "link": "https://w.example/2",
           "publishedParsed": "2026-03-02T07:00:00Z"}, {"title": "another"}]}
        """);
    Files.writeString(
        directory.resolve("two.json"),
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Two\", \"items\": []}");
    Files.writeString(directory.resolve("two_expected.json"), "{\"title\": \"Three\"}");

    assertThat(run(directory.toString(), "--differences")).isZero();

    assertThat(out.toString())
        .contains("one.xml: link is https://w.example/1, expected https://w.example/2")
        .containsPattern("entry +1 of +2 ")
        .containsPattern("feed title +1 of +2 ")
        .containsPattern("title +1 of +1 ")
        .containsPattern("published +1 of +1 ")
        .containsPattern("all fields +4 of +7 ")
        .endsWith("2 documents, 0 failures\n");
  }

  @Test
  void a_directory_without_feeds_ends_it_with_66() {
    assertThat(run(directory.toString())).isEqualTo(66);
    assertThat(err.toString()).contains("no feed");
  }

  private int run(String... arguments) {
    CommandLine command = Wireroom.commandLine();
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(err, true));
    String[] all = new String[arguments.length + 2];
    all[0] = "evaluate";
    all[1] = "feeds";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return command.execute(all);
  }
}
