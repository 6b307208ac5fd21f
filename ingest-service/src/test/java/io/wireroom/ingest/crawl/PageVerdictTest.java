package io.wireroom.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.wireroom.ingest.crawl.PageVerdict.Kind;
import io.wireroom.ingest.fetch.CacheValidators;
import io.wireroom.ingest.fetch.FetchResult;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PageVerdictTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "text/html, x, TAKE",
        "text/html; charset=utf-8, x, TAKE",
        "application/xhtml+xml, x, TAKE",
        "-, ' <!doctype html>', TAKE",
        "-, '', GIVE_UP",
        "-, '{}', GIVE_UP",
        "application/pdf, '<html>', GIVE_UP",
      })
  void html_is_taken(@Nullable String contentType, String body, Kind kind) {
    FetchResult page =
        new FetchResult.Fetched(
            Buffer.buffer(body),
            URI.create("https://m.example/"),
            contentType,
            CacheValidators.NONE,
            Duration.ZERO,
            null,
            List.of());

    assertThat(PageVerdict.of(page).kind()).isEqualTo(kind);
  }

  @Test
  void what_may_pass_is_tried_again_and_what_is_gone_is_told() {
    assertThat(PageVerdict.of(new FetchResult.Unreachable("slow")).kind())
        .isEqualTo(Kind.TRY_AGAIN);
    assertThat(PageVerdict.of(new FetchResult.Refused(500, "500")).kind())
        .isEqualTo(Kind.TRY_AGAIN);
    assertThat(PageVerdict.of(new FetchResult.Refused(404, "404")).kind()).isEqualTo(Kind.GONE);
    assertThat(PageVerdict.of(new FetchResult.Gone()).kind()).isEqualTo(Kind.GONE);
  }

  @ParameterizedTest
  @CsvSource({"0, 30", "60, 60", "86400, 900"})
  void a_host_that_asks_for_patience_gets_it_within_reason(long asked, long given) {
    FetchResult busy = new FetchResult.AskedToWait(429, Duration.ofSeconds(asked));

    assertThat(PageVerdict.of(busy).kind()).isEqualTo(Kind.TRY_AGAIN);
    assertThat(PageVerdict.of(busy).leaveAlone()).isEqualTo(Duration.ofSeconds(given));
  }
}
