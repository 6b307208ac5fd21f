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
    return "/articles/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The address when it is one of the web; null for any other scheme. */
  static @Nullable String web(@Nullable String url) {
    return url != null && url.matches("(?i)https?://.+") ? url : null;
  }
}
