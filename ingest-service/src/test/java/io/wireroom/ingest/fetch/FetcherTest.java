package io.wireroom.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.wireroom.ingest.Publishers;
import io.wireroom.runtime.outgoing.AddressGuard;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FetcherTest {
  private static final Vertx VERTX = Vertx.vertx();
  private static final int LARGEST = 10_000;

  private Publishers publishers;
  private Fetcher fetcher;

  @BeforeEach
  void start() throws Exception {
    publishers = new Publishers(Publishers.of(200, "hello".getBytes(UTF_8), "ETag", "\"1\""));
    fetcher = fetcher(publishers.authority(), Duration.ofSeconds(10));
  }

  @AfterEach
  void stop() {
    fetcher.close();
    publishers.close();
  }

  @AfterAll
  static void end() {
    VERTX.close().await();
  }

  @Test
  void a_document_comes_whole_with_what_to_ask_with_next_time() {
    FetchResult.Fetched fetched = (FetchResult.Fetched) fetch("/feed?a=b");

    assertThat(fetched.body().toString()).isEqualTo("hello");
    assertThat(fetched.validators().etag()).isEqualTo("\"1\"");
    assertThat(publishers.asked().get(0).getRequestURI()).hasToString("/feed?a=b");
    assertThat(publishers.asked().get(0).getRequestHeaders().getFirst("User-Agent"))
        .isEqualTo("test");
  }

  @Test
  void validators_are_sent_and_304_is_no_document() {
    publishers.nowAnswer(Publishers.of(304, new byte[0]));

    FetchResult result =
        fetcher.fetch(publishers.url("/"), new CacheValidators("\"1\"", "yesterday")).await();

    assertThat(result).isInstanceOf(FetchResult.NotModified.class);
    var headers = publishers.asked().get(0).getRequestHeaders();
    assertThat(headers.getFirst("If-None-Match")).isEqualTo("\"1\"");
    assertThat(headers.getFirst("If-Modified-Since")).isEqualTo("yesterday");
  }

  @Test
  void a_publisher_that_asks_for_patience_gets_it() {
    publishers.nowAnswer(Publishers.of(429, new byte[0], "Retry-After", "120"));

    assertThat(fetch("/")).isEqualTo(new FetchResult.AskedToWait(429, Duration.ofMinutes(2)));
  }

  @Test
  void a_body_larger_than_is_taken_is_cut_off() {
    publishers.nowAnswer(Publishers.of(200, new byte[LARGEST + 1]));

    assertThat(fetch("/")).isInstanceOf(FetchResult.Unreachable.class);
  }

  @Test
  void a_small_body_that_unpacks_to_a_large_one_is_refused() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(new byte[LARGEST * 100]);
    }
    assertThat(packed.size()).isLessThan(LARGEST);
    publishers.nowAnswer(Publishers.of(200, packed.toByteArray(), "Content-Encoding", "gzip"));

    assertThat(fetch("/")).isInstanceOf(FetchResult.Refused.class);
  }

  @Test
  void redirects_are_followed_a_few_times_and_not_in_a_circle() {
    publishers.nowAnswer(
        call -> {
          boolean first = call.getRequestURI().getPath().equals("/first");
          (first
                  ? Publishers.of(302, new byte[0], "Location", "/second")
                  : Publishers.of(200, "there".getBytes(UTF_8)))
              .to(call);
        });
    assertThat(((FetchResult.Fetched) fetch("/first")).url()).isEqualTo(publishers.url("/second"));

    publishers.nowAnswer(Publishers.of(302, new byte[0], "Location", "/again"));
    assertThat(fetch("/")).isEqualTo(new FetchResult.Refused(302, "too many redirects"));
  }

  @Test
  void a_redirect_to_an_address_inside_is_not_followed() throws Exception {
    try (Publishers inside = new Publishers(Publishers.of(200, "secret".getBytes(UTF_8)))) {
      publishers.nowAnswer(
          Publishers.of(302, new byte[0], "Location", inside.url("/admin").toString()));

      assertThat(fetch("/")).isInstanceOf(FetchResult.Unreachable.class);
      assertThat(inside.asked()).isEmpty();
    }
  }

  @Test
  void a_publisher_that_never_ends_is_given_up() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    fetcher.close();
    fetcher = fetcher(publishers.authority(), Duration.ofMillis(800));
    publishers.nowAnswer(
        call -> {
          call.sendResponseHeaders(200, 0);
          call.getResponseBody().write('x');
          call.getResponseBody().flush();
          try {
            end.await();
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });

    assertThat(fetch("/")).isEqualTo(new FetchResult.Unreachable("no whole answer in time"));
    end.countDown();
  }

  @Test
  void what_is_no_web_address_is_not_fetched() {
    assertThat(fetcher.fetch(URI.create("file:///etc/passwd"), CacheValidators.NONE).await())
        .isInstanceOf(FetchResult.Unreachable.class);
  }

  private FetchResult fetch(String path) {
    return fetcher.fetch(publishers.url(path), CacheValidators.NONE).await();
  }

  private static Fetcher fetcher(String allowed, Duration limit) {
    return new Fetcher(
        VERTX,
        new AddressGuard(Set.of(allowed)),
        new Fetcher.FetchLimits(LARGEST, Duration.ofSeconds(10), limit, "test"));
  }
}
