package io.wireroom.enrich.entity;

import java.util.Arrays;

/** Numbers for the folded words of a vocabulary; open addressing, at most half full. */
final class Lexicon {
  /** Of a word that no term has. */
  static final int UNKNOWN = -1;

  private static final char[] FREE = {};

  private char[][] words = free(1024);
  private int[] numbers = new int[1024];
  private int size;

  /** Returns the word's number; a new word gets the next one. */
  int add(FoldedWord word) {
    if (size * 2 >= words.length) {
      grow();
    }
    int slot = slot(word);
    if (words[slot] == FREE) {
      words[slot] = word.copy();
      numbers[slot] = size++;
    }
    return numbers[slot];
  }

  /** Returns the word's number, or {@link #UNKNOWN}. */
  int number(FoldedWord word) {
    int slot = slot(word);
    return words[slot] == FREE ? UNKNOWN : numbers[slot];
  }

  private int slot(FoldedWord word) {
    int mask = words.length - 1;
    int slot = word.hash() & mask;
    for (char[] there = words[slot]; there != FREE && !word.is(there); there = words[slot]) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    char[][] old = words;
    int[] oldNumbers = numbers;
    words = free(old.length * 2);
    numbers = new int[old.length * 2];
    FoldedWord again = new FoldedWord(4096);
    for (int i = 0; i < old.length; i++) {
      if (old[i] != FREE) {
        again.setFolded(old[i]);
        int slot = slot(again);
        words[slot] = old[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }

  private static char[][] free(int slots) {
    char[][] words = new char[slots][];
    Arrays.fill(words, FREE);
    return words;
  }
}
