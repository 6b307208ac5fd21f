package io.wireroom.ingest.article.identity;

import io.wireroom.event.ArticleIngested;
import io.wireroom.ingest.article.change.FieldTexts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * By which copies of one work are known, whatever their source: its DOI, its link or the one that
 * it calls canonical, and the words of its text. Two articles that share one are the same work.
 */
public final class WorkKeys {
  private static final int MOST = 20;
  private static final int LONGEST_KEY = 512;

  /** Shorter texts may be alike by chance: "The full text is for subscribers." */
  private static final int FEWEST_WORDS = 100;

  /** Shorter paragraphs are bylines, places, offers, which copies have of their own. */
  private static final int PARAGRAPH = 10;

  private static final Pattern ORIGIN =
      Pattern.compile(
          "(?i)\\b(?:a |an earlier )?versions? of this (?:article|story|piece|post|report)\\b.{0,60}?\\b(?:appeared|published)\\b"
              + "|\\bthis (?:article|story|piece)\\b.{0,30}?\\b(?:first|originally) (?:appeared|published)\\b");

  private WorkKeys() {}

  /**
   * Of a revision.
   *
   * @param ownLink whether its link is its own, and not that of several articles
   */
  public static List<String> of(
      ArticleIngested.Builder article, FieldTexts texts, boolean ownLink) {
    List<String> keys = new ArrayList<>();
    String doi = article.getExternalIds().get("doi");
    if (doi != null) {
      keys.add("doi:" + doi.toLowerCase(Locale.ROOT));
    }
    if (ownLink) {
      PageLink.of(article.getUrl()).ifPresent(link -> keys.add("url:" + link));
    }
    PageLink.of(article.getDetails().get("page:canonical"))
        .map(link -> "url:" + link)
        .filter(key -> !keys.contains(key))
        .ifPresent(keys::add);
    fingerprint(texts.said("bodyHtml")).ifPresent(hash -> keys.add("text:" + hash));
    keys.removeIf(key -> key.length() > LONGEST_KEY);
    return keys;
  }

  /** Of an article in all its revisions, the newest first. */
  public static List<String> joined(List<String> now, List<String> before) {
    Set<String> all = new LinkedHashSet<>(now);
    all.addAll(before);
    return all.stream().limit(MOST).toList();
  }

  /** Whether an article says that it appeared elsewhere first. */
  public static boolean isCopy(ArticleIngested.Builder article) {
    Optional<String> own = PageLink.of(article.getUrl());
    Optional<String> canonical = PageLink.of(article.getDetails().get("page:canonical"));
    return article.getSyndicationLine() != null
        || ORIGIN.matcher(article.getBodyHtml()).find()
        || (own.isPresent()
            && canonical.isPresent()
            && !host(own.get()).equals(host(canonical.get())));
  }

  private static String host(String link) {
    return link.split("[/?#]", 2)[0];
  }

  /** Of a text long enough, the hash of the words of its paragraphs. */
  private static Optional<String> fingerprint(String text) {
    String words =
        text.lines()
            .filter(line -> !ORIGIN.matcher(line).find())
            .map(Title::words)
            .filter(line -> count(line) >= PARAGRAPH)
            .collect(Collectors.joining(" "));
    return count(words) < FEWEST_WORDS ? Optional.empty() : Optional.of(Fingerprint.of(words));
  }

  private static int count(String words) {
    int spaces = 0;
    for (int at = 0; at < words.length(); at++) {
      spaces += words.charAt(at) == ' ' ? 1 : 0;
    }
    return words.isEmpty() ? 0 : spaces + 1;
  }
}
