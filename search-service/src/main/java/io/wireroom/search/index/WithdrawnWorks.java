package io.wireroom.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.event.ArticleEnriched;
import io.wireroom.event.ArticleIngested;
import io.wireroom.event.Change;
import io.wireroom.runtime.kafka.TransientFailure;
import io.wireroom.search.index.StoredCopies.Stored;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets the copies of a withdrawn work go with it, and come back with it, whichever comes first and
 * whoever writes at the same time. A withdrawal marks its work and then looks for copies; a copy is
 * written and then looks for marks: one of the two sees the other. Doing it again does no harm.
 * Blocks; for a poll thread.
 */
final class WithdrawnWorks {
  private static final int MOST_ROUNDS = 50;

  private final WorkMarkers markers;
  private final StoredCopies copies;

  WithdrawnWorks(ElasticsearchAsyncClient client, String alias) {
    markers = new WorkMarkers(client, alias);
    copies = new StoredCopies(client, alias);
  }

  /**
   * Before a batch is written: works whose article is published again are freed, and copies of
   * withdrawn works hidden.
   *
   * @param events with their documents, which are changed
   */
  void prepare(Map<ArticleEnriched, ObjectNode> events)
      throws TransientFailure, InterruptedException {
    List<ArticleIngested> newest = newest(events.keySet());
    Map<String, Integer> again = new LinkedHashMap<>();
    for (ArticleIngested article : newest) {
      if (article.getRevision() > 1 && article.getChange() != Change.WITHDRAWN) {
        again.put(article.getArticleId(), article.getRevision());
      }
    }
    for (Stored before : copies.byId(again.keySet())) {
      boolean older =
          before.document().path("revision").asInt() < again.getOrDefault(before.id(), 0);
      boolean own = before.document().path("hiddenBy").isEmpty();
      if (before.document().path("withdrawn").asBoolean() && own && older) {
        free(before);
      }
    }
    Map<String, List<Withdrawer>> marked = markers.of(keys(newest));
    if (!marked.isEmpty()) {
      events.forEach(
          (event, document) -> {
            if (event.getArticle().getChange() != Change.WITHDRAWN) {
              hide(document, by(document, event.getArticle().getWorkKeys(), marked));
            }
          });
    }
  }

  /** After a batch was written: copies of what it withdraws go, and copies in it go again. */
  void settle(Collection<ArticleEnriched> events) throws TransientFailure, InterruptedException {
    List<ArticleIngested> newest = newest(events);
    List<ArticleIngested> withdrawn =
        newest.stream().filter(article -> article.getChange() == Change.WITHDRAWN).toList();
    for (ArticleIngested article : withdrawn) {
      if (!article.getWorkKeys().isEmpty() && isNewest(article)) {
        takeAlong(article);
      }
    }
    Map<String, List<Withdrawer>> marked = markers.of(keys(newest));
    if (!marked.isEmpty()) {
      hideStored(
          newest.stream()
              .filter(article -> article.getChange() != Change.WITHDRAWN)
              .filter(article -> article.getWorkKeys().stream().anyMatch(marked::containsKey))
              .map(ArticleIngested::getArticleId)
              .toList(),
          marked);
    }
    if (!withdrawn.isEmpty()) {
      copies.refresh();
    }
  }

  private void takeAlong(ArticleIngested article) throws TransientFailure, InterruptedException {
    Withdrawer withdrawer = Withdrawer.of(article);
    for (String key : article.getWorkKeys()) {
      markers.add(key, withdrawer);
    }
    for (int round = 0; round < MOST_ROUNDS; round++) {
      copies.refresh();
      List<Stored> shown = copies.shown(article.getWorkKeys(), withdrawer);
      if (shown.isEmpty()) {
        return;
      }
      shown.forEach(one -> hide(one.document(), withdrawer));
      copies.write(shown);
    }
    throw new TransientFailure("others keep changing the copies of " + article.getArticleId());
  }

  /** Its work is published again, and so are the copies that nobody else withdrew. */
  private void free(Stored before) throws TransientFailure, InterruptedException {
    for (String key : before.workKeys()) {
      markers.remove(key, before.id());
    }
    for (int round = 0; round < MOST_ROUNDS; round++) {
      copies.refresh();
      List<Stored> hidden = copies.hiddenBy(before.id());
      if (hidden.isEmpty()) {
        return;
      }
      Set<String> keys = new LinkedHashSet<>();
      hidden.forEach(one -> keys.addAll(one.workKeys()));
      Map<String, List<Withdrawer>> marked = markers.of(keys);
      for (Stored one : hidden) {
        show(one.document());
        hide(one.document(), by(one.document(), one.workKeys(), marked));
      }
      copies.write(hidden);
    }
  }

  private void hideStored(List<String> ids, Map<String, List<Withdrawer>> marked)
      throws TransientFailure, InterruptedException {
    List<String> left = ids;
    for (int round = 0; round < MOST_ROUNDS && !left.isEmpty(); round++) {
      List<Stored> changed = new ArrayList<>();
      for (Stored one : copies.byId(left)) {
        Withdrawer by = by(one.document(), one.workKeys(), marked);
        if (by != null && !one.document().path("withdrawn").asBoolean()) {
          hide(one.document(), by);
          changed.add(one);
        }
      }
      left = copies.write(changed);
    }
    if (!left.isEmpty()) {
      throw new TransientFailure("others keep changing " + left.get(0));
    }
  }

  /** Whether no newer revision is stored: one that was read again may be long past. */
  private boolean isNewest(ArticleIngested article) throws TransientFailure, InterruptedException {
    for (Stored one : copies.byId(List.of(article.getArticleId()))) {
      return one.document().path("revision").asInt() <= article.getRevision();
    }
    return true;
  }

  private static @Nullable Withdrawer by(
      ObjectNode document, List<String> keys, Map<String, List<Withdrawer>> marked) {
    String id = document.path("id").asText();
    String source = document.path("sourceId").asText();
    return keys.stream()
        .flatMap(key -> marked.getOrDefault(key, List.of()).stream())
        .filter(one -> one.takes(id, source))
        .findFirst()
        .orElse(null);
  }

  private static void hide(ObjectNode document, @Nullable Withdrawer by) {
    if (by == null) {
      return;
    }
    document.put("withdrawn", true).putArray("hiddenBy").add(by.articleId());
    ObjectNode withdrawal =
        by.withdrawal() == null
            ? JsonNodeFactory.instance.objectNode()
            : (ObjectNode) by.withdrawal().deepCopy();
    withdrawal.put("copyOf", by.articleId());
    document.withObject("/display").set("withdrawal", withdrawal);
  }

  private static void show(ObjectNode document) {
    document.put("withdrawn", false).remove("hiddenBy");
    document.withObject("/display").remove("withdrawal");
  }

  /** Of several revisions of an article the last. */
  private static List<ArticleIngested> newest(Collection<ArticleEnriched> events) {
    Map<String, ArticleIngested> newest = new LinkedHashMap<>();
    for (ArticleEnriched event : events) {
      ArticleIngested article = event.getArticle();
      newest.merge(
          article.getArticleId(),
          article,
          (one, other) -> other.getRevision() >= one.getRevision() ? other : one);
    }
    return List.copyOf(newest.values());
  }

  private static Set<String> keys(List<ArticleIngested> articles) {
    Set<String> keys = new LinkedHashSet<>();
    for (ArticleIngested article : articles) {
      if (article.getChange() != Change.WITHDRAWN) {
        keys.addAll(article.getWorkKeys());
      }
    }
    return keys;
  }
}
