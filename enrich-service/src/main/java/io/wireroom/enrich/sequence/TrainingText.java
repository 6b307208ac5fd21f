package io.wireroom.enrich.sequence;

import io.wireroom.enrich.text.Definitions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One labelled text made ready for learning: its tokens and the numbers of their features. */
final class TrainingText {
  private static final int MOST_FEATURES = 1024;

  private final LabelledText text;
  private final TagSet tags;
  private final Tokens tokens;
  private final ContextFeatures context;
  private final long[] allowed;
  private int[][] numbers;
  private final long[] room = new long[MOST_FEATURES];
  private int count;

  TrainingText(LabelledText text, TagSet tags, Gazetteer gazetteer) {
    this.text = text;
    this.tags = tags;
    tokens = Tokens.of(text.text(), text.sentences());
    context = new ContextFeatures(tokens, gazetteer.marks(tokens));
    allowed = Marks.of(text, tokens, tags);
    numbers = new int[tokens.count][0];
  }

  /** Counts the features of a first reading. */
  void count(FeatureIndex index) {
    each(this::gather, (token, features) -> features.forEach(index::see));
  }

  /** Numbers the features of a first reading. */
  void number(FeatureIndex index) {
    each(this::gather, (token, features) -> numbers[token] = numbers(features, index));
  }

  /** Adds the features that a second reading has beyond the first, and numbers them. */
  void remember(SequenceModel firstReader, FeatureIndex index) {
    Memory memory =
        new Memory(
            tokens,
            tags,
            firstReader.first(tokens, context),
            context.folds(),
            Definitions.in(text.text(), text.sentences()));
    each(
        memory::of,
        (token, features) -> {
          features.forEach(index::see);
          int[] more = numbers(features, index);
          int[] all = Arrays.copyOf(numbers[token], numbers[token].length + more.length);
          System.arraycopy(more, 0, all, numbers[token].length, more.length);
          numbers[token] = all;
        });
  }

  /** Returns the sentences with the features numbered by now. */
  List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (int s = 0; s + 1 < tokens.sentences.length; s++) {
      int from = tokens.sentences[s];
      int to = tokens.sentences[s + 1];
      if (to > from) {
        examples.add(
            new Example(
                Arrays.copyOfRange(numbers, from, to), Arrays.copyOfRange(allowed, from, to)));
      }
    }
    return examples;
  }

  private interface Source {
    void of(int token, int first, int limit, FeatureSink sink);
  }

  private interface TokenSink {
    void add(int token, Gathered features);
  }

  private interface Gathered {
    void forEach(FeatureSink sink);
  }

  private void gather(int token, int first, int limit, FeatureSink sink) {
    WordFeatures words = new WordFeatures();
    for (int offset = -WordFeatures.REACH; offset <= WordFeatures.REACH; offset++) {
      int there = token + offset;
      if (there >= first && there < limit) {
        words.of(tokens.text, tokens.start[there], tokens.end[there], offset, sink);
      }
    }
    context.of(token, first, limit, sink);
  }

  private void each(Source source, TokenSink sink) {
    for (int s = 0; s + 1 < tokens.sentences.length; s++) {
      for (int i = tokens.sentences[s]; i < tokens.sentences[s + 1]; i++) {
        count = 0;
        source.of(i, tokens.sentences[s], tokens.sentences[s + 1], f -> room[count++] = f);
        sink.add(i, this::pour);
      }
    }
  }

  private void pour(FeatureSink sink) {
    for (int i = 0; i < count; i++) {
      sink.add(room[i]);
    }
  }

  private int[] numbers(Gathered features, FeatureIndex index) {
    int[] found = new int[count];
    int[] size = new int[1];
    features.forEach(
        feature -> {
          int number = index.number(feature);
          if (number != FeatureIndex.UNKNOWN) {
            found[size[0]++] = number;
          }
        });
    return Arrays.copyOf(found, size[0]);
  }
}
