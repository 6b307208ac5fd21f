package io.wireroom.ingest.article.change;

import io.wireroom.event.ArticleIngested;
import io.wireroom.event.Media;
import io.wireroom.event.Recommended;
import io.wireroom.ingest.fulltext.BlockText;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the fields of a revision say, as plain text: remembered, so that the next revision can tell
 * what it changed.
 *
 * @param byField texts by the names of the event's fields; of one that is too long there is none
 */
public record FieldTexts(Map<String, String> byField) {
  /** Nothing is remembered. */
  public static final FieldTexts NONE = new FieldTexts(Map.of());

  /** Whether the article says that it appeared elsewhere first; no field of the event. */
  private static final String COPY = "copy";

  private static final int LONGEST_TEXT = 100_000;
  private static final int LONGEST_VALUE = 2_000;

  public FieldTexts {
    byField = Map.copyOf(byField);
  }

  /**
   * Reads a revision.
   *
   * @param copy whether it says that it appeared elsewhere first
   */
  public static FieldTexts of(ArticleIngested.Builder article, boolean copy) {
    Map<String, String> texts = new LinkedHashMap<>();
    put(texts, "title", article.getTitle(), LONGEST_VALUE);
    put(texts, "url", article.getUrl(), LONGEST_VALUE);
    put(texts, "summaryHtml", text(article.getSummaryHtml()), LONGEST_TEXT);
    put(texts, "bodyHtml", text(article.getBodyHtml()), LONGEST_TEXT);
    put(texts, "authors", String.join("; ", article.getAuthors()), LONGEST_VALUE);
    put(texts, "publishedAt", article.getPublishedAt(), LONGEST_VALUE);
    put(texts, "categories", String.join("; ", article.getCategories()), LONGEST_VALUE);
    put(texts, "language", article.getLanguage(), LONGEST_VALUE);
    put(texts, "rights", article.getRights(), LONGEST_VALUE);
    put(texts, "contentTypeLabel", article.getContentTypeLabel(), LONGEST_VALUE);
    put(
        texts,
        "recommended",
        article.getRecommended().stream()
            .map(Recommended::getTitle)
            .collect(Collectors.joining("; ")),
        LONGEST_VALUE);
    put(
        texts,
        "media",
        article.getMedia().stream().map(Media::getUrl).collect(Collectors.joining(" ")),
        LONGEST_VALUE);
    put(
        texts,
        "externalIds",
        new TreeMap<>(article.getExternalIds())
            .entrySet().stream()
                .map(id -> id.getKey() + ":" + id.getValue())
                .collect(Collectors.joining(" ")),
        LONGEST_VALUE);
    put(texts, COPY, copy ? "yes" : "", LONGEST_VALUE);
    return new FieldTexts(texts);
  }

  /** Reads what was remembered. */
  public static FieldTexts unpack(ByteBuffer packed) {
    return packed.hasRemaining() ? new FieldTexts(PackedTexts.unpack(packed)) : NONE;
  }

  /** As it is remembered. */
  public ByteBuffer pack() {
    return PackedTexts.pack(byField);
  }

  /** What the field says; empty for nothing, null when that is not known. */
  public @Nullable String of(String field) {
    return byField.get(field);
  }

  /** What the field says; empty also when that is not known. */
  public String said(String field) {
    return byField.getOrDefault(field, "");
  }

  /** Whether nothing is remembered. */
  public boolean isUnknown() {
    return byField.isEmpty();
  }

  /** Whether the article said that it appeared elsewhere first. */
  public boolean isCopy() {
    return !said(COPY).isEmpty();
  }

  private static String text(@Nullable String html) {
    return html == null || html.isEmpty() ? "" : BlockText.of(html);
  }

  private static void put(
      Map<String, String> texts, String field, @Nullable Object value, int longest) {
    String text = value == null ? "" : value.toString();
    if (text.length() <= longest) {
      texts.put(field, text);
    }
  }
}
