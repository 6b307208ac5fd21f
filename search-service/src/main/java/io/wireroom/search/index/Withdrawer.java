package io.wireroom.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.event.ArticleIngested;
import org.jspecify.annotations.Nullable;

/**
 * A withdrawn article that takes its copies with it.
 *
 * @param withdrawal as {@link WithdrawalJson} writes it; null when it does not say why
 */
record Withdrawer(String articleId, String sourceId, @Nullable JsonNode withdrawal) {
  static Withdrawer of(ArticleIngested article) {
    return new Withdrawer(
        article.getArticleId(), article.getSourceId(), WithdrawalJson.of(article.getWithdrawal()));
  }

  static Withdrawer of(JsonNode stored) {
    return new Withdrawer(
        stored.path("articleId").asText(),
        stored.path("sourceId").asText(),
        stored.path("withdrawal").isObject() ? stored.path("withdrawal") : null);
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("articleId", articleId).put("sourceId", sourceId).set("withdrawal", withdrawal);
    return json;
  }

  /** Whether copies at the same source go too: a source may take back one of two of its own. */
  boolean isRetraction() {
    return withdrawal != null && withdrawal.path("reason").asText().equals("RETRACTION");
  }

  /** Whether an article with one of its keys goes with it. */
  boolean takes(String otherId, String otherSource) {
    return !otherId.equals(articleId)
        && !otherId.equals(noticeId())
        && (isRetraction() || !otherSource.equals(sourceId));
  }

  /** The article that says so; empty for none. */
  String noticeId() {
    return withdrawal == null ? "" : withdrawal.path("notice").asText("");
  }
}
