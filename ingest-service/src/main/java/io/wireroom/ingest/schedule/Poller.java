package io.wireroom.ingest.schedule;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Fetch;
import io.wireroom.event.Source;
import io.wireroom.event.SourceState;
import io.wireroom.event.Topics;
import io.wireroom.ingest.fetch.CacheValidators;
import io.wireroom.ingest.fetch.FetchResult;
import io.wireroom.ingest.fetch.Fetcher;
import io.wireroom.ingest.fetch.HostTurns;
import io.wireroom.ingest.push.Archive;
import io.wireroom.runtime.kafka.Publisher;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the sources that this instance owns when they are due. What is fetched is in the archive
 * before the source's state moves on: a crash between the two fetches the document once more, and
 * its entries are found unchanged.
 */
public final class Poller implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(Poller.class);
  private static final long LOOK_EVERY_MILLIS = 200;
  private static final int MOST_AT_ONCE = 32;

  private final Vertx vertx;
  private final OwnedSources owned;
  private final Fetcher fetcher;
  private final Archive archive;
  private final Publisher publisher;
  private final Topics topics;
  private final PushedSources pushed;
  private final EventCodec<SourceState> states = EventCodec.of(SourceState.class);
  private final EventCodec<Fetch> fetches = EventCodec.of(Fetch.class);
  private final Set<String> inFlight = ConcurrentHashMap.newKeySet();
  private final HostTurns turns;
  private final BiConsumer<String, FeedWindow> whenGap;
  private final Counter gaps;
  private final Rounds rounds;

  /**
   * A poller.
   *
   * @param whenGap told of a source that entries were missed of, with the window before that
   */
  public Poller(
      Vertx vertx,
      OwnedSources owned,
      Fetcher fetcher,
      Archive archive,
      Publisher publisher,
      Topics topics,
      HostTurns turns,
      PushedSources pushed,
      BiConsumer<String, FeedWindow> whenGap,
      MeterRegistry meters) {
    this.vertx = vertx;
    rounds = new Rounds(vertx, LOOK_EVERY_MILLIS, this::pollDue);
    this.owned = owned;
    this.fetcher = fetcher;
    this.archive = archive;
    this.publisher = publisher;
    this.topics = topics;
    this.pushed = pushed;
    this.turns = turns;
    this.whenGap = whenGap;
    gaps =
        Counter.builder("wireroom.feed.gaps")
            .description("Polls after which entries may have come and gone unseen.")
            .register(meters);
  }

  /** Starts looking for sources that are due. */
  public void start() {
    rounds.start();
  }

  @Override
  public void close() {
    rounds.close();
  }

  private void pollDue() {
    Instant now = Instant.now();
    for (Source source : owned.due(now)) {
      if (inFlight.size() >= MOST_AT_ONCE) {
        return;
      }
      SourceState before = stateOf(source);
      if (!owned.wished(source) && pushed.covers(source, before, now)) {
        continue;
      }
      URI url = address(source, before);
      String host = String.valueOf(url.getAuthority());
      if (!inFlight.contains(source.getSourceId())
          && KeptMemory.of(before).wishes().open(now)
          && turns.take(host, now)) {
        inFlight.add(source.getSourceId());
        poll(source, url, before, now)
            .onFailure(failure -> notStored(source, failure))
            .onComplete(
                done -> {
                  inFlight.remove(source.getSourceId());
                  turns.done(host, Instant.now());
                });
      }
    }
  }

  /** What is known of the source's address; null when that is new. */
  private @Nullable SourceState stateOf(Source source) {
    SourceState state = owned.state(source.getSourceId());
    return state != null && Objects.equals(state.getUrl(), source.getUrl()) ? state : null;
  }

  private static URI address(Source source, @Nullable SourceState state) {
    return URI.create(
        state != null && state.getMovedTo() != null
            ? state.getMovedTo()
            : Objects.requireNonNull(source.getUrl()));
  }

  private Future<Void> poll(Source source, URI url, @Nullable SourceState before, Instant askedAt) {
    CacheValidators kept =
        before == null
            ? CacheValidators.NONE
            : new CacheValidators(before.getEtag(), before.getLastModified());
    Sighting.Asked asked =
        kept.equals(CacheValidators.NONE)
            ? Sighting.Asked.PLAINLY
            : KeptMemory.of(before).asks(askedAt);
    return fetcher
        .fetch(url, asked == Sighting.Asked.CONDITIONALLY ? kept : CacheValidators.NONE)
        .onSuccess(result -> leaveAlone(url, result))
        .compose(result -> seen(source, url, before, result, asked, askedAt))
        .compose(outcome -> store(outcome, before));
  }

  /** Who limits requests limits them for all of its feeds. */
  private void leaveAlone(URI url, FetchResult result) {
    if (result instanceof FetchResult.AskedToWait wait) {
      turns.rest(String.valueOf(url.getAuthority()), Instant.now().plus(wait.retryAfter()));
    }
  }

  private Future<PollOutcome> seen(
      Source source,
      URI url,
      @Nullable SourceState before,
      FetchResult result,
      Sighting.Asked asked,
      Instant askedAt) {
    Future<Sighting> look =
        vertx.executeBlocking(
            () -> DocumentLook.of(source.getSourceId(), result, asked, Instant.now()), false);
    return archived(source, result)
        .compose(
            deliveryId ->
                look.map(
                    poll ->
                        PollOutcome.of(source, url, before, result, poll, deliveryId, askedAt)));
  }

  private Future<@Nullable String> archived(Source source, FetchResult result) {
    return result instanceof FetchResult.Fetched fetched
        ? archive
            .polled(source.getSourceId(), fetched)
            .onSuccess(id -> pushed.polled(source, fetched))
            .map(id -> id)
        : Future.succeededFuture(null);
  }

  private Future<Void> store(PollOutcome outcome, @Nullable SourceState before) {
    SourceState state = outcome.state();
    owned.moved(state);
    if (outcome.fetch().getGap()) {
      gaps.increment();
      LOGGER
          .atWarn()
          .addKeyValue("feed", state.getSourceId())
          .addKeyValue("entries", outcome.fetch().getEntries())
          .log("no entry of the last poll is left: others may have come and gone unseen");
      whenGap.accept(state.getSourceId(), KeptMemory.of(before).window());
    }
    var fetch =
        new ProducerRecord<>(
            topics.fetches().name(), state.getSourceId(), fetches.encode(outcome.fetch()));
    var next =
        new ProducerRecord<>(
            topics.sourceStates().name(), state.getSourceId(), states.encode(state));
    return Future.all(publisher.publish(next), publisher.publish(fetch)).mapEmpty();
  }

  private static void notStored(Source source, Throwable failure) {
    // It stays due and is fetched again at a later look
    LOGGER
        .atWarn()
        .addKeyValue("feed", source.getSourceId())
        .addKeyValue("error", failure.getMessage())
        .log("what the fetch came to could not be stored");
  }
}
