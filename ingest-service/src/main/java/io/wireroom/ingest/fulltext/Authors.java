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

  /** Returns the author's line of the page without the word before the name. */
  static List<String> cleaned(List<String> names) {
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
