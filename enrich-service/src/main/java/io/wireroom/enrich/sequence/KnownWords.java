package io.wireroom.enrich.sequence;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What each word's own features sum up to for the tokens around it, and what it is without case and
 * plural. Words come again and again, so this is kept for those last seen; what is kept never
 * changes what is found. Safe for use by many threads.
 */
final class KnownWords {
  private static final int ROOM = 1 << 15;
  private static final int PLACES = 2 * WordFeatures.REACH + 1;

  /**
   * A word.
   *
   * <p>{@code sums} are a row for each place that a token may have beside it, {@code gate} what the
   * gate's column of each is, 16 bits each, {@code begins} which names begin with it.
   */
  static final class Word {
    final long word;
    final Fold fold;
    final short begins;
    private final long[] sums;
    private final short[] gate;

    Word(long word, Fold fold, short begins, long[] sums, short[] gate) {
      this.begins = begins;
      this.gate = gate;
      this.word = word;
      this.fold = fold;
      this.sums = sums;
    }
  }

  private final AtomicReferenceArray<@Nullable Word> kept = new AtomicReferenceArray<>(ROOM);
  private final FeatureTable table;
  private final Gazetteer gazetteer;
  private final int parts;
  private final int width;

  KnownWords(FeatureTable table, Gazetteer gazetteer, int width) {
    this.table = table;
    this.gazetteer = gazetteer;
    this.width = width;
    parts = table.parts();
  }

  /** Returns the word of each token. */
  Word[] of(Tokens tokens) {
    Word[] words = new Word[tokens.count];
    for (int i = 0; i < words.length; i++) {
      words[i] = of(tokens.text, tokens.start[i], tokens.end[i]);
    }
    return words;
  }

  /**
   * Adds to the sums of a token what the words around it say.
   *
   * @param first token of the sentence
   * @param limit one past its last
   */
  void addTo(long[] scores, int row, Word[] words, int token, int first, int limit) {
    int from = Math.max(first, token - WordFeatures.REACH);
    int to = Math.min(limit, token + WordFeatures.REACH + 1);
    for (int there = from; there < to; there++) {
      long[] sums = words[there].sums;
      int at = (there - token + WordFeatures.REACH) * parts;
      for (int part = 0; part < parts; part++) {
        scores[row + part] += sums[at + part];
      }
    }
  }

  /**
   * Returns the sums of the gate for each token.
   *
   * @param sentences first token of each, and at the end the number of tokens
   */
  int[] gates(Word[] words, int[] sentences) {
    int[] gates = new int[words.length];
    for (int s = 0; s + 1 < sentences.length; s++) {
      for (int there = sentences[s]; there < sentences[s + 1]; there++) {
        short[] gate = words[there].gate;
        int from = Math.max(sentences[s], there - WordFeatures.REACH);
        int to = Math.min(sentences[s + 1], there + WordFeatures.REACH + 1);
        for (int token = from; token < to; token++) {
          gates[token] += gate[there - token + WordFeatures.REACH];
        }
      }
    }
    return gates;
  }

  private Word of(String text, int start, int end) {
    long hash = Hash.of(text, start, end);
    int slot = (int) (hash >>> 40) & (ROOM - 2);
    Word newer = kept.getAcquire(slot);
    if (newer != null && newer.word == hash) {
      return newer;
    }
    Word older = kept.getAcquire(slot + 1);
    if (older == null || older.word != hash) {
      older = word(hash, text, start, end);
    }
    kept.setRelease(slot, older);
    kept.setRelease(slot + 1, newer);
    return older;
  }

  private Word word(long hash, String text, int start, int end) {
    long[] sums = new long[PLACES * parts];
    short[] gate = new short[PLACES];
    int[] column = new int[1];
    WordFeatures features = new WordFeatures(gazetteer.endings());
    FeatureBatch batch = new FeatureBatch();
    for (int place = 0; place < PLACES; place++) {
      int row = place * parts;
      int offset = place - WordFeatures.REACH;
      features.of(text, start, end, offset, batch);
      table.addTo(sums, row, batch);
      table.read(sums, row, width - 1, width, column, 0);
      gate[place] = (short) column[0];
    }
    Fold fold = Fold.of(text, start, end, new char[Fold.ROOM]);
    return new Word(hash, fold, gazetteer.begins(fold.word()), sums, gate);
  }
}
