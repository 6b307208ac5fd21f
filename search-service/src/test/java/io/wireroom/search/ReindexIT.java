package io.wireroom.search;

import static io.wireroom.search.EnrichedArticles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
import io.wireroom.runtime.kafka.TransientFailure;
import io.wireroom.search.elasticsearch.Connection;
import io.wireroom.search.index.Reindex;
import io.wireroom.search.index.ReindexReport;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReindexIT {
  private static final int BEFORE = 300;
  private static final int MEANWHILE = 60;

  private RunningSearch search;
  private Connection connection;
  private ElasticsearchAsyncClient client;
  private String alias;
  private Reindex reindex;

  @BeforeEach
  void start(Stack stack) throws Exception {
    search = new RunningSearch(stack);
    connection = RunningSearch.elasticsearch(stack);
    client = connection.client();
    alias = search.topics.prefix();
    reindex = new Reindex(client, alias, RunningSearch.kafka(stack), search.topics);
  }

  @AfterEach
  void stop() {
    search.close();
    connection.close();
  }

  @Test
  void a_new_index_takes_over_without_a_failed_search_or_a_lost_article() throws Exception {
    EnrichedArticles[] many = new EnrichedArticles[BEFORE];
    for (int at = 0; at < BEFORE; at++) {
      many[at] = article("before" + at);
    }
    search.index(many);
    Queue<String> failures = new ConcurrentLinkedQueue<>();
    AtomicInteger searches = new AtomicInteger();
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<Void> reading =
        CompletableFuture.runAsync(() -> searchUntil(done, searches, failures));
    CompletableFuture<Void> writing = CompletableFuture.runAsync(this::publishMore);

    ReindexReport report = reindex.run(false, false, (step, at, of) -> {});

    writing.get();
    search.await("/v1/articles", page -> page.at("/total/value").asLong() == BEFORE + MEANWHILE);
    done.set(true);
    reading.get();
    assertThat(failures).isEmpty();
    assertThat(searches.get()).isPositive();
    assertThat(report.moved()).isTrue();
    assertThat(report.to()).isEqualTo(alias + "-000002");
    assertThat(report.records()).isGreaterThanOrEqualTo(BEFORE);
    assertThat(behindAlias()).isEqualTo(alias + "-000002");
  }

  @Test
  void an_index_of_another_form_is_searched_and_not_written_until_the_new_one_is_there(Stack stack)
      throws Exception {
    search.index(article("a").title("MDMA eases loneliness"));
    search.close();
    String other = replaceByIndexOfAnotherForm();
    search = new RunningSearch(stack, alias);

    search.publish(article("b").title("MDMA again"));

    assertThat(search.json("/v1/articles").at("/total/value").asInt()).isZero();
    awaitHeld();
    assertThat(reindex.run(false, false, (step, at, of) -> {}).from()).isEqualTo(other);
    search.await("/v1/articles?q=mdma", page -> page.at("/total/value").asInt() == 2);
  }

  @Test
  void what_a_run_left_that_was_cut_off_is_told_and_can_be_cleared() throws Exception {
    search.index(article("a"));
    client
        .indices()
        .create(
            rest ->
                rest.index(alias + "-000007")
                    .aliases(alias + "-next", own -> own.isWriteIndex(true)))
        .get();

    assertThatThrownBy(() -> reindex.run(false, false, (step, at, of) -> {}))
        .isInstanceOf(TransientFailure.class)
        .hasMessageContaining(alias + "-000007");
    assertThat(reindex.run(true, false, (step, at, of) -> {}).moved()).isTrue();
    search.await("/v1/articles", page -> page.at("/total/value").asInt() == 1);
    assertThat(reindex.run(false, false, (step, at, of) -> {}).deleted())
        .containsExactly(alias + "-000001");
  }

  /** As a version of the program would have made it whose revisions were words. */
  private String replaceByIndexOfAnotherForm() throws Exception {
    String name = alias + "-000002";
    String form =
        """
        {"mappings": {"properties": {"id": {"type": "keyword"}, "revision": {"type": "keyword"},
         "withdrawn": {"type": "boolean"}, "date": {"type": "date"}}}}
        """;
    client.indices().create(index -> index.withJson(new StringReader(form)).index(name)).get();
    client
        .indices()
        .updateAliases(
            change ->
                change
                    .actions(one -> one.remove(old -> old.index(alias + "-000001").alias(alias)))
                    .actions(
                        one -> one.add(next -> next.index(name).alias(alias).isWriteIndex(true))))
        .get();
    return name;
  }

  private void awaitHeld() throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (search
        .get("/metrics")
        .body()
        .contains("wireroom_batch_failures_total{stage=\"index\"} 0.0")) {
      assertThat(System.nanoTime()).as("the batch was never held").isLessThan(deadline);
      Thread.sleep(50);
    }
  }

  private void searchUntil(AtomicBoolean done, AtomicInteger searches, Queue<String> failures) {
    while (!done.get()) {
      try {
        HttpResponse<String> answer = search.get("/v1/articles?q=mdma&facets=on");
        searches.incrementAndGet();
        if (answer.statusCode() != 200 || !answer.body().contains("\"hits\":[{")) {
          failures.add(answer.body());
        }
      } catch (Exception failed) {
        failures.add(failed.toString());
      }
    }
  }

  private void publishMore() {
    try {
      for (int at = 0; at < MEANWHILE; at++) {
        search.publish(article("meanwhile" + at));
      }
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  private String behindAlias() throws Exception {
    return client
        .indices()
        .getAlias(asked -> asked.name(alias))
        .get()
        .result()
        .keySet()
        .iterator()
        .next();
  }
}
