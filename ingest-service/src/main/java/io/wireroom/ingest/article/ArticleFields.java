package io.wireroom.ingest.article;

import io.wireroom.event.ArticleIngested;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * The fields that make a revision: what a reader sees. A new {@code updatedAt} alone, another order
 * of categories, or white space between words is no new revision.
 */
final class ArticleFields {
  private ArticleFields() {}

  /** Returns the hash of each such field, in the order of the event. */
  static Map<String, Long> hashes(ArticleIngested.Builder article) {
    Map<String, Long> hashes = new LinkedHashMap<>();
    put(hashes, "title", article.getTitle());
    put(hashes, "url", article.getUrl());
    put(hashes, "summaryHtml", article.getSummaryHtml());
    put(hashes, "bodyHtml", article.getBodyHtml());
    put(hashes, "authors", article.getAuthors());
    put(hashes, "publishedAt", article.getPublishedAt());
    put(hashes, "categories", new TreeSet<>(article.getCategories()));
    put(hashes, "language", article.getLanguage());
    put(hashes, "rights", article.getRights());
    put(hashes, "contentTypeLabel", article.getContentTypeLabel());
    put(hashes, "recommended", article.getRecommended());
    put(hashes, "media", article.getMedia());
    put(hashes, "externalIds", new java.util.TreeMap<>(article.getExternalIds()));
    return hashes;
  }

  private static void put(
      Map<String, Long> hashes, String name, @org.jspecify.annotations.Nullable Object value) {
    hashes.put(name, FieldHash.of(String.valueOf(value).replaceAll("\\s+", " ")));
  }
}
