package io.wireroom.ingest.feed.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.wireroom.event.Repair;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpmlTest {
  private static final String LIST =
      """
      <?xml version="1.0"?><opml version="2.0"><head><title>Desk &amp; co</title></head><body>
      <outline text="Journals"><outline text="Hearts &amp; valves" type="rss" xmlUrl="https://h.example.org/feed" htmlUrl="https://h.example.org/"/>
        <outline text="Abroad"><outline title="Lungs" text="x" xmlUrl="https://l.example.org/feed"/></outline></outline>
      <outline text="Feed scheme" xmlurl="feed://f.example.org/feed"/>
      <outline text="Only words"/>
      </body></opml>
      """;

  @Test
  void feeds_are_read_with_their_folders() throws IOException {
    FeedList list = read(LIST);

    assertThat(list.error()).isNull();
    assertThat(list.title()).isEqualTo("Desk & co");
    assertThat(list.outlines())
        .containsExactly(
            new Outline(
                "Hearts & valves",
                "https://h.example.org/feed",
                "https://h.example.org/",
                List.of("Journals")),
            new Outline("Lungs", "https://l.example.org/feed", null, List.of("Journals", "Abroad")),
            new Outline("Feed scheme", "http://f.example.org/feed", null, List.of()));
  }

  @Test
  void what_was_written_is_read_again() throws IOException {
    FeedList list = read(LIST);

    String written = OpmlWriter.write("Desk & co", list.outlines());

    assertThat(read(written).outlines()).containsExactlyInAnyOrderElementsOf(list.outlines());
    assertThat(read(written).repairs()).isEmpty();
  }

  @Test
  void a_broken_list_is_mended_and_told() throws IOException {
    FeedList list =
        read(
            "<opml><body><outline text='A & B' xmlUrl='https://a.example.org/?x=1&y=2'>"
                + "<outline xmlUrl='https://a.example.org/?x=1&amp;y=2'/><outline xmlUrl='ftp://no'/>");

    assertThat(list.outlines())
        .extracting(Outline::title, Outline::feedUrl)
        .containsExactly(tuple("A & B", "https://a.example.org/?x=1&y=2"));
    assertThat(list.repairs())
        .extracting(Repair::getCode)
        .contains("bare-ampersand", "repeated-feed", "unusable-link", "unclosed-tag");
  }

  @Test
  void another_document_is_named_as_no_list() throws IOException {
    assertThat(read("<rss/>").error()).contains("no OPML");
  }

  private static FeedList read(String text) throws IOException {
    return OpmlReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
  }
}
