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
  private final Endings endings;
  private final ContextFeatures thinContext;
  private int[][] numbers;
  private int[][] thin;
  private final int[] words;
  private final long[] room = new long[MOST_FEATURES];
  private int count;

  TrainingText(LabelledText text, int number, TagSet tags, Gazetteer gazetteer) {
    this.text = text;
    this.tags = tags;
    endings = gazetteer.endings();
    tokens = Tokens.of(text.text(), text.sentences());
    Folds folds = Folds.of(tokens);
    context = new ContextFeatures(tokens, folds, gazetteer.marks(tokens, folds));
    thinContext =
        new ContextFeatures(
            tokens, folds, gazetteer.marks(tokens, folds, number % Gazetteer.HIDDEN_PARTS));
    allowed = Marks.of(text, tokens, tags);
    numbers = new int[tokens.count][0];
    thin = new int[tokens.count][0];
    words = new int[tokens.count];
  }

  /** Counts the features of a first reading. */
  void count(FeatureIndex index) {
    each(gathering(context), (token, features) -> features.forEach(index::see));
    each(gathering(thinContext), (token, features) -> features.forEach(index::see));
  }

  /** Numbers the features of a first reading. */
  void number(FeatureIndex index) {
    each(this::words, (token, features) -> words[token] = numbers(features, index).length);
    each(gathering(context), (token, features) -> numbers[token] = numbers(features, index));
    each(gathering(thinContext), (token, features) -> thin[token] = numbers(features, index));
  }

  /** Adds the features that a second reading has beyond the first, and numbers them. */
  void remember(SequenceModel firstReader, FeatureIndex index) {
    Memory memory =
        new Memory(
            tokens,
            tags,
            firstReader.first(tokens),
            context.folds(),
            Definitions.in(text.text(), text.sentences()));
    each(
        memory::of,
        (token, features) -> {
          features.forEach(index::see);
          int[] more = numbers(features, index);
          numbers[token] = joined(numbers[token], more);
          thin[token] = joined(thin[token], more);
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
                Arrays.copyOfRange(numbers, from, to),
                Arrays.copyOfRange(thin, from, to),
                Arrays.copyOfRange(words, from, to),
                Arrays.copyOfRange(allowed, from, to)));
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

  private static int[] joined(int[] first, int[] second) {
    int[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private Source gathering(ContextFeatures context) {
    return (token, first, limit, sink) -> {
      words(token, first, limit, sink);
      context.of(token, first, limit, sink);
    };
  }

  private void words(int token, int first, int limit, FeatureSink sink) {
    WordFeatures features = new WordFeatures(endings);
    for (int offset = -WordFeatures.REACH; offset <= WordFeatures.REACH; offset++) {
      int there = token + offset;
      if (there >= first && there < limit) {
        features.of(tokens.text, tokens.start[there], tokens.end[there], offset, sink);
      }
    }
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
