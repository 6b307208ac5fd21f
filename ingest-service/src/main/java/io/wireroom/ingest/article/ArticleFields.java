package io.wireroom.ingest.article;

import io.wireroom.event.ArticleIngested;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The fields that make a revision: what a reader sees. A new {@code updatedAt} alone, another order
 * of categories, or white space between words is no new revision.
 */
final class ArticleFields {
  /** Before the names of the hashes of what was sent on, when that is not what the feed gave. */
  private static final String SENT = "sent.";

  private ArticleFields() {}

  /** Of remembered hashes, those of what the feed gave. */
  static Map<String, Long> given(Map<String, Long> remembered) {
    Map<String, Long> given = new TreeMap<>(remembered);
    given.keySet().removeIf(name -> name.startsWith(SENT));
    return given;
  }

  /** Of remembered hashes, those of what was sent on; empty when that was what the feed gave. */
  static Map<String, Long> sent(Map<String, Long> remembered) {
    Map<String, Long> sent = new TreeMap<>();
    remembered.forEach(
        (name, hash) -> {
          if (name.startsWith(SENT)) {
            sent.put(name.substring(SENT.length()), hash);
          }
        });
    return sent;
  }

  /** What to remember of both. */
  static Map<String, Long> remembered(Map<String, Long> given, Map<String, Long> sent) {
    Map<String, Long> both = new TreeMap<>(given);
    sent.forEach((name, hash) -> both.put(SENT + name, hash));
    return both;
  }

  /** Names of the fields that differ, those of {@code now} first and in its order. */
  static List<String> changed(Map<String, Long> before, Map<String, Long> now) {
    Set<String> names = new LinkedHashSet<>(now.keySet());
    names.addAll(new TreeSet<>(before.keySet()));
    return names.stream().filter(name -> !Objects.equals(before.get(name), now.get(name))).toList();
  }

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

  /** The hash over all of them. */
  static String hash(Map<String, Long> hashes) {
    return "%016x".formatted(FieldHash.of(hashes.toString()));
  }

  private static void put(
      Map<String, Long> hashes, String name, @org.jspecify.annotations.Nullable Object value) {
    hashes.put(name, FieldHash.of(String.valueOf(value).replaceAll("\\s+", " ")));
  }
}
