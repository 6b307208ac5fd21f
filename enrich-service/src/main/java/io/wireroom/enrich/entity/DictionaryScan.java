package io.wireroom.enrich.entity;

import io.wireroom.enrich.text.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * One pass over a text that takes, from left to right, the longest term at each place. Terms never
 * cross a sentence, and their words stand close together.
 */
final class DictionaryScan {
  private static final String JOINTS = " -–‐‑−/'’.&+®™";
  private static final int WIDEST_JOINT = 3;

  private final TermTrie trie;
  private final String text;
  private final Words words;
  private final List<Range> sentences;
  private final List<TermChoice.Chosen> chosen = new ArrayList<>();
  private final int[] nodes = new int[TermTrie.LONGEST_TERM];

  private DictionaryScan(TermTrie trie, String text, List<Range> sentences) {
    this.trie = trie;
    this.text = text;
    this.sentences = sentences;
    this.words = trie.words(text);
  }

  /** Returns what was found, in order, without overlaps. */
  static List<TermChoice.Chosen> of(TermTrie trie, String text, List<Range> sentences) {
    DictionaryScan scan = new DictionaryScan(trie, text, sentences);
    int word = 0;
    for (Range sentence : scan.sentences) {
      while (word < scan.words.count() && scan.words.start(word) < sentence.end()) {
        word = scan.longestAt(word, sentence.end());
      }
    }
    return scan.chosen;
  }

  /** Takes the longest term that begins at a word; returns the word to go on with. */
  private int longestAt(int first, int limit) {
    int length = 0;
    int node = trie.next(TermTrie.ROOT, words.id(first));
    while (node != TermTrie.NONE) {
      nodes[length++] = node;
      int following = first + length;
      if (length == nodes.length
          || following >= words.count()
          || words.end(following) > limit
          || !joined(following)) {
        break;
      }
      node = trie.next(node, words.id(following));
    }
    for (int taken = length; taken > 0; taken--) {
      if (trie.ends(nodes[taken - 1])) {
        Range place = new Range(words.start(first), end(first, first + taken - 1));
        TermChoice.Chosen one = TermChoice.of(text, place, trie.named(nodes[taken - 1]));
        if (one != null) {
          chosen.add(one);
          return first + taken;
        }
      }
    }
    return first + 1;
  }

  private boolean joined(int word) {
    int from = words.end(word - 1);
    int to = words.start(word);
    if (to - from > WIDEST_JOINT) {
      return false;
    }
    if (to - from == 1) {
      char joint = text.charAt(from);
      return joint == '(' || JOINTS.indexOf(joint) >= 0;
    }
    // Between the words of "Parkinson's disease", since the possessive s is none
    int i = possessive(from, to) ? from + 2 : from;
    while (i < to && JOINTS.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i == to;
  }

  private boolean possessive(int from, int to) {
    return to - from == 3
        && (text.charAt(from) == '\'' || text.charAt(from) == '’')
        && (text.charAt(from + 1) | 0x20) == 's';
  }

  /** Lipoprotein(a) ends with its parenthesis. */
  private int end(int first, int last) {
    int end = words.end(last);
    boolean open = last > first && text.charAt(words.start(last) - 1) == '(';
    return open && end < text.length() && text.charAt(end) == ')' ? end + 1 : end;
  }
}
