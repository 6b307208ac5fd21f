package io.wireroom.ingest.crawl;

import io.wireroom.ingest.fetch.FetchResult;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/**
 * What an answer means for a page that is wanted. Pure.
 *
 * @param kind what to do
 * @param reason why, in words; empty for a page
 * @param leaveAlone how long the host wants no request
 */
record PageVerdict(Kind kind, String reason, Duration leaveAlone) {
  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final int HEAD = 200;

  /** What to do. */
  enum Kind {
    /** It is an HTML page. */
    TAKE,
    /** It may come at another time. */
    TRY_AGAIN,
    /** There is no such page: 404 or 410. */
    GONE,
    /** It will not come. */
    GIVE_UP
  }

  static PageVerdict of(FetchResult result) {
    return result.match(
        fetched ->
            isHtml(fetched)
                ? new PageVerdict(Kind.TAKE, "", Duration.ZERO)
                : giveUp("it is no HTML page but " + fetched.contentType()),
        notModified -> giveUp("the publisher answered 304 to an unconditional request"),
        asked ->
            new PageVerdict(
                Kind.TRY_AGAIN,
                "the publisher answered " + asked.status() + " and asked us to wait",
                within(asked.retryAfter())),
        gone -> gone("the publisher answered 410"),
        refused -> refused(refused.status(), refused.reason()),
        unreachable -> tryAgain(unreachable.reason()));
  }

  private static PageVerdict refused(int status, String reason) {
    if (status == 404) {
      return gone(reason);
    }
    return status >= 500 ? tryAgain(reason) : giveUp(reason);
  }

  private static PageVerdict gone(String reason) {
    return new PageVerdict(Kind.GONE, reason, Duration.ZERO);
  }

  static PageVerdict giveUp(String reason) {
    return new PageVerdict(Kind.GIVE_UP, reason, Duration.ZERO);
  }

  static PageVerdict tryAgain(String reason) {
    return new PageVerdict(Kind.TRY_AGAIN, reason, Duration.ZERO);
  }

  private static boolean isHtml(FetchResult.Fetched page) {
    String said = page.contentType();
    if (said != null) {
      return said.toLowerCase(Locale.ROOT).contains("html");
    }
    String head =
        page.body()
            .getString(0, Math.min(page.body().length(), HEAD), StandardCharsets.ISO_8859_1.name());
    return head.stripLeading().startsWith("<");
  }

  private static Duration within(Duration asked) {
    if (asked.compareTo(SHORTEST_WAIT) < 0) {
      return SHORTEST_WAIT;
    }
    return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
  }
}
