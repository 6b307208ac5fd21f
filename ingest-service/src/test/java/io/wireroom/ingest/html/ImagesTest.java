package io.wireroom.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImagesTest {
  private static final String PLACEHOLDER = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<img src=x.png> | x.png",
        "<img data-src=x.png> | x.png",
        "<img src=PIXEL data-src=x.png> | x.png",
        "<img src=blank.gif data-original=x.png> | x.png",
        "<img src=PIXEL data-lazy-src=x.png> | x.png",
        "<img src=PIXEL data-hero='/img/x.webp?w=9'> | ../img/x.webp?w=9",
        "<img src=PIXEL data-srcset='s.png 300w, x.png 900w, m.png 600w'> | x.png",
        "<img srcset='s.png, x.png 2x'> | x.png",
        "<img class=lazyload src=p.png data-thing='s.jpg 1x, x.jpg 2x'> | x.jpg",
        "<picture><source srcset='s.webp 1x, x.webp 2x'><img></picture> | x.webp",
        "<img src=PIXEL><noscript><img src=x.png></noscript> | x.png",
        "<p><noscript><img src=x.png></noscript></p> | x.png",
        "<img src=x.png srcset='y.png 2x'> | x.png",
      })
  void an_image_that_a_script_would_load_has_its_address(String html, String file) {
    assertThat(srcs(html))
        .isEqualTo(java.net.URI.create("https://e.org/i/").resolve(file).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=https://e.org/x.gif width=1 height=1>",
        "<img src=https://e.org/x.gif width=0>",
        "<img src=https://e.org/x.gif height='1px'>",
        "<img src=https://e.org/x.gif style='width:1px; height:1px'>",
        "<img src=https://e.org/x.gif style='display: none'>",
        "<img src=https://e.org/x.gif hidden>",
        "<img src=https://feeds.feedburner.com/~r/x/~4/y>",
        "<img src=https://pixel.wp.com/b.gif?host=x>",
        "<img src=https://ad.doubleclick.net/ddm/x>",
        "<img src=PIXEL>",
        "<img alt=x>",
      })
  void an_image_that_shows_nothing_is_left_out(String html) {
    assertThat(srcs(html)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=https://e.org/x.gif width=100 height=10>",
        "<img src=https://e.org/x.gif style='max-width:100%'>",
        "<img src=https://e.org/x.gif style='width:100px'>",
      })
  void an_image_that_shows_something_stays(String html) {
    assertThat(srcs(html)).isEqualTo("https://e.org/x.gif");
  }

  private static String srcs(String html) {
    return String.join(
        " ",
        org.jsoup.Jsoup.parse(
                HtmlCleaner.clean(html.replace("PIXEL", PLACEHOLDER), "https://e.org/i/"))
            .select("img")
            .eachAttr("src"));
  }
}
