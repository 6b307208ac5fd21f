package io.wireroom.ingest.schedule;

import io.wireroom.event.Source;
import io.wireroom.event.SourceState;
import io.wireroom.ingest.fetch.FetchResult;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Sources whose entries come without polling, so that they need not be asked as often. */
public interface PushedSources {
  /** Nobody pushes. */
  PushedSources NONE =
      new PushedSources() {
        @Override
        public boolean covers(Source source, @Nullable SourceState state, Instant now) {
          return false;
        }

        @Override
        public void polled(Source source, FetchResult.Fetched fetched) {}
      };

  /**
   * Whether the source need not be polled now although it is due.
   *
   * @param state where the poller stands with it; null before the first poll
   */
  boolean covers(Source source, @Nullable SourceState state, Instant now);

  /** A poll got the document, and it is archived. Returns at once. */
  void polled(Source source, FetchResult.Fetched fetched);
}
