package io.wireroom.ingest.fulltext;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who wrote the article, as the page says it in the most exact of its ways. */
final class Authors {
  private static final Pattern BY =
      Pattern.compile("(?iu)^(written\\s+by|by|von|par|por|di|door)[\\s:]+");

  /** What stands behind the name in an author's line: a date, a number of comments. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?iu)\\s*([•|·]|\\b(on\\s+)?(\\d{1,2}\\s+)?\\p{L}{3,9}\\.?\\s+\\d{1,2},?\\s+\\d{4}|,?\\s(published|updated|posted)\\b).*");

  private static final Pattern NO_NAME =
      Pattern.compile("(?i)^(last|first|published|updated|posted|reviewed)\\b");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int LONGEST = 200;
  private static final int MOST = 200;

  private Authors() {}

  /** Returns the authors that the head of the page names. */
  static List<String> of(MetaTags meta, @Nullable JsonNode article) {
    return Stream.of(
            meta.all("citation_author"),
            article == null ? List.<String>of() : JsonLd.texts(article.get("author")),
            meta.all("dc.creator"),
            meta.all("author"),
            meta.all("parsely-author"),
            meta.all("article:author"),
            meta.all("sailthru.author"))
        .map(Authors::cleaned)
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Returns the author in a line of the page; empty when there is none. */
  static List<String> ofLine(String line) {
    String name = BEHIND.matcher(SPACE.matcher(line).replaceAll(" ").strip()).replaceFirst("");
    return NO_NAME.matcher(name).find() ? List.of() : cleaned(List.of(name));
  }

  private static List<String> cleaned(List<String> names) {
    return names.stream()
        .map(name -> BY.matcher(SPACE.matcher(name).replaceAll(" ").strip()).replaceFirst(""))
        .filter(name -> !name.isBlank() && name.length() <= LONGEST && !isAddress(name))
        .distinct()
        .limit(MOST)
        .toList();
  }

  /** Facebook wants the author's profile there. */
  private static boolean isAddress(String name) {
    return name.startsWith("http:") || name.startsWith("https:") || name.startsWith("@");
  }
}
