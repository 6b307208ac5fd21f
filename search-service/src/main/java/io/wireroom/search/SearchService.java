package io.wireroom.search;

import io.vertx.ext.web.Router;
import io.wireroom.event.Topics;
import io.wireroom.runtime.access.Gate;
import io.wireroom.runtime.kafka.PollLoop;
import io.wireroom.runtime.kafka.Publisher;
import io.wireroom.runtime.kafka.TopicReplay;
import io.wireroom.runtime.kafka.TransientFailure;
import io.wireroom.runtime.outgoing.AddressGuard;
import io.wireroom.runtime.process.Service;
import io.wireroom.runtime.process.ServiceFrame;
import io.wireroom.search.alert.AlertStage;
import io.wireroom.search.elasticsearch.Connection;
import io.wireroom.search.index.ArticleIndex;
import io.wireroom.search.index.ArticleIndexer;
import io.wireroom.search.index.CopyGrouping;
import io.wireroom.search.index.GroupingStage;
import io.wireroom.search.out.PublicAddress;
import io.wireroom.search.query.ArticleFinder;
import io.wireroom.search.semantic.BgeSmall;
import io.wireroom.search.semantic.Nearness;
import io.wireroom.search.semantic.SemanticLane;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The search service: indexes enriched articles, answers searches over HTTP and as pages. */
public final class SearchService implements Service {
  private static final int ARTICLES_AT_ONCE = 500;
  private static final int GROUPED_AT_ONCE = 100;
  private static final int ALERTED_AT_ONCE = 100;
  private static final Duration REPLAY_LIMIT = Duration.ofSeconds(30);

  private final ServiceFrame frame;
  private final Connection elasticsearch;
  private final ArticleIndex index;
  private final ConceptTable concepts;
  private final PollLoop indexing;
  private final PollLoop grouping;
  private final Publisher publisher;
  private final Audience audience;
  private final PollLoop alerting;
  private final Telling telling;
  private final @Nullable SemanticLane semantic;
  private final Router router;

  public SearchService(SearchSettings settings) {
    Topics topics = settings.kafka().topics();
    Clock clock = Clock.systemUTC();
    frame = new ServiceFrame(settings.kafka(), settings.http(), settings.longestPause());
    elasticsearch = new Connection(frame.vertx(), settings.elasticsearch());
    index = new ArticleIndex(elasticsearch.client(), settings.index());
    ArticleIndexer indexer =
        new ArticleIndexer(
            elasticsearch.client(), settings.index(), topics, clock, ARTICLES_AT_ONCE);
    indexing =
        frame
            .kafka()
            .atLeastOnceLoop(
                ArticleIndexer.STAGE, topics.articlesEnriched(), ARTICLES_AT_ONCE, indexer);
    grouping =
        frame
            .kafka()
            .atLeastOnceLoop(
                GroupingStage.STAGE,
                topics.articlesIndexed(),
                GROUPED_AT_ONCE,
                new GroupingStage(new CopyGrouping(elasticsearch.client(), settings.index())));
    concepts = new ConceptTable(frame.kafka(), topics, frame.broken()::completeExceptionally);
    publisher = new Publisher(frame.vertx(), frame.kafka().producer());
    audience =
        new Audience(
            frame.vertx(),
            frame.kafka(),
            topics,
            publisher,
            concepts,
            new PublicAddress(settings.publicUrl()),
            new AddressGuard(settings.allowedHosts()),
            clock,
            frame.broken()::completeExceptionally);
    TopicReplay replay = new TopicReplay(frame.kafka()::reader, REPLAY_LIMIT);
    alerting =
        frame
            .kafka()
            .transactionalLoop(
                AlertStage.STAGE,
                topics.articlesIndexed(),
                ALERTED_AT_ONCE,
                new AlertStage(
                    audience.standing(),
                    elasticsearch.client(),
                    settings.index(),
                    topics,
                    replay,
                    clock));
    telling =
        new Telling(
            frame,
            topics,
            publisher,
            audience,
            new ArticleFinder(elasticsearch.client(), settings.index()),
            concepts,
            settings.retries(),
            clock);

    semantic =
        settings.semantic()
            ? new SemanticLane(
                elasticsearch.client(), settings.index(), frame.kafka(), topics, new BgeSmall())
            : null;
    router = Router.router(frame.vertx());
    new SearchRoutes(
            elasticsearch.client(),
            settings.index(),
            concepts,
            clock,
            settings.publicUrl(),
            audience,
            semantic == null ? Nearness.OFF : semantic.nearness(),
            new Gate(frame.vertx(), settings.access(), SearchScopes.RULES))
        .addTo(router);
  }

  @Override
  public void start() throws TransientFailure, InterruptedException {
    frame.createTopics();
    frame.await(index.createWhenMissing(), "the index cannot be had from Elasticsearch");
    frame.await(concepts.start(), "the names of concepts cannot be read");
    indexing.start();
    grouping.start();
    frame.await(audience.start(), "the saved searches and their receivers could not be read");
    alerting.start();
    telling.start();
    List<PollLoop> loops = new ArrayList<>(List.of(indexing, grouping, alerting));
    loops.addAll(telling.loops());
    if (semantic != null) {
      loops.add(
          frame.await(semantic.start(), "the index of vectors cannot be had from Elasticsearch"));
    }
    frame.listen(router, loops);
  }

  @Override
  public int port() {
    return frame.port();
  }

  @Override
  public CompletableFuture<Void> broken() {
    return frame.broken();
  }

  @Override
  public void close() {
    frame.stopListening();
    indexing.close();
    grouping.close();
    alerting.close();
    telling.close();
    if (semantic != null) {
      semantic.close();
    }
    audience.close();
    publisher.close();
    concepts.close();
    frame.close();
    elasticsearch.close();
  }
}
