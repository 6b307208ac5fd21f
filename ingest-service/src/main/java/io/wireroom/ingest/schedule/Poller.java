package io.wireroom.ingest.schedule;

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
import io.wireroom.ingest.push.Archive;
import io.wireroom.runtime.kafka.Publisher;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
  private final Set<String> hostsInFlight = ConcurrentHashMap.newKeySet();
  private @Nullable Long timer;

  public Poller(
      Vertx vertx,
      OwnedSources owned,
      Fetcher fetcher,
      Archive archive,
      Publisher publisher,
      Topics topics,
      PushedSources pushed) {
    this.vertx = vertx;
    this.owned = owned;
    this.fetcher = fetcher;
    this.archive = archive;
    this.publisher = publisher;
    this.topics = topics;
    this.pushed = pushed;
  }

  /** Starts looking for sources that are due. */
  public void start() {
    if (timer == null) {
      timer = vertx.setPeriodic(LOOK_EVERY_MILLIS, tick -> pollDue());
    }
  }

  @Override
  public void close() {
    if (timer != null) {
      vertx.cancelTimer(timer);
    }
  }

  private void pollDue() {
    Instant now = Instant.now();
    for (Source source : owned.due(now)) {
      if (inFlight.size() >= MOST_AT_ONCE) {
        return;
      }
      if (pushed.covers(source, owned.state(source.getSourceId()), now)) {
        continue;
      }
      URI url = URI.create(Objects.requireNonNull(source.getUrl()));
      String host = String.valueOf(url.getAuthority());
      // One request at a time to a host, however many of its feeds are due
      if (!inFlight.contains(source.getSourceId()) && hostsInFlight.add(host)) {
        inFlight.add(source.getSourceId());
        poll(source, url, now)
            .onFailure(failure -> notStored(source, failure))
            .onComplete(
                done -> {
                  inFlight.remove(source.getSourceId());
                  hostsInFlight.remove(host);
                });
      }
    }
  }

  private Future<Void> poll(Source source, URI url, Instant askedAt) {
    SourceState before = owned.state(source.getSourceId());
    boolean sameAddress = before != null && Objects.equals(before.getUrl(), source.getUrl());
    CacheValidators validators =
        before != null && sameAddress
            ? new CacheValidators(before.getEtag(), before.getLastModified())
            : CacheValidators.NONE;
    return fetcher
        .fetch(url, validators)
        .compose(
            result ->
                archived(source, result)
                    .map(
                        deliveryId ->
                            PollOutcome.of(
                                source,
                                sameAddress ? before : null,
                                result,
                                deliveryId,
                                askedAt,
                                Instant.now())))
        .compose(this::store);
  }

  private Future<@Nullable String> archived(Source source, FetchResult result) {
    return result instanceof FetchResult.Fetched fetched
        ? archive
            .polled(source.getSourceId(), fetched)
            .onSuccess(id -> pushed.polled(source, fetched))
            .map(id -> id)
        : Future.succeededFuture(null);
  }

  private Future<Void> store(PollOutcome outcome) {
    SourceState state = outcome.state();
    owned.moved(state);
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
