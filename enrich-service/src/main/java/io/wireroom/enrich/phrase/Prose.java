package io.wireroom.enrich.phrase;

import io.wireroom.enrich.text.ArticleText;
import io.wireroom.enrich.text.Range;
import java.util.Arrays;
import java.util.List;

/**
 * An article cut into sentences and words. A word is a run of letters and digits; an apostrophe
 * between letters belongs to it ({@code didn't}), a hyphen does not. Never changes once made.
 */
public final class Prose {
  private final ArticleText article;
  private final List<Range> sentences;
  private final int[] firstWords;
  private int[] starts;
  private int[] ends;
  private long[] hashes;
  private int count;

  private Prose(ArticleText article, List<Range> sentences) {
    this.article = article;
    this.sentences = List.copyOf(sentences);
    int expected = article.text().length() / 5 + 8;
    starts = new int[expected];
    ends = new int[expected];
    hashes = new long[expected];
    firstWords = new int[sentences.size() + 1];
    for (int i = 0; i < sentences.size(); i++) {
      firstWords[i] = count;
      cut(sentences.get(i));
    }
    firstWords[sentences.size()] = count;
  }

  /** Cuts an article; the sentences are its own, in order. */
  public static Prose of(ArticleText article, List<Range> sentences) {
    return new Prose(article, sentences);
  }

  public ArticleText article() {
    return article;
  }

  public String text() {
    return article.text();
  }

  public List<Range> sentences() {
    return sentences;
  }

  /** Returns how many words there are. */
  public int words() {
    return count;
  }

  /** Returns where a word begins, in code units of the text. */
  public int start(int word) {
    return starts[word];
  }

  /** Returns one past a word's last code unit. */
  public int end(int word) {
    return ends[word];
  }

  public String word(int word) {
    return text().substring(starts[word], ends[word]);
  }

  /** Returns the first word of a sentence; of the number of sentences, the number of words. */
  public int firstWord(int sentence) {
    return firstWords[sentence];
  }

  /** Returns the number of the sentence that holds a place, or the last one before it. */
  public int sentenceAt(int place) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).start() <= place) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Returns the first word that does not end before a place; the number of words when none. */
  public int wordAt(int place) {
    int found = Arrays.binarySearch(starts, 0, count, place);
    int word = found >= 0 ? found : -found - 1;
    return word > 0 && ends[word - 1] > place ? word - 1 : word;
  }

  /** Returns 64 bits that stand for a word whatever its case. */
  public long hash(int word) {
    return hashes[word];
  }

  private void cut(Range sentence) {
    String text = text();
    int end = sentence.end();
    int i = sentence.start();
    while (i < end) {
      if (!wordly(text.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      long hash = WordHash.START;
      while (i < end && (wordly(text.charAt(i)) || (i > start && apostrophe(text, i, end)))) {
        hash = WordHash.add(hash, text.charAt(i++));
      }
      add(start, i, WordHash.finish(hash));
    }
  }

  private void add(int start, int end, long hash) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      hashes = Arrays.copyOf(hashes, count * 2);
    }
    starts[count] = start;
    ends[count] = end;
    hashes[count++] = hash;
  }

  private static boolean apostrophe(String text, int at, int end) {
    char c = text.charAt(at);
    return (c == '\'' || c == '’') && at + 1 < end && Character.isLetter(text.charAt(at + 1));
  }

  private static boolean wordly(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c);
  }
}
