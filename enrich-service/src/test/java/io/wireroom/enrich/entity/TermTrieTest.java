package io.wireroom.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.text.Range;
import io.wireroom.enrich.vocabulary.Concept;
import io.wireroom.enrich.vocabulary.ConceptType;
import io.wireroom.enrich.vocabulary.Term;
import io.wireroom.enrich.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The trie against a matcher that tries every term at every word. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TermTrieTest {
  private static final List<String> WORDS =
      List.of(
          "acute", "kidney", "injury", "type", "2", "b", "TNF", "alpha", "tumor", "leg", "pain");

  /** Many terms of few words, so that they begin, contain and follow each other. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 40, 600})
  void finds_what_a_naive_matcher_finds(int terms) {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      Vocabulary vocabulary = vocabulary(random, terms);
      String text = phrase(random, 60);

      assertThat(found(vocabulary, text)).as("seed %d", seed).isEqualTo(naive(vocabulary, text));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 5_000})
  void knows_every_term_of_a_vocabulary_that_outgrows_its_first_tables(int terms) {
    Vocabulary vocabulary =
        Vocabulary.of(
            java.util.stream.IntStream.range(0, terms)
                .mapToObj(i -> concept("x:" + i, "word " + i + " of " + i / 7))
                .toList());

    assertThat(vocabulary.concepts())
        .allSatisfy(
            concept ->
                assertThat(found(vocabulary, concept.name()))
                    .containsExactly("0-" + concept.name().length() + " " + concept.id()));
  }

  private static List<String> found(Vocabulary vocabulary, String text) {
    return DictionaryScan.of(TermTrie.of(vocabulary), text, List.of(new Range(0, text.length())))
        .stream()
        .map(TermChoice.Chosen::mention)
        .map(one -> one.place().start() + "-" + one.place().end() + " " + one.concept().id())
        .toList();
  }

  private static List<String> naive(Vocabulary vocabulary, String text) {
    List<String> found = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int start = at;
      Concept best =
          vocabulary.concepts().stream()
              .filter(one -> text.toLowerCase(Locale.ROOT).startsWith(one.name(), start))
              .filter(one -> text.startsWith(" ", start + one.name().length()))
              .max(Comparator.comparingInt(one -> one.name().length()))
              .orElse(null);
      if (best != null) {
        found.add(start + "-" + (start + best.name().length()) + " " + best.id());
        at += best.name().length() + 1;
      } else {
        at = text.indexOf(' ', at) + 1;
      }
    }
    return found;
  }

  private static Vocabulary vocabulary(Random random, int terms) {
    TreeSet<String> names = new TreeSet<>();
    for (int i = 0; i < terms; i++) {
      names.add(phrase(random, 1 + random.nextInt(4)).strip().toLowerCase(Locale.ROOT));
    }
    return Vocabulary.of(names.stream().map(name -> concept("x:" + name, name)).toList());
  }

  private static Concept concept(String id, String name) {
    return new Concept(
        id,
        ConceptType.CONDITION,
        name,
        List.of(Term.plain(name)),
        List.of(),
        List.of(),
        List.of());
  }

  private static String phrase(Random random, int words) {
    StringBuilder phrase = new StringBuilder();
    for (int i = 0; i < words; i++) {
      phrase.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
    }
    return phrase.toString();
  }
}
