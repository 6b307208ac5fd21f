package io.wireroom.search.notice;

import io.wireroom.event.Notice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Notices by receiver: all that wait, in the order in which they are tried, and of the others the
 * last 100,000 of all receivers. Safe for use by many threads.
 */
final class NoticeTable {
  private static final int MOST_ENDED = 100_000;
  private static final Comparator<Notice> BY_NEXT_TRY =
      Comparator.comparing(Notice::getNextTry)
          .thenComparing(Notice::getAt)
          .thenComparing(Notice::getNoticeId);
  private static final Comparator<Notice> NEWEST_FIRST =
      Comparator.comparing(Notice::getAt).reversed().thenComparing(Notice::getNoticeId);

  private final Map<String, NavigableSet<Notice>> waiting = new HashMap<>();
  private final Map<String, Notice> waitingById = new HashMap<>();
  private final Map<String, Map<String, Notice>> ended = new HashMap<>();

  /** In the order in which they ended. */
  private final LinkedHashMap<String, String> receiverOfEnded = new LinkedHashMap<>();

  synchronized void put(Notice notice, boolean waits) {
    String id = notice.getNoticeId();
    forget(id);
    if (waits) {
      waitingById.put(id, notice);
      waiting
          .computeIfAbsent(notice.getReceiverId(), none -> new TreeSet<>(BY_NEXT_TRY))
          .add(notice);
    } else {
      receiverOfEnded.put(id, notice.getReceiverId());
      ended.computeIfAbsent(notice.getReceiverId(), none -> new HashMap<>()).put(id, notice);
      if (receiverOfEnded.size() > MOST_ENDED) {
        forget(receiverOfEnded.keySet().iterator().next());
      }
    }
  }

  synchronized List<Notice> of(String receiverId) {
    List<Notice> all = new ArrayList<>(ended.getOrDefault(receiverId, Map.of()).values());
    all.addAll(waiting.getOrDefault(receiverId, new TreeSet<>(BY_NEXT_TRY)));
    all.sort(NEWEST_FIRST);
    return all;
  }

  synchronized int waiting(String receiverId) {
    NavigableSet<Notice> line = waiting.get(receiverId);
    return line == null ? 0 : line.size();
  }

  synchronized List<String> receiversWithWaiting() {
    return List.copyOf(waiting.keySet());
  }

  /** The first that is to be tried now, of those that are not being tried. */
  synchronized Optional<Notice> firstDue(String receiverId, Instant now, Set<String> without) {
    NavigableSet<Notice> line = waiting.get(receiverId);
    if (line != null) {
      for (Notice notice : line) {
        if (notice.getNextTry().isAfter(now)) {
          break;
        }
        if (!without.contains(notice.getNoticeId())) {
          return Optional.of(notice);
        }
      }
    }
    return Optional.empty();
  }

  private void forget(String noticeId) {
    Notice waited = waitingById.remove(noticeId);
    if (waited != null) {
      waiting.computeIfPresent(
          waited.getReceiverId(),
          (receiver, line) -> line.remove(waited) && line.isEmpty() ? null : line);
    }
    String receiverId = receiverOfEnded.remove(noticeId);
    if (receiverId != null) {
      ended.computeIfPresent(
          receiverId, (receiver, of) -> of.remove(noticeId) != null && of.isEmpty() ? null : of);
    }
  }
}
