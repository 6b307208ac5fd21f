package io.wireroom.enrich.sequence;

import io.wireroom.enrich.text.Letters;
import io.wireroom.enrich.text.Range;
import java.util.Arrays;
import java.util.List;

/**
 * A text cut finely: a run of letters, a run of digits, or one other character, so that mentions
 * such as the drug in {@code 5-FU-treated} begin and end with tokens. A chunk is what stands
 * between white space.
 */
final class Tokens {
  final String text;
  int count;
  int[] start;
  int[] end;

  /** First token of the chunk that a token is in, and one past its last. */
  int[] chunkFirst = new int[0];

  int[] chunkEnd = new int[0];

  /** First token of each sentence, and at the end the number of tokens. */
  final int[] sentences;

  private Tokens(String text, int sentences) {
    this.text = text;
    int expected = text.length() / 4 + 8;
    start = new int[expected];
    end = new int[expected];
    this.sentences = new int[sentences + 1];
  }

  static Tokens of(String text, List<Range> sentences) {
    Tokens tokens = new Tokens(text, sentences.size());
    for (int s = 0; s < sentences.size(); s++) {
      tokens.sentences[s] = tokens.count;
      tokens.cut(sentences.get(s));
    }
    tokens.sentences[sentences.size()] = tokens.count;
    tokens.findChunks();
    return tokens;
  }

  boolean spaceBefore(int token) {
    return token == 0 || start[token] > end[token - 1];
  }

  private void cut(Range sentence) {
    int i = sentence.start();
    while (i < sentence.end()) {
      char c = text.charAt(i);
      if (Letters.space(c)) {
        i++;
        continue;
      }
      int from = i++;
      if (Letters.is(c)) {
        while (i < sentence.end() && Letters.is(text.charAt(i))) {
          i++;
        }
      } else if (Letters.digit(c)) {
        while (i < sentence.end() && Letters.digit(text.charAt(i))) {
          i++;
        }
      } else if (Character.isHighSurrogate(c)
          && i < sentence.end()
          && Character.isLowSurrogate(text.charAt(i))) {
        i++;
      }
      add(from, i);
    }
  }

  private void add(int from, int to) {
    if (count == start.length) {
      start = Arrays.copyOf(start, count * 2);
      end = Arrays.copyOf(end, count * 2);
    }
    start[count] = from;
    end[count++] = to;
  }

  private void findChunks() {
    chunkFirst = new int[count];
    chunkEnd = new int[count];
    int first = 0;
    for (int token = 0; token < count; token++) {
      if (spaceBefore(token)) {
        first = token;
      }
      chunkFirst[token] = first;
    }
    int after = count;
    for (int token = count - 1; token >= 0; token--) {
      chunkEnd[token] = after;
      if (chunkFirst[token] == token) {
        after = token;
      }
    }
  }
}
