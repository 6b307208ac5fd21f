package io.wireroom.enrich.entity;

import io.wireroom.enrich.sequence.FoundSpan;
import io.wireroom.enrich.text.Letters;
import io.wireroom.enrich.text.Range;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words that look like a drug's name and are no mention of anything known. They are proposed, never
 * linked: which drug it is, only a vocabulary can say.
 */
final class DrugCandidates {
  private static final String CHEMICAL = "Chemical";
  private static final int SHORTEST = 6;
  private static final double STEM_ALONE = 0.7;
  private static final double STEM_AND_MODEL = 0.9;

  private DrugCandidates() {}

  /**
   * Returns the candidates of a text, in order.
   *
   * @param known mentions, whose words are no candidates
   * @param read what a model found; nothing when there is none
   */
  static List<FoundCandidate> of(String text, List<Mention> known, List<FoundSpan> read) {
    Map<String, FoundCandidate> byName = new LinkedHashMap<>();
    for (int i = 0; i < text.length(); ) {
      int end = i;
      while (end < text.length() && Letters.is(text.charAt(end))) {
        end++;
      }
      if (end - i >= SHORTEST) {
        FoundCandidate one = look(text, i, end, known, read);
        if (one != null) {
          byName.merge(key(one), one, DrugCandidates::joined);
        }
      }
      i = end + 1;
    }
    return List.copyOf(byName.values());
  }

  private static @Nullable FoundCandidate look(
      String text, int start, int end, List<Mention> known, List<FoundSpan> read) {
    DrugStem stem = DrugStem.at(text, start, end);
    if (stem == null) {
      return null;
    }
    Range place = new Range(start, end);
    if (known.stream().anyMatch(one -> one.place().overlaps(place))) {
      return null;
    }
    boolean chemical =
        read.stream()
            .anyMatch(span -> span.type().equals(CHEMICAL) && span.place().overlaps(place));
    return stem.sure() || chemical
        ? new FoundCandidate(
            place.of(text),
            "stem:-" + stem.letters(),
            chemical ? STEM_AND_MODEL : STEM_ALONE,
            List.of(place))
        : null;
  }

  private static FoundCandidate joined(FoundCandidate first, FoundCandidate second) {
    List<Range> places = new ArrayList<>(first.places());
    places.addAll(second.places());
    return new FoundCandidate(
        first.name(), first.rule(), Math.max(first.confidence(), second.confidence()), places);
  }

  private static String key(FoundCandidate one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
