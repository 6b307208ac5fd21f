package io.wireroom.ingest.article.identity;

import io.wireroom.ingest.feed.Entry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By what an entry may be known within its source, as hashes.
 *
 * @param id of its own id; null when it has none
 * @param links of its link and its canonical link
 * @param doi null when it has none
 * @param title null when it has none of at least four words
 */
public record EntryKeys(
    @Nullable String id, List<String> links, @Nullable String doi, @Nullable String title) {
  private static final int FEWEST_WORDS = 4;

  /** Of an entry. */
  public static EntryKeys of(String sourceId, Entry entry) {
    String own = entry.ownId();
    Set<String> links = new LinkedHashSet<>();
    PageLink.of(entry.url()).ifPresent(link -> links.add(ofLink(sourceId, link)));
    PageLink.of(entry.details().get("page:canonical"))
        .ifPresent(link -> links.add(ofLink(sourceId, link)));
    if (entry.url() == null && own != null) {
      // What was deleted is named by its id, which some feeds make of the link
      PageLink.of(own).ifPresent(link -> links.add(ofLink(sourceId, link)));
    }
    String doi = entry.externalIds().get("doi");
    return new EntryKeys(
        own == null || own.isBlank() ? null : ofId(sourceId, own),
        List.copyOf(links),
        doi == null ? null : ofDoi(sourceId, doi),
        ofTitle(sourceId, entry.title()));
  }

  /** Of an entry's own id. */
  static String ofId(String sourceId, String id) {
    return Fingerprint.of(sourceId, "id", id.strip());
  }

  /** Of a link as {@link PageLink} gives it. */
  public static String ofLink(String sourceId, String link) {
    return Fingerprint.of(sourceId, "link", link);
  }

  /** Of a DOI, with nothing before it. */
  public static String ofDoi(String sourceId, String doi) {
    return Fingerprint.of(sourceId, "doi", doi.toLowerCase(Locale.ROOT));
  }

  /** Of a title; null when it has too few words to tell an article by. */
  public static @Nullable String ofTitle(String sourceId, String title) {
    String words = Title.words(title);
    return words.split(" ").length < FEWEST_WORDS ? null : Fingerprint.of(sourceId, "title", words);
  }

  /** All of them. */
  public List<String> all() {
    List<String> all = new ArrayList<>(links);
    for (String key : new String[] {id, doi, title}) {
      if (key != null) {
        all.add(key);
      }
    }
    return all;
  }
}
