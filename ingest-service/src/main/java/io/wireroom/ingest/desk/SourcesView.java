package io.wireroom.ingest.desk;

import io.wireroom.ingest.health.SourceCondition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The list of sources.
 *
 * @param words what was searched for; empty for nothing
 * @param state label of the state that is shown; empty for all
 * @param total sources that match
 * @param rows the first of them, the worst first
 */
public record SourcesView(
    Visitor visitor,
    String words,
    String state,
    int total,
    List<StateLink> states,
    List<SourceRow> rows) {
  private static final int MOST = 500;

  /** How many there are of a state; {@code label} is empty for all. */
  public record StateLink(String label, String words, int count, boolean chosen) {}

  static SourcesView of(Visitor visitor, List<SourceRow> all, String words, String state) {
    List<SourceRow> found = all.stream().filter(row -> row.matches(words)).toList();
    List<StateLink> states = new ArrayList<>();
    states.add(new StateLink("", "all", found.size(), state.isEmpty()));
    for (SourceCondition one : SourceCondition.values()) {
      int count = (int) found.stream().filter(row -> row.health().condition() == one).count();
      if (count > 0) {
        states.add(new StateLink(one.label(), one.words(), count, one.label().equals(state)));
      }
    }
    List<SourceRow> chosen =
        found.stream()
            .filter(row -> state.isEmpty() || row.health().condition().label().equals(state))
            .sorted(
                Comparator.comparing((SourceRow row) -> row.health().condition())
                    .thenComparing(row -> row.source().getName().toLowerCase(Locale.ROOT)))
            .toList();
    return new SourcesView(
        visitor, words, state, chosen.size(), states, chosen.stream().limit(MOST).toList());
  }
}
