package io.wireroom.enrich.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.entity.Folding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What the vocabulary that the program carries promises of itself. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeedVocabularyTest {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Territories without settled inhabitants. */
  private static final Set<String> NOBODY_LIVES_THERE = Set.of("BV", "GS", "HM", "IO", "TF", "UM");

  @Test
  void every_concept_has_an_id_of_a_public_vocabulary_or_says_why_not() throws Exception {
    assertThat(SeedFile.lines())
        .hasSizeGreaterThan(7_000)
        .allSatisfy(
            line -> {
              assertThat(line.sources()).as(line.place()).allMatch(SourceId::sound);
              boolean reason = line.sources().stream().anyMatch(s -> s.startsWith("wireroom:"));
              assertThat(line.sources().size()).as(line.place()).matches(n -> !reason || n == 1);
            });
  }

  @Test
  void a_reason_for_having_no_id_is_no_link() throws Exception {
    assertThat(VocabularyReader.seed().concepts())
        .flatExtracting(Concept::links)
        .isNotEmpty()
        .noneMatch(link -> ((String) link).startsWith("wireroom:"));
  }

  @Test
  void no_two_concepts_claim_a_term_unless_all_but_one_call_it_ambiguous() throws Exception {
    Map<String, Set<String>> claims = new LinkedHashMap<>();
    for (Concept concept : VocabularyReader.seed().concepts()) {
      for (Term term : concept.terms()) {
        if (!term.is(TermFlag.AMBIGUOUS)) {
          claims.computeIfAbsent(key(term), key -> new TreeSet<>()).add(concept.id());
        }
      }
    }

    assertThat(claims.entrySet()).filteredOn(claim -> claim.getValue().size() > 1).isEmpty();
  }

  @Test
  void every_country_is_a_place() throws Exception {
    Set<String> codes = new TreeSet<>(Set.of(Locale.getISOCountries()));
    codes.removeAll(NOBODY_LIVES_THERE);

    assertThat(VocabularyReader.seed().concepts())
        .filteredOn(concept -> concept.type() == ConceptType.PLACE)
        .flatExtracting(Concept::links)
        .containsAll(codes.stream().map(code -> "ISO3166:" + code).toList());
  }

  /** What a text must have for the term to be found: folds, or letters when the case counts. */
  private static String key(Term term) {
    boolean exact = term.is(TermFlag.ABBREVIATION) || term.is(TermFlag.CASE);
    List<String> words = new ArrayList<>();
    WORD.matcher(term.text())
        .results()
        .forEach(
            word -> {
              char[] fold = new char[word.group().length() * Folding.GROWTH];
              int length = Folding.fold(word.group(), 0, word.group().length(), fold);
              words.add(exact ? word.group() : new String(fold, 0, length));
            });
    return String.join(" ", words);
  }
}
