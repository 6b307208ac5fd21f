package io.wireroom.search.page;

import io.wireroom.search.query.FacetCount;
import io.wireroom.search.query.QueryLink;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many articles there are over time, one bar a month, or a year where the months are too many
 * to tell apart. Each leads to the search within its time.
 *
 * @param bars oldest first, without gaps; empty where all is in one month
 */
public record DateBars(List<FacetOption> bars) {
  private static final int MOST = 36;

  /** Makes them of counts of months such as 2026-03. */
  static DateBars of(List<FacetCount> months, QueryLink link) {
    TreeMap<YearMonth, Long> counts = new TreeMap<>();
    for (FacetCount month : months) {
      try {
        counts.merge(YearMonth.parse(month.id()), month.count(), Long::sum);
      } catch (DateTimeException beyondTheCalendar) {
        // A year of five digits is a publisher's slip, and would leave no room for the others
      }
    }
    if (counts.size() < 2) {
      return new DateBars(List.of());
    }
    int step = counts.firstKey().until(counts.lastKey(), ChronoUnit.MONTHS) < MOST ? 1 : 12;
    YearMonth last = step == 1 ? counts.lastKey() : counts.lastKey().withMonth(1);
    YearMonth oldest = last.minusMonths((long) step * (MOST - 1));
    YearMonth first = step == 1 ? counts.firstKey() : counts.firstKey().withMonth(1);
    List<Stretch> stretches = new ArrayList<>();
    for (YearMonth at = first.isBefore(oldest) ? oldest : first;
        !at.isAfter(last);
        at = at.plusMonths(step)) {
      YearMonth end = at.plusMonths(step - 1);
      stretches.add(new Stretch(at, end, sum(counts.subMap(at, end.plusMonths(1)))));
    }
    long most = stretches.stream().mapToLong(Stretch::count).max().orElse(1);
    return new DateBars(stretches.stream().map(one -> one.option(link, most)).toList());
  }

  private static long sum(SortedMap<YearMonth, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The time of one bar. */
  private record Stretch(YearMonth first, YearMonth last, long count) {
    FacetOption option(QueryLink link, long most) {
      String from = first.atDay(1).toString();
      String to = last.atEndOfMonth().toString();
      boolean chosen = link.has("from", from) && link.has("to", to);
      QueryLink toggled = link.unset("from").unset("to");
      return new FacetOption(
          first.equals(last) ? Shown.month(first.toString()) : String.valueOf(first.getYear()),
          count,
          (chosen ? toggled : toggled.set("from", from).set("to", to)).text(),
          chosen,
          // What is there is seen, however little
          count == 0 ? 0 : (int) Math.max(4, count * 100 / most));
    }
  }
}
