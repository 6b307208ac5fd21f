package io.wireroom.ingest.discover;

import io.vertx.core.Future;
import io.wireroom.ingest.fetch.FetchResult;
import io.wireroom.ingest.page.FetchedPage;
import io.wireroom.ingest.page.PageText;
import io.wireroom.ingest.preview.FeedAccount;
import io.wireroom.ingest.preview.Preview;
import io.wireroom.ingest.preview.Previewer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One search for the feeds of a site. */
final class Hunt {
  private static final int MOST_REQUESTS = 20;
  private static final int MOST_OF_A_PAGE = 10;
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Set<String> PAGES = Set.of("article-page", "html-page", "unreadable");

  private final Previewer previewer;
  private URI site;
  private final @Nullable URI otherwise;
  private final Instant end = Instant.now().plus(LONGEST);
  private final Set<String> asked = new HashSet<>();
  private final List<FeedCandidate> feeds = new ArrayList<>();
  private final List<Discovery.Tried> tried = new ArrayList<>();

  private boolean answered;

  /**
   * Prepares one.
   *
   * @param otherwise what to look at when the site does not answer; null when there is nothing
   */
  Hunt(Previewer previewer, URI site, @Nullable URI otherwise) {
    this.previewer = previewer;
    this.site = site;
    this.otherwise = otherwise;
  }

  Future<Discovery> run() {
    return look(itself(site)).compose(this::reached).compose(this::around).map(done -> told());
  }

  private Future<Preview> reached(Preview first) {
    if (otherwise == null || !(first.result() instanceof FetchResult.Unreachable)) {
      return Future.succeededFuture(first);
    }
    site = otherwise;
    return look(itself(otherwise));
  }

  private static Pointer itself(URI url) {
    return new Pointer(url.toString(), "", Pointer.ITSELF, "it is the address itself");
  }

  private Future<Void> around(Preview first) {
    answered = !(first.result() instanceof FetchResult.Unreachable);
    if (!feeds.isEmpty() || !answered) {
      return Future.succeededFuture();
    }
    return named(first)
        .compose(done -> unlessFound(() -> sitemaps(first.url())))
        .compose(done -> unlessFound(() -> all(SitePointers.wellKnown(first.url()))));
  }

  private Future<Void> named(Preview page) {
    if (!(page.result() instanceof FetchResult.Fetched fetched)) {
      return Future.succeededFuture();
    }
    String url = fetched.url().toString();
    String html =
        PageText.of(new FetchedPage(url, fetched.contentType(), fetched.body().getBytes()));
    Collection<Pointer> pointers = PagePointers.of(html, fetched.links(), url);
    return all(pointers.stream().limit(MOST_OF_A_PAGE).toList());
  }

  private Future<Void> sitemaps(URI page) {
    return fetched(URI.create(SitePointers.origin(page) + "/robots.txt"))
        .compose(
            robots ->
                robots.result() instanceof FetchResult.Fetched it
                    ? all(SitePointers.sitemaps(it.body().toString(StandardCharsets.UTF_8)))
                    : Future.succeededFuture());
  }

  private Future<Void> unlessFound(Supplier<Future<Void>> next) {
    return feeds.stream().anyMatch(feed -> !feed.comments() && feed.articles() > 0)
        ? Future.succeededFuture()
        : next.get();
  }

  /** One after the other, so that no site is asked much at once. */
  private Future<Void> all(List<Pointer> pointers) {
    Future<Void> done = Future.succeededFuture();
    for (Pointer pointer : pointers) {
      done =
          done.compose(
              before ->
                  asked.contains(pointer.url()) || isOver()
                      ? Future.succeededFuture()
                      : look(pointer).mapEmpty());
    }
    return done;
  }

  private boolean isOver() {
    return asked.size() >= MOST_REQUESTS || Instant.now().isAfter(end);
  }

  private Future<Preview> look(Pointer pointer) {
    URI url;
    try {
      url = URI.create(pointer.url());
    } catch (IllegalArgumentException broken) {
      tried.add(new Discovery.Tried(pointer.url(), "no address"));
      return Future.succeededFuture();
    }
    return fetched(url).onSuccess(preview -> judge(pointer, preview));
  }

  private Future<Preview> fetched(URI url) {
    asked.add(url.toString());
    return previewer.now(url);
  }

  private void judge(Pointer pointer, Preview preview) {
    FeedAccount account = preview.account();
    String url = preview.url().toString();
    if (account == null || preview.problem() != null) {
      tried.add(new Discovery.Tried(pointer.url(), String.valueOf(preview.problem())));
    } else if (PAGES.contains(account.format())) {
      tried.add(new Discovery.Tried(pointer.url(), "a page, no feed"));
    } else if (feeds.stream().noneMatch(feed -> feed.url().equals(url))) {
      feeds.add(FeedCandidate.of(pointer, url, account, Instant.now()));
    }
  }

  private Discovery told() {
    feeds.sort(FeedCandidate.best());
    String problem =
        !feeds.isEmpty()
            ? null
            : !answered
                ? "The site cannot be read: " + tried.get(0).result() + "."
                : "No feed was found: the page names none, and none is where feeds usually are.";
    return new Discovery(site.toString(), feeds, tried, problem);
  }
}
