package io.wireroom.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PageBundleTest {
  @Test
  void one_page_is_stored_as_it_came() {
    FetchedPage page = page("https://m.example/a", "text/html", "<p>\u0000one");

    PageBundle.Packed packed = PageBundle.pack(List.of(page));

    assertThat(packed.contentType()).isEqualTo("text/html");
    assertThat(packed.body()).isEqualTo(page.body());
  }

  @Test
  void several_come_out_as_they_went_in() {
    List<FetchedPage> pages =
        List.of(
            page("https://m.example/a", "text/html; charset=utf-8", "<p>one"),
            page("https://m.example/a?page=2", null, ""),
            page("https://m.example/a?page=3", "text/html", "--wireroom-pages--\r\n\r\n\r\nthree"));

    PageBundle.Packed packed = PageBundle.pack(pages);

    assertThat(PageBundle.unpack(packed.contentType(), packed.body(), "https://m.example/a"))
        .usingRecursiveComparison()
        .isEqualTo(pages);
  }

  @Test
  void a_line_break_in_an_address_adds_no_header() {
    List<FetchedPage> pages =
        List.of(page("a\r\nContent-Length: 1", "b\nc", "one"), page("d", null, "two"));
    PageBundle.Packed packed = PageBundle.pack(pages);

    assertThat(PageBundle.unpack(packed.contentType(), packed.body(), ""))
        .extracting(page -> new String(page.body(), StandardCharsets.UTF_8))
        .containsExactly("one", "two");
  }

  @Test
  void what_is_cut_off_gives_what_is_there() {
    PageBundle.Packed packed =
        PageBundle.pack(List.of(page("a", null, "one"), page("b", null, "two")));
    for (int length = 0; length < packed.body().length; length++) {
      byte[] cut = java.util.Arrays.copyOf(packed.body(), length);
      assertThat(PageBundle.unpack(packed.contentType(), cut, "")).hasSizeLessThanOrEqualTo(2);
    }
  }

  private static FetchedPage page(String url, String contentType, String body) {
    return new FetchedPage(url, contentType, body.getBytes(StandardCharsets.UTF_8));
  }
}
