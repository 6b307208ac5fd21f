package io.wireroom.search.hub;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.wireroom.event.Notice;
import io.wireroom.event.Receiver;
import io.wireroom.runtime.http.Refusal;
import io.wireroom.search.alert.SavedSearches;
import io.wireroom.search.concept.ConceptNames;
import io.wireroom.search.notice.Message;
import io.wireroom.search.notice.Messages;
import io.wireroom.search.out.FeedAddress;
import io.wireroom.search.out.FollowedSearch;
import io.wireroom.search.out.OutRoutes;
import io.wireroom.search.query.ArticleFinder;
import io.wireroom.search.query.ArticleQuery;
import io.wireroom.search.query.Hit;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What subscribers get: the feed with its new entry alone, as the article is now.
 *
 * @see <a href="https://www.w3.org/TR/websub/#content-distribution">WebSub, content
 *     distribution</a>
 */
public final class FeedMessages implements Messages {
  private final ArticleFinder finder;
  private final SavedSearches searches;
  private final Supplier<ConceptNames> names;

  public FeedMessages(ArticleFinder finder, SavedSearches searches, Supplier<ConceptNames> names) {
    this.finder = finder;
    this.searches = searches;
    this.names = names;
  }

  @Override
  public Future<Optional<Message>> of(Receiver receiver, Notice notice, Instant now) {
    return finder
        .find(Objects.requireNonNull(notice.getAlert()).getArticleId())
        .map(document -> Hit.of(document, Map.of(), List.of(), null))
        .map(hit -> Optional.of(message(receiver, hit)))
        .recover(
            failure ->
                failure instanceof Refusal.Gone || failure instanceof Refusal.NotFound
                    ? Future.succeededFuture(Optional.empty())
                    : Future.failedFuture(failure));
  }

  private Message message(Receiver receiver, Hit hit) {
    FeedAddress feed = FeedAddress.of(URI.create(Objects.requireNonNull(receiver.getFeed())));
    Map<String, List<String>> asked = FeedQuestion.of(feed, searches, names.get()).asked();
    ArticleQuery query = ArticleQuery.from(OutRoutes.newestFirst(asked), names.get());
    FollowedSearch search = FollowedSearch.of(query, asked, feed.self(), List.of(hit));
    Buffer body = Buffer.buffer(feed.format().write(search));
    Map<String, String> headers = new HashMap<>();
    headers.put("Content-Type", feed.format().contentType());
    headers.put("Link", search.links());
    if (receiver.getSecret() != null) {
      headers.put("X-Hub-Signature", HubSignature.of(receiver.getSecret(), body));
    }
    return new Message(headers, body);
  }
}
