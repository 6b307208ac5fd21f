package io.wireroom.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.search.query.FacetCount;
import io.wireroom.search.query.QueryLink;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DateBarsTest {
  private static final QueryLink HERE = new QueryLink("/", Map.of("q", List.of("gout")));

  @Test
  void a_month_without_articles_has_its_place_and_the_most_is_full() {
    List<FacetOption> bars = bars(HERE, month("2025-12", 10), month("2026-02", 40));

    assertThat(bars)
        .extracting(FacetOption::name)
        .containsExactly("Dec 2025", "Jan 2026", "Feb 2026");
    assertThat(bars).extracting(FacetOption::share).containsExactly(25, 0, 100);
    assertThat(bars.get(2).href()).isEqualTo("/?q=gout&from=2026-02-01&to=2026-02-28");
  }

  @Test
  void the_chosen_one_leads_back_to_all() {
    QueryLink chosen = HERE.set("from", "2026-02-01").set("to", "2026-02-28");
    List<FacetOption> bars = bars(chosen, month("2026-01", 1), month("2026-02", 1));

    assertThat(bars).extracting(FacetOption::chosen).containsExactly(false, true);
    assertThat(bars.get(1).href()).isEqualTo("/?q=gout");
  }

  @Test
  void more_than_three_years_are_shown_by_the_year() {
    List<FacetOption> bars =
        bars(HERE, month("2023-03", 2), month("2023-09", 1), month("2026-04", 6));

    assertThat(bars).extracting(FacetOption::name).containsExactly("2023", "2024", "2025", "2026");
    assertThat(bars).extracting(FacetOption::count).containsExactly(3L, 0L, 0L, 6L);
    assertThat(bars.get(0).href()).isEqualTo("/?q=gout&from=2023-01-01&to=2023-12-31");
  }

  @Test
  void of_too_many_years_the_latest_are_shown() {
    FacetCount[] centuries =
        IntStream.rangeClosed(1800, 2026)
            .mapToObj(year -> month(year + "-05", 1))
            .toArray(FacetCount[]::new);

    assertThat(bars(HERE, centuries))
        .hasSize(36)
        .last()
        .extracting(FacetOption::name)
        .isEqualTo("2026");
  }

  @Test
  void one_month_or_what_is_none_makes_no_bars() {
    assertThat(bars(HERE, month("2026-02", 3), month("12026-01", 1), month("", 1))).isEmpty();
  }

  private static List<FacetOption> bars(QueryLink here, FacetCount... months) {
    return DateBars.of(List.of(months), here).bars();
  }

  private static FacetCount month(String id, long count) {
    return new FacetCount(id, id, count);
  }
}
