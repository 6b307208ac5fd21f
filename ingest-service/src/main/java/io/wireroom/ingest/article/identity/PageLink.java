package io.wireroom.ingest.article.identity;

import io.wireroom.ingest.html.HtmlCleaner;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A link as it is compared: without what differs between two links to one page. Scheme, {@code
 * www.}, default port, fragment, a slash at the end and tracking parameters are left out.
 */
public final class PageLink {
  private static final int LONGEST = 2_000;

  private PageLink() {}

  /**
   * Returns the link as it is compared; empty when it leads to no page of one article: it is no web
   * address, or that of a site as a whole.
   */
  public static Optional<String> of(@Nullable String link) {
    if (link == null || link.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      URI url = URI.create(HtmlCleaner.withoutTracking(link.strip()));
      String host = url.getHost();
      if (host == null
          || !String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT).startsWith("http")) {
        return Optional.empty();
      }
      String name = host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
      int port = url.getPort();
      String path = withoutEnd(url.getRawPath() == null ? "" : url.getRawPath());
      String query = url.getRawQuery();
      // Sites that are one page tell articles by what stands after #!
      String fragment = url.getRawFragment();
      String rest =
          path
              + (query == null || query.isEmpty() ? "" : "?" + query)
              + (fragment != null && fragment.startsWith("!") ? "#" + fragment : "");
      return rest.isEmpty()
          ? Optional.empty()
          : Optional.of(name + (port < 0 || port == 80 || port == 443 ? "" : ":" + port) + rest);
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  private static String withoutEnd(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    for (String index : new String[] {"/index.html", "/index.htm", "/index.php"}) {
      if (lower.endsWith(index)) {
        return path.substring(0, path.length() - index.length());
      }
    }
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }
}
