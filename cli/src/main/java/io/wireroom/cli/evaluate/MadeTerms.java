package io.wireroom.cli.evaluate;

import io.wireroom.enrich.vocabulary.Concept;
import io.wireroom.enrich.vocabulary.ConceptType;
import io.wireroom.enrich.vocabulary.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Names made of syllables, for vocabularies of any size: they share first words with one another
 * and with what articles say, as real ones do. The same number gives the same names.
 */
public final class MadeTerms {
  private static final long SEED = 1_913;
  private static final int TERMS_A_CONCEPT = 4;
  private static final String[] SYLLABLES =
      "ba ce di fo gu ka le mi no pu ra se ti vo xa zel cor dan fen hep lip mor nal per sul tor"
          .split(" ");
  private static final String[] FIRST =
      "acute chronic severe early renal cardiac lung brain".split(" ");
  private static final String[] LAST =
      "disease syndrome acid deficiency receptor injury".split(" ");
  private static final ConceptType[] TYPES = {
    ConceptType.DRUG, ConceptType.CONDITION, ConceptType.GENE, ConceptType.SUBSTANCE
  };

  private MadeTerms() {}

  /** Returns concepts with that many terms in all. */
  public static List<Concept> concepts(int terms) {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Concept> concepts = new ArrayList<>();
    for (int i = 0; i < terms / TERMS_A_CONCEPT; i++) {
      List<Term> names = new ArrayList<>();
      for (int t = 0; t < TERMS_A_CONCEPT; t++) {
        names.add(Term.plain(name(random)));
      }
      concepts.add(
          new Concept(
              "made:" + i,
              TYPES[i % TYPES.length],
              names.get(0).text(),
              names,
              List.of(),
              List.of(),
              List.of("MADE:" + i)));
    }
    return concepts;
  }

  private static String name(SplittableRandom random) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(3, 6); i > 0; i--) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return switch (random.nextInt(4)) {
      case 0 -> word.toString();
      case 1 -> FIRST[random.nextInt(FIRST.length)] + " " + word;
      case 2 -> word + " " + LAST[random.nextInt(LAST.length)];
      default ->
          FIRST[random.nextInt(FIRST.length)]
              + " "
              + word
              + " "
              + LAST[random.nextInt(LAST.length)];
    };
  }
}
