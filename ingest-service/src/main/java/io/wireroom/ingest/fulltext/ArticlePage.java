package io.wireroom.ingest.fulltext;

import io.wireroom.event.Recommended;
import io.wireroom.ingest.feed.DateReading;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article as its page shows it.
 *
 * @param title plain text; empty when there is none
 * @param authors names as given
 * @param published null when the page does not say, or not so that it can be read
 * @param modified as {@code published}
 * @param siteName the site or journal; null when not said
 * @param language BCP 47 tag; null when not said
 * @param canonical the page's own address as it wants it to be; null when not said
 * @param description plain text; null when not said
 * @param image absolute address of the lead image; null when not said
 * @param label section or kind, for example Commentary; null when not said
 * @param keywords the publisher's, without repeats
 * @param recommended the publisher's own Recommended Reading
 * @param externalIds by scheme: doi, pmid, nct, issn
 * @param html the body, sanitised; empty when the page holds no article
 * @param text the same as plain text, a line a block
 */
public record ArticlePage(
    String title,
    List<String> authors,
    @Nullable DateReading published,
    @Nullable DateReading modified,
    @Nullable String siteName,
    @Nullable String language,
    @Nullable String canonical,
    @Nullable String description,
    @Nullable String image,
    @Nullable String label,
    List<String> keywords,
    List<Recommended> recommended,
    Map<String, String> externalIds,
    String html,
    String text) {
  public ArticlePage {
    authors = List.copyOf(authors);
    keywords = List.copyOf(keywords);
    recommended = List.copyOf(recommended);
    externalIds = Map.copyOf(externalIds);
  }

  /** The same page with another body. */
  ArticlePage withBody(String html, String text, Map<String, String> externalIds) {
    return new ArticlePage(
        title,
        authors,
        published,
        modified,
        siteName,
        language,
        canonical,
        description,
        image,
        label,
        keywords,
        recommended,
        externalIds,
        html,
        text);
  }
}
