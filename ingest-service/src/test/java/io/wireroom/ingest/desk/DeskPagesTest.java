package io.wireroom.ingest.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Source;
import io.wireroom.ingest.discover.Discovery;
import io.wireroom.ingest.discover.FeedCandidate;
import io.wireroom.ingest.fetch.CacheValidators;
import io.wireroom.ingest.fetch.FetchResult;
import io.wireroom.ingest.health.SourceHealth;
import io.wireroom.ingest.preview.FeedAccount;
import io.wireroom.ingest.preview.Preview;
import io.wireroom.runtime.page.Pages;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What stands on the pages, whatever publishers call their feeds. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeskPagesTest {
  private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
  private static final Visitor WRITER = new Visitor(false, false, "/sources");
  private static final Visitor READER = new Visitor(true, false, "/sources");
  private static final String HOSTILE = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";

  static {
    EventCodec.of(Source.class);
  }

  private final Pages pages = DeskRoutes.templates();

  @Test
  void hostile_names_stay_text_on_every_page() {
    Source source = source(HOSTILE).setFolders(List.of(HOSTILE)).build();
    SourceRow row = new SourceRow(source, SourceHealth.of(source, null, HOSTILE, NOW));
    FeedCandidate feed =
        new FeedCandidate("https://e.org/", HOSTILE, null, "rss-2.0", 1, NOW, HOSTILE, false, 1);
    Discovery found =
        new Discovery(
            "https://e.org/", List.of(feed), List.of(new Discovery.Tried(HOSTILE, HOSTILE)), null);

    inert(page("sources.jte", SourcesView.of(WRITER, List.of(row), "", "")));
    inert(page("sources.jte", SourcesView.of(WRITER, List.of(), HOSTILE, HOSTILE)));
    inert(page("source.jte", new SourceView(WRITER, row, NOW)));
    inert(page("delete.jte", new SourceView(WRITER, row, NOW)));
    inert(page("found.jte", new FoundView(WRITER, HOSTILE, found, NOW)));
    inert(page("preview.jte", preview("<title>&amp;lt;script&amp;gt;x</title>")));
    inert(page("signin.jte", new SignInView(READER, HOSTILE, HOSTILE)));
  }

  @Test
  void a_link_that_would_run_a_script_is_no_link() {
    Document page = page("preview.jte", preview("<link>javascript:alert(1)</link>"));

    assertThat(page.select("a[href^=javascript]")).isEmpty();
  }

  @Test
  void who_has_not_signed_in_sees_all_and_no_form_that_changes_anything() {
    Source source = source("Wire").build();
    SourceRow row = new SourceRow(source, SourceHealth.of(source, null, null, NOW));

    for (Document page :
        List.of(
            page("source.jte", new SourceView(READER, row, NOW)),
            page("delete.jte", new SourceView(READER, row, NOW)),
            page("sources.jte", SourcesView.of(READER, List.of(row), "", "")))) {
      assertThat(page.select("form[method=post]")).isEmpty();
      assertThat(page.text()).contains("Wire");
    }
  }

  @Test
  void every_field_has_a_label_and_every_page_one_heading() {
    Source source = source("Wire").build();
    SourceRow row = new SourceRow(source, SourceHealth.of(source, null, null, NOW));

    for (Document page :
        List.of(
            page("source.jte", new SourceView(WRITER, row, NOW)),
            page("sources.jte", SourcesView.of(WRITER, List.of(row), "", "")),
            page("preview.jte", preview("")),
            page("import.jte", WRITER),
            page("signin.jte", new SignInView(READER, "/sources", "")))) {
      assertThat(page.select("h1")).hasSize(1);
      assertThat(page.select("input:not([type=hidden])"))
          .allSatisfy(
              field ->
                  assertThat(
                          field.closest("label") != null
                              || !page.select("label[for=" + field.id() + "]").isEmpty())
                      .as(field.outerHtml())
                      .isTrue());
      assertThat(page.select("script, [style], [onclick]")).isEmpty();
    }
  }

  @Test
  void sources_can_be_picked_by_words_and_state() {
    SourceRow one = row(source("Harbor").setSourceId("a").build());
    SourceRow other = row(source("Lake").setSourceId("b").setPaused(true).build());

    assertThat(SourcesView.of(WRITER, List.of(one, other), "hARB", "").rows()).containsExactly(one);
    SourcesView paused = SourcesView.of(WRITER, List.of(one, other), "", "paused");
    assertThat(paused.rows()).containsExactly(other);
    assertThat(paused.states())
        .extracting(state -> state.words() + " " + state.count())
        .containsExactly("all 2", "never read 1", "paused 1");
  }

  @Test
  void a_form_changes_what_it_has_fields_for_and_nothing_else() {
    Source before = source("Wire").setPaused(true).setIntervalSeconds(5).setFullText(true).build();
    MultiMap form =
        MultiMap.caseInsensitiveMultiMap()
            .add("name", " New ")
            .add("embargo", "")
            .add("minutes", "0.5")
            .add("folders", " Desk / Rheumatology /")
            .add("specialties", "specialty:psychiatry, specialty:cardiology");

    Source after = SourceForm.read(form, "wire", before);

    assertThat(after.getName()).isEqualTo("New");
    assertThat(after.getUrl()).isEqualTo(before.getUrl());
    assertThat(after.getPaused()).isTrue();
    assertThat(after.getFullText()).isFalse();
    assertThat(after.getEmbargo()).isNull();
    assertThat(after.getIntervalSeconds()).isEqualTo(30);
    assertThat(after.getFolders()).containsExactly("Desk", "Rheumatology");
    assertThat(after.getSpecialties())
        .containsExactly("specialty:psychiatry", "specialty:cardiology");
  }

  private PreviewView preview(String item) {
    String rss =
        "<rss version='2.0'><channel><title>&lt;script&gt;alert(1)&lt;/script&gt;</title><item><guid>1</guid>"
            + item
            + "</item></channel></rss>";
    URI url = URI.create("https://e.org/feed");
    FeedAccount account = FeedAccount.of(rss.getBytes(UTF_8), url.toString(), null);
    FetchResult fetched =
        new FetchResult.Fetched(
            Buffer.buffer(rss), url, null, CacheValidators.NONE, Duration.ZERO, null, List.of());
    return new PreviewView(WRITER, new Preview(url, fetched, account, null), null, "e", NOW);
  }

  private Document page(String template, Object view) {
    return Jsoup.parse(pages.text(template, view));
  }

  private static void inert(Document page) {
    assertThat(page.select("script, img, [onerror]")).isEmpty();
    assertThat(page.outerHtml()).contains("script&gt;");
  }

  private static SourceRow row(Source source) {
    return new SourceRow(source, SourceHealth.of(source, null, null, NOW));
  }

  private static Source.Builder source(String name) {
    return Source.newBuilder()
        .setSourceId("wire")
        .setName(name)
        .setUrl("https://e.org/feed")
        .setUpdatedAt(NOW);
  }
}
