package io.wireroom.ingest.crawl;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.wireroom.ingest.fetch.CacheValidators;
import io.wireroom.ingest.fetch.FetchResult;
import io.wireroom.ingest.fetch.Fetcher;
import io.wireroom.ingest.fulltext.NextPage;
import io.wireroom.ingest.page.FetchedPage;
import io.wireroom.ingest.page.PageText;
import io.wireroom.ingest.robots.RobotsTxt;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One visit to a site for the pages of one article, within what its robots.txt allows. */
public final class PageVisit {
  private static final int MOST_PAGES = 10;
  private static final int MOST_BYTES = 16 * 1024 * 1024;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final String ACCEPT = "text/html, application/xhtml+xml, */*;q=0.1";

  private final Vertx vertx;
  private final Fetcher fetcher;
  private final RobotsCache robots;
  private final Duration pause;

  /**
   * Visits with a fetcher.
   *
   * @param product our name as sites write it in robots.txt, without version
   * @param pause shortest time between two requests to a host; a site may wish a longer one, up to
   *     30 seconds
   */
  public PageVisit(Vertx vertx, Fetcher fetcher, String product, Duration pause) {
    this.vertx = vertx;
    this.fetcher = fetcher;
    this.robots = new RobotsCache(vertx, fetcher, product);
    this.pause = pause;
  }

  /**
   * What a visit came to.
   *
   * @param pages the pages of the article in order; empty when the first could not be had
   * @param pause how long the host is to be left alone
   */
  record Outcome(PageVerdict verdict, List<FetchedPage> pages, Duration pause) {
    static Outcome unusable(String url) {
      return new Outcome(
          PageVerdict.giveUp("the link of the article is no web address: " + url),
          List.of(),
          Duration.ZERO);
    }
  }

  Future<Outcome> visit(URI url) {
    return robots.of(url).compose(rules -> new Walk(url, rules, MOST_PAGES).next(url));
  }

  /** Looks whether a page is there, without reading on. */
  Future<Outcome> look(URI url) {
    return robots.of(url).compose(rules -> new Walk(url, rules, 1).next(url));
  }

  /** From page to page of one article. */
  private final class Walk {
    private final URI asked;
    private final RobotsTxt rules;
    private final Duration between;
    private final int most;
    private final List<FetchedPage> pages = new ArrayList<>();
    private int bytes;

    Walk(URI asked, RobotsTxt rules, int most) {
      this.asked = asked;
      this.most = most;
      this.rules = rules;
      Duration wished = rules.pause().compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : rules.pause();
      this.between = wished.compareTo(pause) > 0 ? wished : pause;
    }

    Future<Outcome> next(URI url) {
      return vertx
          .executeBlocking(() -> rules.allows(path(url)), false)
          .compose(
              allowed ->
                  allowed
                      ? fetcher.fetch(url, CacheValidators.NONE, ACCEPT).compose(this::take)
                      : Future.succeededFuture(outcome(forbidden())));
    }

    private Future<Outcome> take(FetchResult result) {
      PageVerdict verdict = PageVerdict.of(result);
      if (verdict.kind() != PageVerdict.Kind.TAKE
          || !(result instanceof FetchResult.Fetched fetched)) {
        return Future.succeededFuture(outcome(verdict));
      }
      bytes += fetched.body().length();
      if (bytes > MOST_BYTES && !pages.isEmpty()) {
        return Future.succeededFuture(outcome(PageVerdict.giveUp("its pages are too long")));
      }
      FetchedPage page =
          new FetchedPage(
              fetched.url().toString(), fetched.contentType(), fetched.body().getBytes());
      pages.add(page);
      return vertx
          .executeBlocking(() -> following(page), false)
          .compose(
              following ->
                  following.isEmpty()
                      ? Future.succeededFuture(outcome(verdict))
                      : vertx
                          .timer(between.toMillis() + 1)
                          .compose(waited -> next(following.get())));
    }

    private Optional<URI> following(FetchedPage page) {
      if (pages.size() >= most) {
        return Optional.empty();
      }
      return NextPage.of(PageText.of(page), pages.get(0).url(), pages.size())
          .flatMap(PageVisit::address);
    }

    private PageVerdict forbidden() {
      return rules.equals(RobotsTxt.FORBIDS_ALL)
          ? PageVerdict.tryAgain("the robots.txt of " + asked.getRawAuthority() + " cannot be had")
          : PageVerdict.giveUp("the robots.txt of " + asked.getRawAuthority() + " forbids it");
    }

    private Outcome outcome(PageVerdict verdict) {
      Duration alone = verdict.leaveAlone().compareTo(between) > 0 ? verdict.leaveAlone() : between;
      return new Outcome(verdict, List.copyOf(pages), alone);
    }
  }

  /** The address, when it is one that can be asked for. */
  static Optional<URI> address(String url) {
    try {
      URI address = URI.create(url);
      return address.getHost() == null ? Optional.empty() : Optional.of(address);
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  private static String path(URI url) {
    String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
  }
}
