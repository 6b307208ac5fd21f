package io.wireroom.search.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.wireroom.search.copy.CopyDocument;
import io.wireroom.search.query.ArticleSearcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Gets the work of an article. Safe for use by many threads. */
public final class WorkReader {
  /** Of a work with more, those that were published first. */
  private static final int MOST_MEMBERS = 50;

  private final ArticleSearcher searcher;

  public WorkReader(ArticleSearcher searcher) {
    this.searcher = searcher;
  }

  /**
   * Returns the work with what its copies changed; empty for an article that has none.
   *
   * @param document the stored article
   */
  public Future<Optional<Work>> of(JsonNode document) {
    CopyDocument article = new CopyDocument(document);
    if (!article.isCopied()) {
      return Future.succeededFuture(Optional.empty());
    }
    return searcher
        .ask(body(article.work()), article.id())
        .compose(
            answer -> {
              List<ObjectNode> members = new ArrayList<>();
              answer
                  .hits()
                  .hits()
                  .forEach(hit -> members.add(Objects.requireNonNull(hit.source())));
              return members.size() < 2
                  ? Future.succeededFuture(Optional.<Work>empty())
                  : aside(members, article.id());
            });
  }

  /** Long texts take their time to compare: not on the thread that answers others. */
  private static Future<Optional<Work>> aside(List<ObjectNode> members, String asked) {
    Context context = Vertx.currentContext();
    return context == null
        ? Future.succeededFuture(Optional.of(Work.of(members, asked)))
        : context.executeBlocking(() -> Optional.of(Work.of(members, asked)), false);
  }

  private static ObjectNode body(String work) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("size", MOST_MEMBERS).put("track_total_hits", false);
    ArrayNode filter = body.putObject("query").putObject("bool").putArray("filter");
    filter.addObject().putObject("term").put("work", work);
    filter.addObject().putObject("term").put("withdrawn", false);
    ArrayNode sort = body.putArray("sort");
    sort.addObject().putObject("date").put("order", "asc");
    sort.addObject().putObject("id").put("order", "asc");
    ArrayNode shown = body.putObject("_source").putArray("includes");
    CopyDocument.FIELDS.forEach(shown::add);
    return body;
  }
}
