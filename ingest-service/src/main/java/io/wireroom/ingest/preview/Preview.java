package io.wireroom.ingest.preview;

import io.wireroom.ingest.fetch.FetchResult;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a fetch would bring now.
 *
 * @param asked the address that was asked
 * @param result what the publisher answered
 * @param account what would be read of the document; null when there was none
 * @param problem why nothing can be read, for a person; null when something can
 */
public record Preview(
    URI asked, FetchResult result, @Nullable FeedAccount account, @Nullable String problem) {

  /** Where the document was in the end; the asked address when there was none. */
  public URI url() {
    return result instanceof FetchResult.Fetched fetched ? fetched.url() : asked;
  }
}
