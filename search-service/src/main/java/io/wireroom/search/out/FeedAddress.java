package io.wireroom.search.out;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.wireroom.runtime.http.Refusal;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a feed of ours, taken apart.
 *
 * @param self the address
 * @param savedSearch id of the saved search whose feed it is; null for a search of its own
 * @param asked what its search is asked for; empty for that of a saved search
 */
public record FeedAddress(
    URI self, FeedFormat format, @Nullable String savedSearch, Map<String, List<String>> asked) {
  private static final Pattern SEARCH = Pattern.compile("/v1/feeds/([a-z]+)");
  private static final Pattern SAVED =
      Pattern.compile("/v1/saved-searches/([0-9a-zA-Z-]+)/feed/([a-z]+)");

  /**
   * Takes an address apart.
   *
   * @throws Refusal.NotFound when no feed of ours has it
   */
  public static FeedAddress of(URI self) {
    String path = String.valueOf(self.getRawPath());
    Matcher search = SEARCH.matcher(path);
    if (search.matches()) {
      return new FeedAddress(self, FeedFormat.of(search.group(1)), null, parameters(self));
    }
    Matcher saved = SAVED.matcher(path);
    if (saved.matches()) {
      return new FeedAddress(self, FeedFormat.of(saved.group(2)), saved.group(1), Map.of());
    }
    throw new Refusal.NotFound("no feed of ours has this address");
  }

  private static Map<String, List<String>> parameters(URI self) {
    return self.getRawQuery() == null
        ? Map.of()
        : new LinkedHashMap<>(new QueryStringDecoder(self.getRawQuery(), false).parameters());
  }
}
