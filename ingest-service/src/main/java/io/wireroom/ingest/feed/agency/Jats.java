package io.wireroom.ingest.feed.agency;

import io.wireroom.ingest.feed.EntryDraft;
import io.wireroom.ingest.feed.Paragraphs;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Articles of journals in the Journal Article Tag Suite.
 *
 * @see <a href="https://jats.nlm.nih.gov/">NLM, JATS</a>
 */
final class Jats {
  /** Of several dates the one on which readers could have it. */
  private static final List<String> DATES = List.of("epub", "pub", "ppub", "collection");

  private static final ElementHtml HTML =
      ElementHtml.with(
          Map.ofEntries(
              Map.entry("title", "h2"),
              Map.entry("italic", "em"),
              Map.entry("bold", "strong"),
              Map.entry("list", "ul"),
              Map.entry("list-item", "li"),
              Map.entry("disp-quote", "blockquote"),
              Map.entry("fig", "figure"),
              Map.entry("graphic", "img"),
              Map.entry("caption", "figcaption"),
              Map.entry("ext-link", "a"),
              Map.entry("uri", "a"),
              Map.entry("preformat", "pre"),
              Map.entry("break", "br"),
              Map.entry("label", "-"),
              Map.entry("ref-list", "-")));

  private Jats() {}

  static void read(Element article, EntryDraft draft) {
    Element meta = article.at("front/article-meta").orElse(article);
    String doi = id(meta, "doi");
    draft.externalId(doi).externalId("pmid", id(meta, "pmid")).externalId("pmcid", id(meta, "pmc"));
    draft.ownId(
        Stream.of(doi, id(meta, "pmid"), id(meta, "pmc"), id(meta, "publisher-id"))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null));
    draft.url(doi == null ? null : "https://doi.org/" + doi);
    draft.url(meta.attribute("self-uri", "href"));
    draft.title(meta.at("title-group/article-title").map(HTML::of).orElse(null));
    authors(meta, draft);
    dates(meta, draft);
    meta.at("abstract").ifPresent(summary -> draft.summaryHtml(HTML.of(summary)));
    article.at("body").ifPresent(body -> draft.contentHtml(HTML.of(body)));
    meta.all("kwd").forEach(word -> draft.category(HTML.of(word)));
    meta.all("subject").forEach(subject -> draft.category(HTML.of(subject)));
    String statement = meta.textAt("permissions/copyright-statement");
    draft.rights(escaped(statement == null ? meta.textAt("permissions/license") : statement));
    draft.language(article.attribute("lang")).label(escaped(article.attribute("article-type")));
    article.at("front/journal-meta").ifPresent(journal -> journal(journal, draft));
    draft.detail("retracts", retracted(meta));
    draft.detail("prism:volume", meta.textAt("volume"));
    draft.detail("prism:number", meta.textAt("issue"));
    draft.detail("prism:startingPage", meta.textAt("fpage"));
    draft.detail("prism:endingPage", meta.textAt("lpage"));
  }

  /** DOIs of what a notice retracts, a space between them; null for none. */
  private static @Nullable String retracted(Element meta) {
    String dois =
        meta.all("related-article").stream()
            .filter(one -> one.says("related-article-type", "retracted-article"))
            .map(one -> String.valueOf(one.attribute("href")))
            .map(link -> link.replaceFirst("(?i)^(?:doi:|https?://(?:dx\\.)?doi\\.org/)", ""))
            .filter(link -> link.matches("10\\.\\d{4,9}/\\S+"))
            .limit(10)
            .collect(Collectors.joining(" "));
    return dois.isEmpty() ? null : dois;
  }

  private static void authors(Element meta, EntryDraft draft) {
    for (Element one : meta.all("contrib")) {
      String kind = one.attribute("contrib-type");
      if (kind == null || kind.equals("author")) {
        Element name = one.any("name").orElse(null);
        String said =
            name == null
                ? one.any("string-name").or(() -> one.any("collab")).map(Element::text).orElse(null)
                : Stream.of(
                        name.textAt("given-names"), name.textAt("surname"), name.textAt("suffix"))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" "));
        draft.author(escaped(said));
      }
    }
  }

  private static void dates(Element meta, EntryDraft draft) {
    for (String kind : DATES) {
      for (Element date : meta.all("pub-date")) {
        if (date.says("pub-type", kind) || date.says("date-type", kind)) {
          draft.published(draft.date("pub-date", day(date)));
          return;
        }
      }
    }
    meta.any("pub-date").ifPresent(date -> draft.published(draft.date("pub-date", day(date))));
  }

  private static @Nullable String day(Element date) {
    String iso = date.attribute("iso-8601-date");
    String year = date.textAt("year");
    if (iso != null || year == null) {
      return iso;
    }
    String month = date.textAt("month");
    String day = Optional.ofNullable(date.textAt("day")).orElse("1");
    if (month == null) {
      return year;
    }
    return month.matches("\\d{1,2}")
        ? "%s-%2s-%2s".formatted(year, month, day).replace(' ', '0')
        : day + " " + month + " " + year;
  }

  private static void journal(Element journal, EntryDraft draft) {
    draft.detail(
        "prism:publicationName", journal.any("journal-title").map(Element::text).orElse(null));
    draft.externalId("issn", journal.textAt("issn"));
  }

  private static @Nullable String id(Element meta, String kind) {
    return meta.elements().stream()
        .filter(one -> one.name().equals("article-id") && one.says("pub-id-type", kind))
        .map(Element::text)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String escaped(@Nullable String text) {
    return text == null ? null : Paragraphs.escaped(text);
  }
}
