package io.wireroom.ingest.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AsidesTest {
  private static final String BEFORE = "<p>A paragraph of the article.</p>";
  private static final String AFTER = "<p>Another paragraph of it.</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Advertisement</p>",
        "<div>ADVERTISEMENT</div>",
        "<div>Story continues below advertisement</div>",
        "<p>Anzeige</p>",
        "<p>Related: <a href=x>Gout in the young</a></p>",
        "<p><a href=x>READ MORE: Gout in the young</a></p>",
        "<p>[<a href=x>Read: Gout in the young</a>]</p>",
        "<div><b>See also</b> – <a href=x>Gout in the young</a></div>",
        "<h3>Related Articles</h3><ul><li><a href=x>Gout</a></li><li><a href=y>Lice</a></li></ul>",
        "<h2>Recommended Reading</h2><ul><li><a href=x>Gout in the young</a> <i>M</i></li></ul>",
        "<p><b>More from Rheumatology</b></p><p><a href=x>Gout</a></p><p><a href=y>Lupus</a></p>",
        "<div><h4>You May Also Like</h4><div><a href=x>Gout</a></div><div><a href=y>Lupus</a></div></div>",
        "<h3>Most read</h3><ol><li><a href=x>Gout</a></li></ol>",
        "<div>Sign up for our newsletter <input name=mail><button>Go</button></div>",
        "<p><a href=x>Subscribe to our weekly e-mail</a></p>",
        "<div><p>Get it straight to your inbox.</p><form><input></form></div>",
        "<div><a href=f>Facebook</a> <a href=t>Twitter</a> <a href=e>Email</a></div>",
        "<ul><li><a href=f>Share on Facebook</a></li><li><a href=t>Tweet this</a></li></ul>",
        "<p>Published on March 3, 2026</p>",
        "<p>Last updated: 3 March 2026, 10:15 GMT</p>",
        "<div class='author-bio'>Ida Berg writes about joints.</div>",
        "<div class='c-newsletter'>News that you will like</div>",
      })
  void what_leads_away_is_taken_out(String aside) {
    assertThat(withoutAsides(BEFORE + aside + AFTER)).isEqualTo(textOf(BEFORE + AFTER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Advertisement of prescription drugs is banned in most of Europe.</p>",
        "<p>Related: the risk doubles in men, and nobody knows why.</p>",
        "<p>Read more slowly, and you will see that the trial had <a href=x>no control</a>.</p>",
        "<h3>Related Articles</h3><p>None of the five that were found was randomised.</p>",
        "<h3>More on doses</h3><ul><li>10 mg at night</li><li>20 mg after a week</li></ul>",
        "<h3>Sources</h3><ul><li><a href=x>The trial</a></li><li><a href=y>The label</a></li></ul>",
        "<ul><li><a href=x>One</a> is a long story of its own, told here.</li></ul>",
        "<p>Patients who sign up for the trial get an e-mail each week.</p>",
        "<p>The clinic asks patients to follow it on <a href=f>Facebook</a>.</p>",
        "<p>The guideline was published in March 2026 and has been disputed since.</p>",
        "<p>Most read the leaflet; few understood it.</p>",
      })
  void what_only_looks_like_it_stays(String part) {
    assertThat(withoutAsides(BEFORE + part + AFTER)).isEqualTo(textOf(BEFORE + part + AFTER));
  }

  private static String withoutAsides(String html) {
    Element article = Jsoup.parseBodyFragment(html).body();
    Asides.takeOut(article);
    return BlockText.of(article);
  }

  private static String textOf(String html) {
    return BlockText.of(Jsoup.parseBodyFragment(html).body());
  }
}
