package io.wireroom.ingest.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The revisions of one source that were sent, and which of them were made again. */
final class RecordedEvents {
  private final Map<String, List<RecordedEvent>> byArticle = new HashMap<>();
  private final Map<String, List<RecordedEvent>> byDelivery = new HashMap<>();
  private final Set<RecordedEvent> seen = new HashSet<>();

  void add(RecordedEvent event) {
    byArticle.computeIfAbsent(event.articleId(), first -> new ArrayList<>()).add(event);
    byDelivery.computeIfAbsent(event.deliveryId(), first -> new ArrayList<>()).add(event);
  }

  /** To be called when all are added: the lanes they came by keep no common order. */
  void order() {
    Comparator<RecordedEvent> rising = Comparator.comparingInt(RecordedEvent::revision);
    byArticle.values().forEach(events -> events.sort(rising));
    byDelivery.values().forEach(events -> events.sort(rising));
  }

  /** The next revision of the article that was made of the delivery then, as seen. */
  Optional<RecordedEvent> take(String articleId, String deliveryId, boolean reparsed) {
    Optional<RecordedEvent> next =
        byDelivery.getOrDefault(deliveryId, List.of()).stream()
            .filter(event -> event.articleId().equals(articleId) && event.reparsed() == reparsed)
            .filter(event -> !seen.contains(event))
            .findFirst();
    next.ifPresent(seen::add);
    return next;
  }

  void see(RecordedEvent event) {
    seen.add(event);
  }

  Collection<RecordedEvent> unseen() {
    return byArticle.values().stream()
        .flatMap(List::stream)
        .filter(event -> !seen.contains(event))
        .toList();
  }

  List<RecordedEvent> unseenOf(String deliveryId) {
    return byDelivery.getOrDefault(deliveryId, List.of()).stream()
        .filter(event -> !event.reparsed() && !seen.contains(event))
        .toList();
  }

  /**
   * The revision sent before this one; null when it was the first, or the one before is not kept.
   */
  @Nullable RecordedEvent before(RecordedEvent event) {
    RecordedEvent before = null;
    for (RecordedEvent one : byArticle.getOrDefault(event.articleId(), List.of())) {
      if (one.revision() < event.revision()) {
        before = one;
      }
    }
    return before;
  }

  /** The newest revision of the article that was made again; null when none was. */
  @Nullable RecordedEvent newestSeen(String articleId) {
    RecordedEvent newest = null;
    for (RecordedEvent one : byArticle.getOrDefault(articleId, List.of())) {
      newest = seen.contains(one) ? one : newest;
    }
    return newest;
  }

  /** The newest revision of the article; null when none is kept. */
  @Nullable RecordedEvent newest(String articleId) {
    List<RecordedEvent> events = byArticle.getOrDefault(articleId, List.of());
    return events.isEmpty() ? null : events.get(events.size() - 1);
  }

  /** Whether the article was first sent when nothing is kept of that any more. */
  boolean beganBefore(String articleId) {
    List<RecordedEvent> events = byArticle.getOrDefault(articleId, List.of());
    return events.isEmpty() || !events.get(0).first();
  }

  /**
   * Whether what it says of the revision before cannot be made again, since that was made by
   * another version, or is no longer kept.
   */
  boolean afterSeam(RecordedEvent event) {
    RecordedEvent before = before(event);
    return before == null ? !event.first() : before.version() != event.version();
  }
}
