package io.wireroom.ingest.fulltext;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.ingest.feed.DateReading;
import io.wireroom.ingest.feed.PlainText;
import io.wireroom.ingest.html.WebAddress;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article apart from the text: in JSON-LD, in Open Graph, Dublin Core and
 * Highwire tags, in links, and in its title.
 */
final class PageHead {
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*");

  private final Document page;
  private final MetaTags meta;
  private final @Nullable JsonNode article;

  PageHead(Document page) {
    this.page = page;
    this.meta = new MetaTags(page);
    this.article = JsonLd.article(page).orElse(null);
  }

  MetaTags meta() {
    return meta;
  }

  @Nullable JsonNode jsonLd() {
    return article;
  }

  /** Plain text; empty when there is none. */
  String title() {
    String said =
        first(
            meta.first("citation_title"),
            jsonLdTitle(),
            meta.first("dc.title", "og:title", "title", "twitter:title", "parsely-title"));
    return said == null ? PageTitle.of(page) : PlainText.of(said);
  }

  List<String> authors() {
    return Authors.of(meta, article).stream().map(PlainText::of).toList();
  }

  @Nullable DateReading published() {
    return new PageDates(page, meta, article).published();
  }

  @Nullable DateReading modified() {
    return new PageDates(page, meta, article).modified();
  }

  @Nullable String siteName() {
    return plain(
        first(
            meta.first("og:site_name"),
            field("publisher"),
            meta.first("citation_journal_title", "application-name")));
  }

  /** BCP 47, as far as what is written looks like it. */
  @Nullable String language() {
    Element html = page.selectFirst("html");
    return Stream.of(
            html == null ? "" : html.attr("lang"),
            html == null ? "" : html.attr("xml:lang"),
            meta.first("content-language", "language", "citation_language", "dc.language"),
            field("inLanguage"),
            meta.first("og:locale"))
        .filter(said -> said != null && LANGUAGE.matcher(said.strip()).matches())
        .map(said -> said.strip().replace('_', '-'))
        .findFirst()
        .orElse(null);
  }

  /** Absolute; null when the page does not say. */
  @Nullable String canonical() {
    Element link = page.selectFirst("link[rel=canonical][href]");
    return Stream.of(
            link == null ? null : link.attr("href"),
            meta.first("og:url"),
            meta.first("citation_public_url", "citation_abstract_html_url"))
        .map(said -> WebAddress.resolve(said, page.location()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  @Nullable String description() {
    return plain(
        first(
            meta.first("dc.description", "og:description", "description"),
            field("description"),
            meta.first("twitter:description")));
  }

  /** Absolute address of the lead image; null when the page does not say. */
  @Nullable String image() {
    String said = meta.first("og:image:secure_url", "og:image", "twitter:image");
    JsonNode image = article == null ? null : article.get("image");
    JsonNode one = image != null && image.isArray() ? image.get(0) : image;
    String inJson =
        one == null ? null : one.isObject() ? one.path("url").asText(null) : JsonLd.text(one);
    return WebAddress.resolve(first(said, inJson), page.location());
  }

  List<String> keywords() {
    List<String> tags = meta.all("article:tag");
    if (!tags.isEmpty()) {
      return tags.stream().map(PlainText::of).distinct().toList();
    }
    List<String> listed =
        article == null || !article.has("keywords")
            ? meta.all("citation_keywords")
            : JsonLd.texts(article.get("keywords"));
    List<String> said = listed.isEmpty() ? meta.all("keywords") : listed;
    return said.stream()
        .flatMap(line -> Stream.of(line.split("[,;]")))
        .map(PlainText::of)
        .filter(word -> !word.isBlank())
        .distinct()
        .toList();
  }

  /** The publisher's section or kind; null when the page does not say. */
  @Nullable String label() {
    return plain(
        first(
            field("articleSection"),
            meta.first("article:section", "citation_article_type", "dc.type")));
  }

  private @Nullable String jsonLdTitle() {
    String name = field("name");
    String headline = field("headline");
    if (name == null || headline == null || name.equals(headline)) {
      return first(headline, name);
    }
    // One of them may be the name of the site, or a subtitle: the page's title tells which
    String title = PageTitle.of(page);
    return Similarity.of(name, title) > Similarity.of(headline, title) ? name : headline;
  }

  private @Nullable String field(String name) {
    return article == null ? null : JsonLd.text(article.get(name));
  }

  private static @Nullable String first(@Nullable String... texts) {
    return Stream.of(texts)
        .filter(text -> text != null && !text.isBlank())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String plain(@Nullable String text) {
    return text == null ? null : PlainText.of(text);
  }
}
