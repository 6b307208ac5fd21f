package io.wireroom.enrich.linking;

import io.wireroom.enrich.vocabulary.Concept;
import io.wireroom.enrich.vocabulary.ConceptType;
import io.wireroom.enrich.vocabulary.Term;
import io.wireroom.enrich.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The concepts of some types by their names, as they are compared. Exact names go before loose
 * ones, preferred before other names, then the first to come has a name. Of a name only 64 bits are
 * kept, since vocabularies have millions of them.
 */
final class NameIndex {
  private final List<Concept> concepts;
  private long[] keys = new long[1 << 10];
  private int[] numbers = new int[1 << 10];
  private int count;

  NameIndex(Vocabulary vocabulary, Set<ConceptType> types) {
    concepts = vocabulary.concepts().stream().filter(one -> types.contains(one.type())).toList();
    for (int i = 0; i < concepts.size(); i++) {
      add(i, concepts.get(i).terms().get(0));
    }
    for (int i = 0; i < concepts.size(); i++) {
      for (Term term : concepts.get(i).terms()) {
        add(i, term);
      }
    }
    for (int i = 0; i < concepts.size(); i++) {
      addLoosely(i, concepts.get(i).terms().get(0));
    }
    for (int i = 0; i < concepts.size(); i++) {
      for (Term term : concepts.get(i).terms()) {
        addLoosely(i, term);
      }
    }
  }

  /** Returns the concept with exactly these folded words. */
  Optional<Concept> exact(List<String> words) {
    return get(key(NameKey.exact(words)));
  }

  /** Returns the concept with these words in any order, or ones that mean the same. */
  Optional<Concept> loose(List<String> words) {
    return get(key(NameKey.loose(words)));
  }

  private void add(int number, Term term) {
    String text = term.text();
    put(key(NameKey.exact(NameKey.words(text))), number);
    int open = text.indexOf(" (");
    if (open > 0 && text.endsWith(")")) {
      // "AZT (Antiviral)"
      put(key(NameKey.exact(NameKey.words(text.substring(0, open)))), number);
    }
  }

  private void addLoosely(int number, Term term) {
    put(key(NameKey.loose(NameKey.words(term.text()))), number);
  }

  private Optional<Concept> get(long key) {
    int slot = slot(key);
    return keys[slot] == 0 ? Optional.empty() : Optional.of(concepts.get(numbers[slot]));
  }

  private void put(long key, int number) {
    if (count * 2 >= keys.length) {
      grow();
    }
    int slot = slot(key);
    if (keys[slot] == 0) {
      keys[slot] = key;
      numbers[slot] = number;
      count++;
    }
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[oldKeys.length * 2];
    numbers = new int[keys.length];
    count = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        put(oldKeys[i], oldNumbers[i]);
      }
    }
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 33) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static long key(String name) {
    long sum = 7;
    for (int i = 0; i < name.length(); i++) {
      sum = (sum ^ name.charAt(i)) * 0x100000001B3L;
      sum ^= sum >>> 29;
    }
    return sum == 0 ? 1 : sum;
  }
}
