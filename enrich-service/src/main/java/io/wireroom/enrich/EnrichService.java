package io.wireroom.enrich;

import io.vertx.ext.web.Router;
import io.wireroom.enrich.preview.PreviewRoutes;
import io.wireroom.enrich.refresh.Refresh;
import io.wireroom.enrich.sequence.SequenceModel;
import io.wireroom.enrich.vocabulary.RefusedVocabulary;
import io.wireroom.enrich.vocabulary.Vocabulary;
import io.wireroom.enrich.vocabulary.VocabularyReader;
import io.wireroom.event.Topics;
import io.wireroom.runtime.access.Gate;
import io.wireroom.runtime.kafka.PollLoop;
import io.wireroom.runtime.kafka.TransientFailure;
import io.wireroom.runtime.process.Service;
import io.wireroom.runtime.process.ServiceFrame;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The enrich service: finds entities, tags and the origin of every article revision. */
public final class EnrichService implements Service {
  private static final int ARTICLES_AT_ONCE = 200;
  private static final int OLD_ARTICLES_AT_ONCE = 20;
  private static final Duration PATIENCE_WITH_TODAY = Duration.ofMinutes(1);

  private final ServiceFrame frame;
  private final Gate gate;
  private final LiveEnricher enricher;
  private final Refresh refresh;
  private final PollLoop enriching;
  private final FollowedLane live;
  private final PollLoop backfilling;

  public EnrichService(EnrichSettings settings) {
    Topics topics = settings.kafka().topics();
    frame = new ServiceFrame(settings.kafka(), settings.http(), settings.longestPause());
    gate = new Gate(frame.vertx(), settings.access(), EnrichScopes.RULES);
    enricher =
        new LiveEnricher(
            seed(),
            model(settings),
            frame.kafka(),
            topics,
            frame.meters(),
            frame.broken()::completeExceptionally);
    refresh = new Refresh(frame.kafka()::reader, topics.articlesEnriched());
    EnrichStage stage = new EnrichStage(topics, enricher, refresh::wrote, Clock.systemUTC());
    enriching =
        frame
            .kafka()
            .transactionalLoop(
                "enrich",
                topics.articlesIngested(),
                ARTICLES_AT_ONCE,
                new RefreshingStage(stage, topics, enricher, refresh, Clock.systemUTC()));
    live =
        new FollowedLane(
            frame.kafka().reader(),
            frame.kafka().admin(),
            topics.articlesIngested(),
            settings.kafka().group("enrich"));
    backfilling =
        frame
            .kafka()
            .transactionalLoop(
                "enrich-backfill",
                topics.articlesBackfilled(),
                OLD_ARTICLES_AT_ONCE,
                new BackfillStage(
                    new EnrichStage(topics, enricher, refresh::wrote, Clock.systemUTC()),
                    live,
                    PATIENCE_WITH_TODAY));
  }

  @Override
  public void start() throws TransientFailure, InterruptedException {
    frame.createTopics();
    frame.await(enricher.start(), "the vocabulary cannot be read");
    enriching.start();
    backfilling.start();
    Router router = Router.router(frame.vertx());
    gate.addTo(router);
    new PreviewRoutes(frame.vertx(), article -> enricher.get().enrich(article)).addTo(router);
    frame.listen(router, List.of(enriching, backfilling));
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
    enriching.close();
    backfilling.close();
    live.close();
    refresh.close();
    enricher.close();
    frame.close();
  }

  private static Optional<SequenceModel> model(EnrichSettings settings) {
    return settings.model() ? Optional.of(SequenceModel.shipped()) : Optional.empty();
  }

  private static Vocabulary seed() {
    try {
      Vocabulary vocabulary = VocabularyReader.seed();
      if (vocabulary.concepts().isEmpty()) {
        throw new IllegalStateException("the program carries no vocabulary");
      }
      return vocabulary;
    } catch (RefusedVocabulary unsound) {
      throw new IllegalStateException("the vocabulary that the program carries", unsound);
    }
  }
}
