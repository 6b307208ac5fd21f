package io.wireroom.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.event.ArticleState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Deletions that archived feeds tell of, among the entries that they are of, in any order. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchivedDeletionsTest {
  private static final Instant WALKED_AT = Instant.parse("2026-06-01T00:00:00Z");

  /** What was said on the first days of March: an entry, or that it was deleted. */
  private static final List<String> SAID = List.of(entry(1), deleted(2), entry(3), deleted(4));

  static Stream<List<Integer>> everyOrder() {
    return Stream.of(List.of(0, 1), List.of(0, 1, 2), List.of(0, 1, 2, 3), List.of(0, 1, 3))
        .flatMap(days -> orders(days).stream());
  }

  @ParameterizedTest
  @MethodSource("everyOrder")
  void what_was_said_last_counts_in_whatever_order_archives_tell_it(List<Integer> order) {
    RememberedArticles source = new RememberedArticles();

    order.forEach(day -> archived(source, SAID.get(day)));

    boolean deletedLast = order.stream().max(Integer::compare).orElseThrow() % 2 == 1;
    assertThat(source.states.values())
        .singleElement()
        .returns(deletedLast, ArticleState::getWithdrawn);
  }

  @Test
  void what_is_listed_now_stays_when_an_archive_tells_of_an_older_deletion() {
    RememberedArticles source = new RememberedArticles();
    source.read(feed(entry(3)), WALKED_AT);

    archived(source, deleted(2));
    archived(source, entry(1));

    assertThat(source.states.values())
        .singleElement()
        .returns(false, ArticleState::getWithdrawn)
        .returns(1, ArticleState::getRevision);
  }

  @Test
  void an_older_copy_of_the_feed_does_not_let_a_deletion_from_between_count() {
    RememberedArticles source = new RememberedArticles();
    source.read(feed(entry(3)), WALKED_AT);
    source.read(feed(entry(1)), WALKED_AT);

    archived(source, deleted(2));

    assertThat(source.states.values())
        .singleElement()
        .returns(false, ArticleState::getWithdrawn)
        .returns(Instant.parse("2026-03-03T00:00:00Z"), ArticleState::getSaidAt);
  }

  @Test
  void a_date_that_was_still_to_come_is_forgotten_when_another_is_said() {
    RememberedArticles source = new RememberedArticles();
    source.read(feed(entry(1).replace("2026-03", "2062-03")), WALKED_AT);
    source.read(feed(entry(3)), WALKED_AT);

    archived(source, deleted(4));

    assertThat(source.states.values()).singleElement().returns(true, ArticleState::getWithdrawn);
  }

  @Test
  void a_deletion_counts_however_its_namespace_is_written() {
    RememberedArticles source = new RememberedArticles();
    archived(
        source,
        deleted(2)
            .replace(
                "at:deleted-entry",
                "deleted-entry xmlns='http://purl.org/atompub/tombstones/1.0'"));

    archived(source, entry(1));

    assertThat(source.states.values()).singleElement().returns(true, ArticleState::getWithdrawn);
  }

  @Test
  void a_deletion_without_a_date_is_told_once() {
    RememberedArticles source = new RememberedArticles();
    String undated = feed("<at:deleted-entry ref='urn:1'/>");
    source.read(feed(entry(1)), WALKED_AT);

    assertThat(source.read(undated, WALKED_AT)).hasSize(1);
    assertThat(source.read(undated, WALKED_AT.plusSeconds(600))).isEmpty();
  }

  private static void archived(RememberedArticles source, String said) {
    source.outcomes(feed(said), WALKED_AT, true);
  }

  private static String feed(String said) {
    return "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:at='http://purl.org/atompub/tombstones/1.0'>"
        + said
        + "</feed>";
  }

  private static String entry(int day) {
    return "<entry><id>urn:1</id><link href='https://m.example/gout'/><title>A drug for gout</title>"
        + "<updated>2026-03-0%dT00:00:00Z</updated><content>Said on day %d.</content></entry>"
            .formatted(day, day);
  }

  private static String deleted(int day) {
    return "<at:deleted-entry ref='urn:1' when='2026-03-0%dT00:00:00Z'/>".formatted(day);
  }

  private static List<List<Integer>> orders(List<Integer> days) {
    if (days.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Integer>> orders = new ArrayList<>();
    for (Integer first : days) {
      List<Integer> others = days.stream().filter(day -> !day.equals(first)).toList();
      for (List<Integer> rest : orders(others)) {
        List<Integer> order = new ArrayList<>(List.of(first));
        order.addAll(rest);
        orders.add(order);
      }
    }
    return orders;
  }
}
