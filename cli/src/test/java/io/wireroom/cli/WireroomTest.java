package io.wireroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WireroomTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "up",
        "ingest",
        "feed",
        "settings",
        "bench",
        "evaluate",
        "replay",
        "vocabulary"
      })
  void every_command_explains_itself(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(out.toString()).startsWith("Usage: wireroom " + command);
  }

  @Test
  void a_word_that_is_no_command_is_told_so() {
    assertThat(run("dmeo")).isEqualTo(2);
    assertThat(err.toString()).contains("dmeo").contains("demo");
  }

  @Test
  void a_file_that_is_not_there_ends_it_with_66_and_nothing_is_sent() {
    assertThat(run("ingest", "nowhere.xml")).isEqualTo(66);
    assertThat(err.toString())
        .isEqualToIgnoringNewLines("wireroom: cannot read nowhere.xml; nothing was sent\n");
  }

  @Test
  void a_feed_is_explained_with_what_was_mended_and_dropped(@TempDir Path directory)
      throws Exception {
    Path feed = directory.resolve("feed.xml");
    Files.writeString(
        feed,
        "<rss version='2.0'><channel><title>Desk</title>"
            + "<item><guid>1</guid><title>Salt & water</title><pubDate>1 Mar 2026 08:00</pubDate></item>"
            + "<item><guid>1</guid><title>Salt & water</title><pubDate>1 Mar 2026 08:00</pubDate></item>"
            + "<item><category>empty</category></item></channel></rss>");

    assertThat(run("feed", "explain", feed.toString())).isZero();

    assertThat(out.toString())
        .contains("rss-2.0: Desk", "Salt & water", "published: 2026-03-01T08:00:00Z")
        .contains("no zone", "mended: bare-ampersand", "dropped: the same", "dropped: an entry has")
        .contains("articles: 1, entries dropped: 2");
    assertThat(run("feed", "explain", "nowhere.xml")).isEqualTo(66);
    assertThat(run("feed", "explain", "http://127.0.0.1:1/feed")).isEqualTo(66);
    assertThat(err.toString()).contains("cannot read nowhere.xml").contains("127.0.0.1");
  }

  @Test
  void a_replay_takes_a_source_and_a_time_to_begin_with() {
    assertThat(run("replay", "deliveries", "--source", "wire")).isEqualTo(2);
    assertThat(run("replay", "deliveries", "--source", "wire", "--from", "yesterday")).isEqualTo(2);
    assertThat(run("replay", "deliveries", "--source=wire", "--from=9999-01-01T00:00:00Z"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("--from").contains("yesterday").contains("a time before");
  }

  @Test
  void the_feeds_of_a_site_are_found() throws Exception {
    HttpServer site =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext(
        "/",
        call -> {
          boolean feed = call.getRequestURI().getPath().equals("/f");
          byte[] page =
              (feed
                      ? "<rss version='2.0'><channel><title>Desk</title></channel></rss>"
                      : "<html><link rel=alternate type=application/rss+xml href=/f>")
                  .getBytes(StandardCharsets.UTF_8);
          call.sendResponseHeaders(200, page.length);
          call.getResponseBody().write(page);
          call.close();
        });
    site.start();
    String address = "http://127.0.0.1:" + site.getAddress().getPort();
    try {
      assertThat(run("feed", "find", "--allow", "127.0.0.1", address)).isZero();
      assertThat(out.toString()).contains(address + "/f", "Desk", "rss-2.0", "why: the page names");
    } finally {
      site.stop(0);
    }
    assertThat(run("feed", "find", "ftp://example.org")).isEqualTo(2);
    assertThat(run("feed", "find", "http://127.0.0.1:1/")).isEqualTo(66);
  }

  @Test
  void a_busy_port_ends_it_with_69_and_tells_the_fix() throws Exception {
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(run("demo", "--port", Integer.toString(busy.getLocalPort()))).isEqualTo(69);
      assertThat(err.toString())
          .contains("port " + busy.getLocalPort() + " is busy")
          .contains("--port");
    }
  }

  private int run(String... words) {
    CommandLine command = Wireroom.commandLine();
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(err, true));
    return command.execute(words);
  }
}
