package io.wireroom.ingest.article.withdrawal;

import io.wireroom.ingest.article.identity.PageLink;
import io.wireroom.ingest.feed.Entry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * An article that says that another one was retracted, and what it names. News about a retraction
 * is none: a notice says so in its title or its kind.
 *
 * @param retracts DOIs that the format marks as those of what is retracted
 * @param title of what is retracted; empty when not said
 * @param dois in paragraphs that say that something is retracted
 * @param links likewise, as {@link PageLink} gives them
 */
public record RetractionNotice(
    List<String> retracts, String title, List<String> dois, List<String> links) {
  /** Detail of an entry: the DOIs of what it retracts, a space between them. */
  public static final String RETRACTS = "retracts";

  private static final int MOST = 10;
  private static final int PARAGRAPHS = 200;
  private static final int LONGEST_PARAGRAPH = 5_000;
  private static final Set<String> KINDS =
      Set.of("retraction", "retraction-notice", "retraction notice", "withdrawal notice");
  private static final Pattern SAYS_SO =
      Pattern.compile(
          "(?i)\\bretraction (?:of|to|for)\\b|\\bretracts?\\b|\\b(?:is|are|was|were|been|being|hereby) (?:\\w+ )?(?:retracted|withdrawn)\\b|\\bwithdraws?\\b");
  private static final Pattern DOI = Pattern.compile("\\b10\\.\\d{4,9}/[^\\s\"'<>?#&]{1,200}");
  private static final Pattern DOI_END = Pattern.compile("[.,;:)\\]}/]+$");

  public RetractionNotice {
    retracts = List.copyOf(retracts);
    dois = List.copyOf(dois);
    links = List.copyOf(links);
  }

  /**
   * Reads an entry; empty when it is no notice.
   *
   * @param html of its text, sanitised
   */
  public static Optional<RetractionNotice> of(Entry entry, String html) {
    Optional<String> title = RetractedTitle.of(entry.title());
    String kind = Objects.requireNonNullElse(entry.label(), "").toLowerCase(Locale.ROOT);
    String said = entry.details().getOrDefault(RETRACTS, "");
    if (title.isEmpty() && said.isEmpty() && !KINDS.contains(kind)) {
      return Optional.empty();
    }
    Set<String> dois = new LinkedHashSet<>();
    Set<String> links = new LinkedHashSet<>();
    Document body = Jsoup.parseBodyFragment(html);
    List<Element> paragraphs = body.select("p, li, td, div:not(:has(p))");
    for (Element paragraph :
        paragraphs.isEmpty()
            ? List.of(body.body())
            : paragraphs.subList(0, Math.min(PARAGRAPHS, paragraphs.size()))) {
      read(paragraph, dois, links);
    }
    String own = entry.externalIds().get("doi");
    dois.remove(own);
    PageLink.of(entry.url()).ifPresent(links::remove);
    List<String> marked =
        said.isEmpty() ? List.of() : List.of(said.toLowerCase(Locale.ROOT).split(" +"));
    return Optional.of(
        new RetractionNotice(
            marked.stream().limit(MOST).toList(),
            title.orElse(""),
            List.copyOf(dois),
            List.copyOf(links)));
  }

  private static void read(Element paragraph, Set<String> dois, Set<String> links) {
    String text = paragraph.text();
    String head = text.substring(0, Math.min(text.length(), LONGEST_PARAGRAPH));
    if (!SAYS_SO.matcher(head).find()) {
      return;
    }
    Matcher doi = DOI.matcher(head);
    while (doi.find() && dois.size() < MOST) {
      dois.add(bare(doi.group()));
    }
    for (Element link : paragraph.select("a[href]")) {
      Matcher named = DOI.matcher(link.attr("href"));
      if (dois.size() < MOST && named.find()) {
        dois.add(bare(named.group()));
      } else if (links.size() < MOST) {
        PageLink.of(link.attr("href")).ifPresent(links::add);
      }
    }
  }

  private static String bare(String doi) {
    return DOI_END.matcher(doi.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
