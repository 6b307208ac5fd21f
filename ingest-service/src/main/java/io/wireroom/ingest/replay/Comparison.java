package io.wireroom.ingest.replay;

import io.wireroom.event.ArticleIngested;
import io.wireroom.event.ArticleState;
import io.wireroom.event.Delivery;
import io.wireroom.event.EventCodec;
import io.wireroom.ingest.article.EntryOutcome;
import io.wireroom.ingest.article.ReparsedArticle;
import io.wireroom.ingest.parse.Rehearsal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Plays the archive of a source in order and compares what comes out with what was sent then. */
final class Comparison {
  private static final int MOST_EXAMPLES = 100;

  /** What an event says of the revision before it. */
  private static final Set<String> OF_THE_ONE_BEFORE =
      Set.of("revision", "change", "changedFields");

  private final ReplayRequest request;
  private final int version;
  private final Rehearsal rehearsal;
  private final RecordedEvents recorded;
  private final Function<RecordedEvent, ArticleIngested> whole;
  private final EventCodec<ArticleIngested> codec = EventCodec.of(ArticleIngested.class);
  private final Map<String, ArticleIngested> newest = new HashMap<>();
  private final Set<String> archived = new HashSet<>();
  private final Set<String> unparsed = new HashSet<>();
  private final Set<String> older = new HashSet<>();
  private final List<Difference> examples = new ArrayList<>();
  private final int[] counts = new int[Difference.Kind.values().length];
  private int deliveries;
  private int identical;
  private int otherVersion;

  /**
   * Begins a comparison.
   *
   * @param version of the rules that are rehearsed
   * @param whole gives all of a recorded event
   */
  Comparison(
      ReplayRequest request,
      int version,
      Rehearsal rehearsal,
      RecordedEvents recorded,
      Function<RecordedEvent, ArticleIngested> whole) {
    this.request = request;
    this.version = version;
    this.rehearsal = rehearsal;
    this.recorded = recorded;
    this.whole = whole;
  }

  /**
   * Plays the next delivery of the archive, also one that is out of range: what comes later stands
   * on it.
   *
   * @param at when it was parsed then
   * @param parsed whether it was parsed when what was sent was read
   */
  void take(ConsumerRecord<String, byte[]> record, Delivery delivery, Instant at, boolean parsed) {
    archived.add(delivery.getDeliveryId());
    if (!parsed) {
      unparsed.add(delivery.getDeliveryId());
    }
    deliveries += request.covers(delivery.getReceivedAt()) ? 1 : 0;
    rehearsal.take(record, at).forEach(this::compare);
    for (RecordedEvent event : recorded.unseenOf(delivery.getDeliveryId())) {
      if (recorded.afterSeam(event) && rehearsal.state(event.articleId()) != null) {
        // The other version saw a change that this one does not, or the other way round
        recorded.see(event);
        otherVersion += covers(event) ? 1 : 0;
        rehearsal.renumber(event.articleId(), event.revision());
      }
    }
  }

  /** Ends the comparison; what is held stays held. */
  ReplayReport end(Instant now, Map<String, ArticleState> known) {
    rehearsal.release(now).forEach(this::compare);
    for (RecordedEvent event : recorded.unseen()) {
      if (event.version() == version && covers(event)) {
        differs(Difference.Kind.MISSING, event, List.of());
      }
    }
    return new ReplayReport(
        version,
        deliveries,
        identical,
        otherVersion,
        older.size(),
        counts[Difference.Kind.DIFFERING.ordinal()],
        counts[Difference.Kind.MISSING.ordinal()],
        counts[Difference.Kind.ADDED.ordinal()],
        examples,
        found(known).size(),
        0);
  }

  /** The revisions to send: of each article that another version made, when readers see more. */
  List<EntryOutcome.Revised> found(Map<String, ArticleState> known) {
    List<EntryOutcome.Revised> found = new ArrayList<>();
    newest.forEach(
        (articleId, article) -> {
          RecordedEvent sent = recorded.newest(articleId);
          ArticleState fresh = rehearsal.state(articleId);
          if ((sent == null || sent.version() < version)
              && fresh != null
              && request.covers(article.getReceivedAt())
              && !unparsed.contains(article.getDeliveryId())) {
            ReparsedArticle.of(article, fresh, known.get(articleId)).ifPresent(found::add);
          }
        });
    return found;
  }

  private void compare(ArticleIngested made) {
    newest.put(made.getArticleId(), made);
    RecordedEvent then =
        recorded.take(made.getArticleId(), made.getDeliveryId(), made.getReparsed()).orElse(null);
    if (then == null) {
      notMadeThen(made);
      return;
    }
    boolean counts = request.covers(made.getReceivedAt());
    if (then.equalsBytes(codec.encode(made))) {
      identical += counts ? 1 : 0;
      newest.remove(made.getArticleId());
      return;
    }
    List<String> fields = then.version() == version ? differing(then, made) : List.of();
    if (then.version() != version) {
      otherVersion += counts ? 1 : 0;
    } else if (fields.isEmpty()) {
      identical += counts ? 1 : 0;
    } else if (counts) {
      differs(Difference.Kind.DIFFERING, then, fields);
    }
    rehearsal.renumber(made.getArticleId(), then.revision());
  }

  private void notMadeThen(ArticleIngested made) {
    String articleId = made.getArticleId();
    RecordedEvent last = recorded.newestSeen(articleId);
    if (last == null && recorded.beganBefore(articleId)) {
      older.add(articleId);
    } else if (last != null && last.version() != version) {
      otherVersion += request.covers(made.getReceivedAt()) ? 1 : 0;
      rehearsal.renumber(articleId, last.revision());
    } else if (request.covers(made.getReceivedAt()) && !unparsed.contains(made.getDeliveryId())) {
      add(
          new Difference(
              Difference.Kind.ADDED,
              articleId,
              made.getRevision(),
              made.getDeliveryId(),
              List.of()));
    }
  }

  private List<String> differing(RecordedEvent then, ArticleIngested made) {
    ArticleIngested sent = whole.apply(then);
    Set<String> ignored = recorded.afterSeam(then) ? OF_THE_ONE_BEFORE : Set.of();
    return ArticleIngested.getClassSchema().getFields().stream()
        .filter(field -> !Objects.equals(value(sent, field), value(made, field)))
        .map(Schema.Field::name)
        .filter(name -> !ignored.contains(name))
        .toList();
  }

  private static @Nullable Object value(ArticleIngested article, Schema.Field field) {
    return article.get(field.pos());
  }

  private boolean covers(RecordedEvent event) {
    return request.covers(event.receivedAt()) && archived.contains(event.deliveryId());
  }

  private void differs(Difference.Kind kind, RecordedEvent event, List<String> fields) {
    add(new Difference(kind, event.articleId(), event.revision(), event.deliveryId(), fields));
  }

  private void add(Difference difference) {
    counts[difference.kind().ordinal()]++;
    if (examples.size() < MOST_EXAMPLES) {
      examples.add(difference);
    }
  }
}
