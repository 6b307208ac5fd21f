package io.wireroom.ingest.page;

import io.wireroom.ingest.feed.Entry;
import io.wireroom.ingest.feed.EntryDraft;
import io.wireroom.ingest.feed.Paragraphs;
import io.wireroom.ingest.fulltext.ArticlePage;
import io.wireroom.ingest.fulltext.PageReader;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an article page that was handed in as HTML. */
public final class HtmlPage {
  private HtmlPage() {}

  /** Whether a document is one. */
  public static boolean looksLike(String text) {
    String start = text.stripLeading();
    String head = start.substring(0, Math.min(start.length(), 500)).toLowerCase(Locale.ROOT);
    return head.startsWith("<!doctype html")
        || head.startsWith("<html")
        || head.matches("(?s)<\\?xml.*?\\?>\\s*(<!doctype html.*|<html.*)");
  }

  /**
   * Returns the page as an entry, the same shape that a feed gives; empty when there is no article
   * in it.
   *
   * @param url where it was found; null for the address that it gives itself
   */
  public static Optional<Entry> read(String html, @Nullable String url) {
    ArticlePage page = PageReader.read(html, url == null ? "" : url);
    if (page.text().isEmpty()) {
      return Optional.empty();
    }
    String address = url == null ? page.canonical() : url;
    EntryDraft entry =
        new EntryDraft()
            .base(address)
            .url(address)
            .title(Paragraphs.escaped(page.title()))
            .contentHtml(page.html())
            .published(page.published())
            .updated(page.modified())
            .language(page.language())
            .recommended(page.recommended());
    if (page.label() != null) {
      entry.label(Paragraphs.escaped(page.label()));
    }
    page.authors().forEach(author -> entry.author(Paragraphs.escaped(author)));
    page.keywords().forEach(word -> entry.category(Paragraphs.escaped(word)));
    page.externalIds().forEach(entry::externalId);
    entry.detail("page:canonical", page.canonical());
    entry.detail("page:image", page.image());
    entry.detail("page:site", page.siteName());
    return Optional.of(entry.build());
  }
}
