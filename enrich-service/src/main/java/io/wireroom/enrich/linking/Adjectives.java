package io.wireroom.enrich.linking;

import java.util.ArrayList;
import java.util.List;

/** Nouns that an adjective may come from: dystonic and dystonia, dyskinetic and dyskinesia. */
final class Adjectives {
  private static final String[][] ENDINGS = {
    {"etic", "esia"}, {"tic", "sis"}, {"ic", "ia"}, {"ic", "y"}, {"ic", ""}, {"ive", "ion"},
    {"ous", ""}, {"al", ""}, {"oid", "osis"}, {"ian", "ism"}, {"ed", "ion"}, {"ese", "esity"},
    {"genic", "genesis"}, {"paretic", "paresis"}, {"plegic", "plegia"}, {"toxic", "toxicity"}
  };

  private Adjectives() {}

  /** Returns the words with the last one as a noun, each way that there may be. */
  static List<String> nouns(String words) {
    List<String> nouns = new ArrayList<>();
    for (String[] ending : ENDINGS) {
      if (words.endsWith(ending[0]) && words.length() > ending[0].length() + 3) {
        nouns.add(words.substring(0, words.length() - ending[0].length()) + ending[1]);
      }
    }
    return nouns;
  }
}
