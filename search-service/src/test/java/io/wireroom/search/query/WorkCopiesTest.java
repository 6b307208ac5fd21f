package io.wireroom.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorkCopiesTest {
  private final List<Set<String>> asked = new ArrayList<>();
  private final WorkCopies copies = new WorkCopies();

  @Test
  void tells_whose_the_articles_of_a_work_are() {
    Copies told = of(Set.of("one")).get("one");

    assertThat(told)
        .isEqualTo(
            new Copies(
                3,
                List.of(new FacetCount("reuters", "Reuters", 2), new FacetCount("fda", "fda", 1))));
  }

  @Test
  void of_works_met_a_moment_ago_only_the_others_are_asked_for() {
    of(Set.of("one", "two"));
    Map<String, Copies> again = of(Set.of("one", "two", "three"));
    of(Set.of("three"));

    assertThat(asked).containsExactly(Set.of("one", "two"), Set.of("three"));
    assertThat(again).containsOnlyKeys("one", "two", "three");
  }

  private Map<String, Copies> of(Set<String> works) {
    return copies.of(works, this::answer).result();
  }

  private Future<SearchResponse<ObjectNode>> answer(ObjectNode body) {
    Set<String> works = new TreeSet<>();
    body.at("/query/bool/filter/0/terms/work").forEach(work -> works.add(work.asText()));
    asked.add(works);
    return Future.succeededFuture(
        SearchResponse.of(
            answer ->
                answer
                    .took(1)
                    .timedOut(false)
                    .shards(all -> all.total(1).successful(1).failed(0))
                    .hits(none -> none.hits(List.of()))
                    .aggregations(
                        "work",
                        terms(
                            works.stream()
                                .map(work -> bucket(work, 3, Map.of("sources", sources())))
                                .toList()))));
  }

  private static Aggregate sources() {
    return terms(List.of(bucket("reuters|Reuters", 2, Map.of()), bucket("fda", 1, Map.of())));
  }

  private static StringTermsBucket bucket(String key, long count, Map<String, Aggregate> more) {
    return StringTermsBucket.of(one -> one.key(key).docCount(count).aggregations(more));
  }

  private static Aggregate terms(List<StringTermsBucket> buckets) {
    return Aggregate.of(
        all ->
            all.sterms(terms -> terms.buckets(list -> list.array(buckets)).sumOtherDocCount(0L)));
  }
}
