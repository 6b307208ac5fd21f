package io.wireroom.ingest.parse;

import io.wireroom.event.Delivery;
import io.wireroom.ingest.article.DeliveryReader;
import io.wireroom.ingest.article.EntryOutcome;
import io.wireroom.ingest.article.identity.ArticleMemory;
import io.wireroom.ingest.feed.FeedReading;
import java.util.function.Consumer;

/** How deliveries are read, in one version. The same delivery and states give the same outcomes. */
public interface ReadingRules {
  /** Those of this program. */
  ReadingRules CURRENT =
      new ReadingRules() {
        @Override
        public int version() {
          return DeliveryReader.VERSION;
        }

        @Override
        public FeedReading read(
            Delivery delivery, ArticleMemory memory, Consumer<EntryOutcome> outcomes) {
          return DeliveryReader.read(delivery, memory, outcomes);
        }
      };

  /** Which version: the {@code parserVersion} of what they make. */
  int version();

  /** Reads a delivery as {@link DeliveryReader#read} does. */
  FeedReading read(Delivery delivery, ArticleMemory memory, Consumer<EntryOutcome> outcomes);
}
