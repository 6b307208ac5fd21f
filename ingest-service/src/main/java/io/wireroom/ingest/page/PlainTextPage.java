package io.wireroom.ingest.page;

import io.wireroom.event.Recommended;
import io.wireroom.ingest.feed.Entry;
import io.wireroom.ingest.feed.EntryDraft;
import io.wireroom.ingest.feed.Paragraphs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article page that was copied as text, as publishers print it: a label such as "Feature",
 * the title, headings and paragraphs, the line that says where a version appeared, the word
 * "Pages", and Recommended Reading as a title line and a source line each.
 */
public final class PlainTextPage {
  private static final Set<String> LABELS =
      Set.of(
          "feature",
          "news",
          "commentary",
          "opinion",
          "case report",
          "case reports",
          "quiz",
          "conference coverage",
          "guidelines",
          "guideline",
          "cme",
          "review",
          "video",
          "latest news",
          "from the journals",
          "perspectives",
          "editorial",
          "correction",
          "fda/cdc",
          "clinical review",
          "evidence-based reviews",
          "conference news",
          "best practices",
          "original research");

  private static final Pattern SYNDICATION =
      Pattern.compile(
          "(?i)^.{0,40}\\b(version of this (article|story)|this (article|story)( was)?)( \\w+)? (appeared|published|ran|was published)\\b.*");
  private static final Pattern BYLINE = Pattern.compile("^(?i:by)\\s+(\\p{Lu}.{2,150})$");
  private static final int LONGEST_HEADING = 90;
  private static final int LONGEST_JUNK = 10_000;
  private static final Pattern FEED = Pattern.compile("<(\\?xml|rss|rdf:RDF|feed|channel)[\\s>]");

  private PlainTextPage() {}

  /** Whether a document looks like such a page: lines of text, no markup. */
  public static boolean looksLike(String text) {
    String start = text.stripLeading();
    boolean markup = !start.isEmpty() && "<{[".indexOf(start.charAt(0)) >= 0;
    // A feed may have words before it, such as the complaints of the program that made it
    String head = start.substring(0, Math.min(start.length(), LONGEST_JUNK));
    return !markup
        && !FEED.matcher(head).find()
        && paragraphs(text).size() >= 3
        && text.chars().noneMatch(c -> c < 9);
  }

  /** Returns the page as an entry, the same shape that a feed gives. */
  public static Entry read(String text, @Nullable String url) {
    List<String> lines = new ArrayList<>(paragraphs(text));
    String label = isLabel(lines) ? lines.remove(0) : null;
    String title = lines.isEmpty() ? "" : lines.remove(0);
    List<String> authors = new ArrayList<>();
    if (!lines.isEmpty() && BYLINE.matcher(lines.get(0)).matches()) {
      authors.add(BYLINE.matcher(lines.remove(0)).replaceFirst("$1"));
    }
    List<Recommended> recommended = recommended(lines);
    lines.removeIf(line -> line.equals("Pages"));
    String syndication =
        lines.stream().filter(line -> SYNDICATION.matcher(line).matches()).findFirst().orElse(null);
    EntryDraft page = new EntryDraft().base(url).url(url).title(Paragraphs.escaped(title));
    authors.forEach(page::author);
    return page.contentHtml(body(lines))
        .label(label)
        .syndicationLine(syndication)
        .recommended(recommended)
        .build();
  }

  private static List<String> paragraphs(String text) {
    return text.lines()
        .map(line -> line.replace('\u00a0', ' ').strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static boolean isLabel(List<String> lines) {
    return lines.size() > 1 && LABELS.contains(lines.get(0).toLowerCase(Locale.ROOT));
  }

  /** Takes the list at the end off the lines. */
  private static List<Recommended> recommended(List<String> lines) {
    int start = lines.lastIndexOf("Recommended Reading");
    if (start < 0) {
      return List.of();
    }
    List<Recommended> pairs = new ArrayList<>();
    for (int index = start + 1; index < lines.size(); index += 2) {
      String source = index + 1 < lines.size() ? lines.get(index + 1) : null;
      pairs.add(new Recommended(lines.get(index), source, null));
    }
    lines.subList(start, lines.size()).clear();
    return pairs;
  }

  private static String body(List<String> lines) {
    StringBuilder html = new StringBuilder();
    for (int index = 0; index < lines.size(); index++) {
      String line = lines.get(index);
      String tag = isHeading(line, index + 1 < lines.size()) ? "h2" : "p";
      html.append('<')
          .append(tag)
          .append('>')
          .append(Paragraphs.escaped(line))
          .append("</")
          .append(tag)
          .append(">\n");
    }
    return html.toString();
  }

  /** A short line that no sentence ends in, with a text after it. */
  private static boolean isHeading(String line, boolean followed) {
    char last = line.charAt(line.length() - 1);
    boolean sentence = ".!\"”’,;:)".indexOf(last) >= 0;
    return followed
        && line.length() <= LONGEST_HEADING
        && !sentence
        && Character.isUpperCase(line.charAt(0));
  }
}
