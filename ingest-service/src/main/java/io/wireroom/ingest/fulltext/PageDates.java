package io.wireroom.ingest.fulltext;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.ingest.feed.DateReader;
import io.wireroom.ingest.feed.DateReading;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * When a page says that its article was published and changed; what cannot be read is passed over.
 */
final class PageDates {
  private static final Pattern SLASHED_DATE =
      Pattern.compile("(\\d{4})/(\\d{1,2})(?:/(\\d{1,2}))?");

  private final Document page;
  private final MetaTags meta;
  private final @Nullable JsonNode article;

  PageDates(Document page, MetaTags meta, @Nullable JsonNode article) {
    this.page = page;
    this.meta = meta;
    this.article = article;
  }

  @Nullable DateReading published() {
    return date(
        field("datePublished"),
        meta.first(
            "article:published_time",
            "citation_publication_date",
            "citation_online_date",
            "citation_date",
            "dc.date",
            "dc.issued",
            "prism.publicationdate",
            "parsely-pub-date",
            "datepublished",
            "pubdate",
            "publishdate",
            "sailthru.date",
            "date"),
        timeElement("datePublished"));
  }

  @Nullable DateReading modified() {
    return date(
        field("dateModified"),
        meta.first(
            "article:modified_time",
            "og:updated_time",
            "dc.modified",
            "datemodified",
            "last-modified"),
        timeElement("dateModified"));
  }

  private @Nullable String field(String name) {
    return article == null ? null : JsonLd.text(article.get(name));
  }

  private @Nullable String timeElement(String property) {
    Element time = page.selectFirst("time[itemprop=" + property + "][datetime]");
    if (time == null && property.equals("datePublished")) {
      time =
          page.selectFirst(
              "time[pubdate][datetime], time.entry-date[datetime], article time[datetime]");
    }
    return time == null ? null : time.attr("datetime");
  }

  private static @Nullable DateReading date(@Nullable String... written) {
    return Stream.of(written)
        .map(PageDates::withHyphens)
        .map(DateReader::read)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  /** Highwire's dates have slashes: 2026/2/11. */
  private static @Nullable String withHyphens(@Nullable String written) {
    Matcher slashed = SLASHED_DATE.matcher(written == null ? "" : written.strip());
    return slashed.matches()
        ? "%s-%02d-%02d"
            .formatted(
                slashed.group(1),
                Integer.parseInt(slashed.group(2)),
                slashed.group(3) == null ? 1 : Integer.parseInt(slashed.group(3)))
        : written;
  }
}
