package io.wireroom.enrich.sequence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Learns a model from labelled texts. The same texts, names and numbers give the same model, to the
 * byte.
 *
 * @param rounds passes over the texts
 * @param rate of learning at the start
 * @param decay how strongly weights are drawn to zero, for the whole of the texts
 * @param rarest features seen less often are left out
 */
public record SequenceTrainer(int rounds, double rate, double decay, int rarest) {
  private static final long SEED = 20_240_229;

  /**
   * Learns.
   *
   * @param told takes a line after each round
   */
  public SequenceModel learn(
      List<LabelledText> texts, Gazetteer gazetteer, Consumer<String> told) {
    TagSet tags =
        TagSet.of(texts.stream().flatMap(text -> text.types().stream()).toList());
    FeatureIndex all = new FeatureIndex();
    for (LabelledText text : texts) {
      eachToken(text, gazetteer, (sentence, token, features) -> {
        for (long feature : features) {
          all.see(feature);
        }
      });
    }
    FeatureIndex index = all.atLeast(rarest);
    List<Example> examples = new ArrayList<>();
    texts.forEach(text -> examples.addAll(examples(text, tags, gazetteer, index)));
    told.accept(examples.size() + " sentences, " + index.size() + " features");
    Weights weights = new Weights(tags, index.size());
    Random random = new Random(SEED);
    double share = decay / examples.size();
    long step = 0;
    for (int round = 1; round <= rounds; round++) {
      Collections.shuffle(examples, random);
      double loss = 0;
      for (Example example : examples) {
        loss += weights.learn(example, rate / (1 + rate * share * step++), share);
      }
      told.accept("round " + round + ": loss " + Math.round(loss));
    }
    weights.settle();
    return SequenceModel.of(tags, index.features(), weights, gazetteer);
  }

  private interface TokenSink {
    void add(int sentence, int token, long[] features);
  }

  private static void eachToken(LabelledText text, Gazetteer gazetteer, TokenSink sink) {
    Tokens tokens = Tokens.of(text.text(), text.sentences());
    TokenFeatures features = new TokenFeatures(tokens, gazetteer, Clusters.NONE);
    for (int s = 0; s + 1 < tokens.sentences.length; s++) {
      for (int i = tokens.sentences[s]; i < tokens.sentences[s + 1]; i++) {
        long[] room = new long[1024];
        int[] count = new int[1];
        features.of(i, tokens.sentences[s], tokens.sentences[s + 1], f -> room[count[0]++] = f);
        sink.add(s, i, Arrays.copyOf(room, count[0]));
      }
    }
  }

  private static List<Example> examples(
      LabelledText text, TagSet tags, Gazetteer gazetteer, FeatureIndex index) {
    Tokens tokens = Tokens.of(text.text(), text.sentences());
    long[] allowed = Marks.of(text, tokens, tags);
    int[][] numbers = new int[tokens.count][];
    eachToken(
        text,
        gazetteer,
        (sentence, token, features) ->
            numbers[token] =
                Arrays.stream(features)
                    .mapToInt(index::number)
                    .filter(number -> number != FeatureIndex.UNKNOWN)
                    .distinct()
                    .toArray());
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
}
