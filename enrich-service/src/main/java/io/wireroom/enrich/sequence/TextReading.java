package io.wireroom.enrich.sequence;

import io.wireroom.enrich.text.Definition;
import io.wireroom.enrich.text.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * One text read by a model, twice. Most tokens are plainly outside of any mention by the words
 * around them alone; their surroundings are not looked at.
 */
final class TextReading {
  private final SequenceModel model;
  private final Tokens tokens;
  private final KnownWords.Word[] words;
  private final ContextFeatures context;
  private final Folds folds;
  private final int tags;
  private final boolean[] open;

  /** Rows of the table, summed for each token. */
  private final long[] sums;

  /** Of those the columns of one reading, a number for each token and tag. */
  private final int[] scores;

  private final int[] path;
  private final FeatureBatch batch = new FeatureBatch();

  TextReading(SequenceModel model, Tokens tokens) {
    this.model = model;
    this.tokens = tokens;
    words = model.words.of(tokens);
    folds = new Folds(tokens.count);
    short[] begun = new short[tokens.count];
    for (int i = 0; i < begun.length; i++) {
      folds.set(i, words[i].fold);
      begun[i] = words[i].begins;
    }
    context = new ContextFeatures(tokens, folds, model.gazetteer.marks(tokens, folds, begun));
    tags = model.tags.size();
    sums = new long[tokens.count * model.table.parts()];
    scores = new int[tokens.count * tags];
    open = new boolean[tokens.count];
    path = new int[tokens.count];
  }

  /** Returns the tags of the first reading. */
  int[] first() {
    int[] gates = model.words.gates(words, tokens.sentences);
    sentences(
        (from, limit) -> {
          for (int i = from; i < limit; i++) {
            if (gates[i] >= model.plain) {
              open(i, from, limit);
              read(i, 0);
            }
          }
        });
    follow(0);
    return path;
  }

  /** Returns the mentions by the second reading. */
  List<FoundSpan> mentions(List<Definition> definitions) {
    Memory memory = new Memory(tokens, model.tags, first().clone(), folds.words, definitions);
    long[][] remembered = model.remembered.of(memory, tokens.count, batch);
    sentences(
        (from, limit) -> {
          for (int i = from; i < limit; i++) {
            if (!open[i] && memory.speaks(i)) {
              open(i, from, limit);
            }
            if (open[i]) {
              int row = i * model.table.parts();
              memory.word(i, batch);
              model.table.addTo(sums, row, batch);
              model.remembered.addTo(sums, row, memory, remembered, i, from, limit);
              read(i, 1);
            }
          }
        });
    follow(1);
    memory.shortForms().mark(path);
    new Repeats(tokens, model.tags, folds.words, path).mark();
    return found();
  }

  private interface Sentence {
    void read(int from, int limit);
  }

  private void sentences(Sentence sentence) {
    for (int s = 0; s + 1 < tokens.sentences.length; s++) {
      sentence.read(tokens.sentences[s], tokens.sentences[s + 1]);
    }
  }

  private void open(int token, int from, int limit) {
    open[token] = true;
    int row = token * model.table.parts();
    model.words.addTo(sums, row, words, token, from, limit);
    model.surroundings.addTo(sums, row, context, token, from, limit, batch);
  }

  private void read(int token, int reading) {
    int first = reading * tags;
    model.table.read(sums, token * model.table.parts(), first, first + tags, scores, token * tags);
  }

  /** Finds the best tags of each stretch of open tokens; the others are outside. */
  private void follow(int reading) {
    sentences(
        (from, limit) -> {
          for (int i = from; i < limit; ) {
            int end = i;
            while (end < limit && open[end]) {
              end++;
            }
            if (end > i) {
              model.paths[reading].of(scores, i * tags, end - i, i > from, end < limit, path, i);
            }
            i = end + 1;
          }
        });
  }

  private List<FoundSpan> found() {
    List<FoundSpan> found = new ArrayList<>();
    int begin = 0;
    int odds = 0;
    for (int i = 0; i < path.length; i++) {
      int tag = path[i];
      if (tag == TagSet.OUTSIDE) {
        continue;
      }
      if (model.tags.opens(tag)) {
        begin = i;
        odds = 0;
      }
      int row = i * tags;
      odds += scores[row + tag] - scores[row];
      if (model.tags.closes(tag)) {
        Range place = new Range(tokens.start[begin], tokens.end[i]);
        double confidence = 1 / (1 + Math.exp(-odds * SequenceModel.LARGEST / Byte.MAX_VALUE));
        found.add(new FoundSpan(place, model.tags.types().get(model.tags.type(tag)), confidence));
      }
    }
    return found;
  }
}
