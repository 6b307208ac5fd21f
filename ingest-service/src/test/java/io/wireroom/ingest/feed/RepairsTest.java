package io.wireroom.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.event.Repair;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is mended is told: in the entry, when it was mended there, else in the document. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RepairsTest {
  private static final String SOUND = "<guid>1</guid><title>Sound</title>";

  private final List<Entry> entries = new ArrayList<>();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "undeclared-entity      |<guid>1</guid><title>caf&eacute; &hellip;</title>                |café …",
        "bare-ampersand         |<guid>1</guid><title>AT&T & co</title>                           |AT&T & co",
        "bare-ampersand         |<guid>1</guid><title x='a&b'>T</title>                           |T",
        "bare-less-than         |<guid>1</guid><title>p < 0.05</title>                            |p < 0.05",
        "control-character      |<guid>1</guid><title>a\u0001b&#2;c</title>                       |abc",
        "windows-1252-reference |<guid>1</guid><title>&#147;a&#148;</title>                       |“a”",
        "unclosed-tag           |<guid>1</guid><title>T                                           |T",
        "stray-end-tag          |<guid>1</guid></i><title>T</title>                               |T",
        "unclosed-bracket       |<guid>1</guid><title<link>https://a.example.org/</link>          |''",
        "unclosed-quote         |<guid>1</guid><category domain='x>C</category><title>T</title>   |T",
        "attribute-syntax       |<guid isPermaLink=false>1</guid><title>T</title>                 |T",
        "repeated-attribute     |<guid a='1' a='2'>1</guid><title>T</title>                       |T",
        "unclosed-section       |<guid>1</guid><title><![CDATA[T                                  |T",
        "unclosed-comment       |<guid>1</guid><title>T</title><!-- no end                        |T",
        "missing-id             |<title>T</title>                                                 |T",
        "relative-link          |<guid>1</guid><title>T</title><link>/a</link>                    |T",
        "unusable-link          |<guid>1</guid><title>T</title><link>javascript:x</link>          |T",
        "unreadable-date        |<guid>1</guid><title>T</title><pubDate>yesterday</pubDate>       |T",
        "odd-date               |<guid>1</guid><title>T</title><pubDate>1. März 2026</pubDate>    |T",
      })
  void what_was_mended_in_an_entry_is_told_by_it_alone(String code, String item, String title)
      throws IOException {
    String feed =
        "<rss version='2.0'><channel><link>https://e.example.org/</link><item>%s</item><item>%s</item>"
            .formatted(SOUND, item);

    read(feed.getBytes(StandardCharsets.UTF_8));

    assertThat(entries.get(0).repairs()).isEmpty();
    assertThat(entries.get(1).title()).isEqualTo(title);
    assertThat(entries.get(1).repairs()).extracting(Repair::getCode).contains(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "leading-junk    |junk<rss><channel>%s</channel></rss>",
        "document-type   |<!DOCTYPE rss SYSTEM 'http://e.example.org/rss.dtd'><rss><channel>%s</channel></rss>",
        "declared-entity |<!DOCTYPE rss [<!ENTITY desk 'Desk'>]><rss><channel><title>&desk;</title>%s</channel></rss>",
        "unclosed-tag    |<rss><channel>%s",
      })
  void what_was_mended_around_the_entries_is_told_by_the_document(String code, String feed)
      throws IOException {
    String document = feed.formatted("<item>" + SOUND + "</item>");

    FeedReading read = read(document.getBytes(StandardCharsets.UTF_8));

    assertThat(read.repairs()).extracting(Repair::getCode).contains(code);
    assertThat(entries).extracting(Entry::title).containsExactly("Sound");
    assertThat(entries.get(0).repairs()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, UTF-8, ''",
    "windows-1252, ISO-8859-1, ''",
    "windows-1252, UTF-8, wrong-encoding",
    "UTF-8, ISO-8859-1, wrong-encoding",
    "UTF-8, UTF-16, wrong-encoding",
    "UTF-8, no-such-name, wrong-encoding",
    "UTF-8, cp037, wrong-encoding",
    "UTF-16LE, UTF-16, unmarked-encoding",
    "UTF-16BE, UTF-8, unmarked-encoding",
    "UTF-32LE, UTF-32, unmarked-encoding",
    "UTF-32BE, UTF-32, unmarked-encoding",
    "Shift_JIS, Shift_JIS, ''",
    "ISO-2022-JP, ISO-2022-JP, ''",
    "IBM037, cp037, ''",
  })
  void an_encoding_is_told_when_the_label_is_wrong(Charset real, String label, String code)
      throws IOException {
    String title = real.newEncoder().canEncode('é') ? "Ménière" : "日本";
    String feed =
        "<?xml version='1.0' encoding='%s'?><rss><channel><item><guid>1</guid><title>%s</title></item></channel></rss>"
            .formatted(label, title);

    FeedReading read = read(feed.getBytes(real));

    assertThat(entries).extracting(Entry::title).containsExactly(title);
    assertThat(read.repairs().stream().map(Repair::getCode).distinct().toList())
        .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void a_byte_order_mark_wins_over_the_label(Charset real) throws IOException {
    String feed =
        "\uFEFF<?xml version='1.0' encoding='iso-8859-1'?><rss><channel><item><guid>1</guid><title>Ménière</title></item></channel></rss>";

    FeedReading read = read(feed.getBytes(real));

    assertThat(entries).extracting(Entry::title).containsExactly("Ménière");
    assertThat(read.repairs()).containsExactly(new Repair("byte-order-mark", real.name()));
  }

  @Test
  void a_title_as_long_as_a_book_is_cut() throws IOException {
    read(
        "<rss><channel><item><guid>1</guid><title>%s</title></item></channel></rss>"
            .formatted("word ".repeat(10_000))
            .getBytes(StandardCharsets.UTF_8));

    assertThat(entries.get(0).title()).hasSizeLessThan(20_001).startsWith("word word");
    assertThat(entries.get(0).repairs()).extracting(Repair::getCode).containsExactly("too-long");
  }

  @Test
  void elements_that_are_too_deep_are_told() throws IOException {
    String deep = "<div>".repeat(1_000) + "deep" + "</div>".repeat(1_000);

    read(
        ("<rss><channel><item><guid>1</guid><description>%s</description><title>T</title></item></channel></rss>"
                .formatted(deep))
            .getBytes(StandardCharsets.UTF_8));

    assertThat(entries.get(0).repairs()).extracting(Repair::getCode).containsExactly("too-deep");
    assertThat(entries.get(0).summaryHtml()).contains("deep");
    assertThat(entries.get(0).title()).isEqualTo("T");
  }

  @Test
  void json_that_breaks_off_is_told_and_keeps_what_came_before() throws IOException {
    FeedReading read =
        read(
            "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": \"1\", \"title\": \"T\"}, {\"id"
                .getBytes(StandardCharsets.UTF_8));

    assertThat(entries).extracting(Entry::title).containsExactly("T");
    assertThat(read.repairs()).extracting(Repair::getCode).containsExactly("truncated");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "json-trailing-comma    |[{\"id\": \"1\", \"title\": \"T\", }, {\"id\": \"2\", \"title\": \"U\"}]",
        "json-trailing-comma    |[{\"id\": \"1\", \"title\": \"T\"}, {\"id\": \"2\", \"title\": \"U\"}, ]",
        "json-comment           |[{\"id\": \"1\", \"title\": \"T\"}, /* two */ {\"id\": \"2\", \"title\": \"U\"}]",
        "json-escape            |[{\"id\": \"1\", \"title\": \"T\"}, {\"id\": \"2\\-\", \"title\": \"U\"}]",
        "json-control-character |[{\"id\": \"1\u0001\", \"title\": \"T\"}, {\"id\": \"2\", \"title\": \"U\"}]",
      })
  void json_that_is_not_quite_json_is_read_and_what_is_wrong_is_told(String code, String items)
      throws IOException {
    FeedReading read =
        read(
            ("{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": " + items + "}")
                .getBytes(StandardCharsets.UTF_8));

    assertThat(entries).extracting(Entry::title).containsExactly("T", "U");
    assertThat(read.repairs()).extracting(Repair::getCode).containsExactly(code);
  }

  @Test
  void json_with_commas_and_slashes_in_its_texts_needs_no_mending() throws IOException {
    FeedReading read =
        read(
            "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": \"a//b,]\\\\\", \"title\": \"it's /* no */ ,}\"}]}"
                .getBytes(StandardCharsets.UTF_8));

    assertThat(entries).extracting(Entry::title).containsExactly("it's /* no */ ,}");
    assertThat(read.repairs()).isEmpty();
  }

  private FeedReading read(byte[] document) throws IOException {
    return FeedReader.read(new ByteArrayInputStream(document), null, null, entries::add);
  }
}
