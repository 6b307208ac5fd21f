package io.wireroom.search.page;

import io.wireroom.search.query.QueryLink;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Addresses of our pages, and which foreign ones may be linked. */
final class Links {
  private Links() {}

  static String search(String parameter, String value) {
    return new QueryLink("/", Map.of(parameter, List.of(value))).text();
  }

  static String article(String id) {
    return "/articles/" + encoded(id);
  }

  /** As one step of a path. */
  static String encoded(String step) {
    return URLEncoder.encode(step, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Where an identifier is looked up; null for a scheme or a form that is not known. */
  static @Nullable String identifier(String scheme, String id) {
    return switch (scheme) {
      case "doi" -> id.matches("10\\.\\d{4,9}/[\\w.()/:;-]+") ? "https://doi.org/" + id : null;
      case "pmid" -> id.matches("\\d{1,9}") ? "https://pubmed.ncbi.nlm.nih.gov/" + id + "/" : null;
      case "nct" -> id.matches("(?i)NCT\\d{8}") ? "https://clinicaltrials.gov/study/" + id : null;
      default -> null;
    };
  }

  /** The address when it is one of the web; null for any other scheme. */
  static @Nullable String web(@Nullable String url) {
    return url != null && url.matches("(?i)https?://.+") ? url : null;
  }
}
