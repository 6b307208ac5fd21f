package io.wireroom.ingest.crawl;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.wireroom.ingest.fetch.CacheValidators;
import io.wireroom.ingest.fetch.FetchResult;
import io.wireroom.ingest.fetch.Fetcher;
import io.wireroom.ingest.robots.RobotsTxt;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The robots.txt of each host that is visited, kept for a while.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9309#section-2.3.1">RFC 9309, 2.3.1: what each
 *     kind of answer means</a>
 */
final class RobotsCache {
  private static final int MOST = 10_000;
  private static final Duration KEPT = Duration.ofHours(1);
  private static final Duration KEPT_UNREACHABLE = Duration.ofMinutes(1);
  private static final String ACCEPT = "text/plain, */*;q=0.1";

  private final Vertx vertx;
  private final Fetcher fetcher;
  private final String product;
  private final Cache<String, RobotsTxt> known =
      Caffeine.newBuilder()
          .maximumSize(MOST)
          .expireAfter(Expiry.<String, RobotsTxt>writing((site, robots) -> kept(robots)))
          .build();

  /**
   * Asks with a fetcher.
   *
   * @param product our name as sites write it, without version
   */
  RobotsCache(Vertx vertx, Fetcher fetcher, String product) {
    this.vertx = vertx;
    this.fetcher = fetcher;
    this.product = product;
  }

  /** What the host of a page says. */
  Future<RobotsTxt> of(URI page) {
    String site = page.getScheme() + "://" + page.getRawAuthority();
    RobotsTxt robots = known.getIfPresent(site);
    return robots != null
        ? Future.succeededFuture(robots)
        : fetcher
            .fetch(URI.create(site + "/robots.txt"), CacheValidators.NONE, ACCEPT)
            .compose(this::read)
            .onSuccess(read -> known.put(site, read));
  }

  private Future<RobotsTxt> read(FetchResult result) {
    return result.match(
        fetched ->
            vertx.executeBlocking(
                () -> RobotsTxt.parse(fetched.body().toString(StandardCharsets.UTF_8), product)),
        notModified -> Future.succeededFuture(RobotsTxt.FORBIDS_ALL),
        asked -> Future.succeededFuture(RobotsTxt.FORBIDS_ALL),
        gone -> Future.succeededFuture(RobotsTxt.ALLOWS_ALL),
        refused ->
            Future.succeededFuture(
                refused.status() >= 300 && refused.status() < 500
                    ? RobotsTxt.ALLOWS_ALL
                    : RobotsTxt.FORBIDS_ALL),
        unreachable -> Future.succeededFuture(RobotsTxt.FORBIDS_ALL));
  }

  private static Duration kept(RobotsTxt robots) {
    return robots.equals(RobotsTxt.FORBIDS_ALL) ? KEPT_UNREACHABLE : KEPT;
  }
}
