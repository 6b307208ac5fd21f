package io.wireroom.enrich.entity;

import io.wireroom.enrich.vocabulary.Concept;
import io.wireroom.enrich.vocabulary.ConceptType;
import io.wireroom.enrich.vocabulary.Term;
import io.wireroom.enrich.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Terms and text of generated words, always the same for the same seed. A smaller vocabulary is the
 * beginning of a larger one, so all sizes can be measured on one text.
 */
final class GeneratedVocabulary {
  private static final String[] SYLLABLES =
      ("an ar car cer con cor de der di do en er fi gas gli hep her in is ka la lo lym ma me mi mor"
              + " na ne neph neu no o ost per phe pro ra re ro sa sin so ste ta te ther ti to tri u"
              + " va ven xi zu")
          .split(" ");
  private static final int WORDS = 150_000;
  private static final int COMMON_WORDS = 4_000;
  private static final int TERMS_A_CONCEPT = 3;

  private final Random random = new Random(20);
  private final String[] common = words(COMMON_WORDS, 1, 2);
  private final String[] words = words(WORDS, 3, 5);
  private final List<String> terms = new ArrayList<>();

  /** Makes the terms of the largest vocabulary. */
  GeneratedVocabulary(int most) {
    Set<String> distinct = new LinkedHashSet<>();
    while (distinct.size() < most) {
      StringBuilder term = new StringBuilder(rare());
      for (int more = length(); more > 1; more--) {
        term.append(random.nextInt(8) == 0 ? '-' : ' ').append(rare());
      }
      distinct.add(term.toString());
    }
    terms.addAll(distinct);
  }

  /** A vocabulary of the first terms. */
  Vocabulary vocabulary(int size) {
    List<Concept> concepts = new ArrayList<>();
    for (int from = 0; from < size; from += TERMS_A_CONCEPT) {
      List<String> own = terms.subList(from, Math.min(size, from + TERMS_A_CONCEPT));
      concepts.add(
          new Concept(
              "condition:" + from,
              ConceptType.CONDITION,
              own.get(0),
              own.stream().map(Term::plain).toList(),
              List.of(),
              List.of(),
              List.of()));
    }
    return Vocabulary.of(concepts);
  }

  /** News-like text: seven words in eight are everyday ones, one in twelve begins a term. */
  String text(int length) {
    StringBuilder text = new StringBuilder(length + 64);
    while (text.length() < length) {
      int kind = random.nextInt(24);
      String next =
          kind < 2
              ? terms.get(random.nextInt(terms.size()))
              : kind < 3 ? rare() : common[random.nextInt(common.length)];
      text.append(random.nextInt(16) == 0 ? upper(next) : next);
      text.append(random.nextInt(18) == 0 ? ". " : random.nextInt(12) == 0 ? ", " : " ");
    }
    return text.toString();
  }

  private int length() {
    int dice = random.nextInt(20);
    return dice < 5 ? 1 : dice < 13 ? 2 : dice < 18 ? 3 : 4;
  }

  /** A few words are frequent, most are seldom. */
  private String rare() {
    double dice = random.nextDouble();
    return words[(int) (words.length * dice * dice * dice)];
  }

  private String[] words(int count, int fewest, int most) {
    String[] made = new String[count];
    for (int i = 0; i < count; i++) {
      StringBuilder word = new StringBuilder();
      for (int more = fewest + random.nextInt(most - fewest + 1); more > 0; more--) {
        word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
      made[i] = word.toString();
    }
    return made;
  }

  private static String upper(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
