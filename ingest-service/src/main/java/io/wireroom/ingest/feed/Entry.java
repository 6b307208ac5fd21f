package io.wireroom.ingest.feed;

import io.wireroom.event.Media;
import io.wireroom.event.Recommended;
import io.wireroom.event.Repair;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed, or one article page, as its publisher wrote it: texts are decoded, HTML is
 * as it came and not to be trusted. Made by {@link EntryDraft}.
 *
 * @param ownId guid, atom:id, rdf:about or JSON id; null when there is none
 * @param url absolute link to the article; null when there is none
 * @param base what relative links in its HTML are relative to; null when not known
 * @param title plain text; empty when there is none
 * @param summaryHtml summary or excerpt; null when there is none apart from the content
 * @param contentHtml whole content; null when the feed carries none
 * @param published null when there is none that can be read
 * @param embargoed the time before which nobody may read it; null when there is none
 * @param status what the publisher lets be done with it
 * @param details further facts by the name of their element, for example {@code prism:volume}
 */
public record Entry(
    @Nullable String ownId,
    @Nullable String url,
    @Nullable String base,
    String title,
    @Nullable String summaryHtml,
    @Nullable String contentHtml,
    List<String> authors,
    @Nullable DateReading published,
    @Nullable DateReading updated,
    @Nullable DateReading embargoed,
    List<String> categories,
    @Nullable String language,
    @Nullable String rights,
    @Nullable String label,
    @Nullable String syndicationLine,
    List<Recommended> recommended,
    List<Media> media,
    Map<String, String> externalIds,
    Map<String, String> details,
    PublicationStatus status,
    List<Repair> repairs) {
  /** Detail of an entry that stands for one that the feed says was deleted (RFC 6721). */
  public static final String TOMBSTONE = "at:deleted-entry";

  public Entry {
    authors = List.copyOf(authors);
    categories = List.copyOf(categories);
    recommended = List.copyOf(recommended);
    media = List.copyOf(media);
    externalIds = Map.copyOf(externalIds);
    details = Map.copyOf(details);
    repairs = List.copyOf(repairs);
  }

  /** Whether nobody is to read it, since it was taken back or never meant for readers. */
  public boolean withdrawn() {
    return status != PublicationStatus.USABLE;
  }
}
