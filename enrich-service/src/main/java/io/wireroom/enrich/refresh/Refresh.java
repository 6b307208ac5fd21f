package io.wireroom.enrich.refresh;

import io.wireroom.enrich.vocabulary.LiveVocabulary;
import io.wireroom.event.ArticleEnriched;
import io.wireroom.event.ArticleIngested;
import io.wireroom.event.Change;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Topic;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.runtime.kafka.TransientFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Finds the stored articles that have to be enriched again after a change of the vocabulary, a few
 * at a time. It reads {@code articles.enriched} twice: first to learn whose newest copy is touched
 * by what has changed since that copy was made, then to fetch those. Each copy names the generation
 * of its vocabulary, so nothing is remembered over restarts. For one thread, but for {@link
 * #wrote}.
 */
public final class Refresh implements AutoCloseable {
  private static final long SLICE_NANOS = Duration.ofMillis(150).toNanos();
  private static final int ARTICLES_A_SLICE = 20;

  /** More are found by reading once more, so that memory stays bounded. */
  private static final int MOST_AT_ONCE = 50_000;

  private static final int NEVER = -1;

  private final EnrichedReader reader;
  private final String topic;
  private final EventCodec<ArticleEnriched> codec = EventCodec.of(ArticleEnriched.class);
  private final Set<TopicPartition> own = new HashSet<>();
  private final RecentlyWritten written = new RecentlyWritten();
  private final Map<String, Place> touched = new HashMap<>();
  private final Map<Integer, VocabularyDifference> differences = new HashMap<>();
  private int reading = NEVER;
  private int done = NEVER;
  private boolean fetching;
  private boolean more;

  private record Place(int partition, long offset) {
    static Place of(ConsumerRecord<?, ?> record) {
      return new Place(record.partition(), record.offset());
    }
  }

  /**
   * Reads with a consumer of its own.
   *
   * @param enriched the topic of enriched articles
   */
  public Refresh(Supplier<? extends Consumer<String, byte[]>> newReader, Topic enriched) {
    reader = new EnrichedReader(newReader);
    topic = enriched.name();
  }

  /** These partitions are now written here; they are looked through from their beginning. */
  public void assigned(Collection<TopicPartition> partitions) {
    partitions.forEach(one -> own.add(new TopicPartition(topic, one.partition())));
    startOver();
  }

  /** These partitions are written by another from now on. */
  public void revoked(Collection<TopicPartition> partitions) {
    partitions.forEach(one -> own.remove(new TopicPartition(topic, one.partition())));
    startOver();
  }

  /** The live lane writes a revision with the vocabulary of a generation. */
  public void wrote(String articleId, int revision, int generation) {
    written.add(articleId, revision, generation, System.nanoTime());
  }

  /** What was given out, or written by the live lane, last did not happen. */
  public void aborted() {
    written.clear();
    startOver();
  }

  private void startOver() {
    reading = NEVER;
    done = NEVER;
  }

  /** Whether there is something left to look through. */
  public boolean due(LiveVocabulary live) {
    return !own.isEmpty() && live.generation() > 0 && done != live.generation();
  }

  /**
   * Works for a moment.
   *
   * @return articles to be enriched again now, usually none
   */
  public List<ArticleIngested> next(LiveVocabulary live) throws TransientFailure {
    List<ArticleIngested> found = new ArrayList<>();
    long until = System.nanoTime() + SLICE_NANOS;
    if (reading != live.generation()) {
      begin(live.generation());
    }
    do {
      for (ConsumerRecord<String, byte[]> record : reader.next()) {
        if (fetching) {
          fetch(record, found);
        } else {
          look(record, live);
        }
      }
      if (reader.atEnd() || (fetching && touched.isEmpty())) {
        pass(live.generation());
      }
    } while (due(live) && found.size() < ARTICLES_A_SLICE && System.nanoTime() < until);
    return found;
  }

  private void begin(int generation) throws TransientFailure {
    reading = generation;
    fetching = false;
    more = false;
    touched.clear();
    differences.clear();
    written.hold(System.nanoTime());
    written.await(generation);
    reader.rewind(own);
  }

  /** Goes from looking to fetching, and from there to the end or to looking once more. */
  private void pass(int generation) throws TransientFailure {
    more |= !fetching && !written.complete();
    if (!fetching && !touched.isEmpty()) {
      fetching = true;
      reader.rewind(own);
    } else if (more) {
      begin(generation);
    } else {
      done = generation;
      touched.clear();
      written.release();
    }
  }

  private void look(ConsumerRecord<String, byte[]> record, LiveVocabulary live) {
    touched.remove(record.key());
    ArticleEnriched event = event(record);
    if (event == null) {
      return;
    }
    written.read(record.key(), event.getArticle().getRevision());
    if (event.getArticle().getChange() == Change.WITHDRAWN) {
      return;
    }
    int before = LiveVocabulary.generationOf(event.getVocabularyVersion());
    if (before < live.generation()
        && differences
            .computeIfAbsent(before, since -> new VocabularyDifference(live, since))
            .touches(event)) {
      if (touched.size() < MOST_AT_ONCE) {
        touched.put(record.key(), Place.of(record));
      } else {
        more = true;
      }
    }
  }

  private void fetch(ConsumerRecord<String, byte[]> record, List<ArticleIngested> found) {
    if (!touched.remove(record.key(), Place.of(record))) {
      return;
    }
    ArticleEnriched event = event(record);
    if (event != null && written.newer(record.key(), event.getArticle().getRevision())) {
      more = true;
    } else if (event != null) {
      found.add(event.getArticle());
    }
  }

  /** What cannot be read is left as it is: the index says what it thinks of it. */
  private @Nullable ArticleEnriched event(ConsumerRecord<String, byte[]> record) {
    try {
      return record.value() == null ? null : codec.decode(record.value());
    } catch (UnreadableEvent unreadable) {
      return null;
    }
  }

  @Override
  public void close() {
    reader.close();
  }
}
