package io.wireroom.enrich.sequence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Learns a model from labelled texts. The same texts, names and numbers give the same model, to the
 * byte. What the second reading learns from, models found that had not seen the text.
 *
 * @param rounds passes over the texts
 * @param rate of learning at the start
 * @param decay how strongly weights are drawn to zero, for the whole of the texts
 * @param rarest features seen less often are left out
 */
public record SequenceTrainer(int rounds, double rate, double decay, int rarest) {
  private static final long SEED = 20_240_229;
  private static final int FOLDS = 5;

  /**
   * Learns.
   *
   * @param name of the model, with its version
   * @param told takes a line after each step
   */
  public SequenceModel learn(
      String name, List<LabelledText> texts, Gazetteer gazetteer, Consumer<String> told) {
    TagSet tags = TagSet.of(texts.stream().flatMap(text -> text.types().stream()).toList());
    List<TrainingText> ready = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      ready.add(new TrainingText(texts.get(i), i, tags, gazetteer));
    }
    FeatureIndex all = new FeatureIndex();
    ready.forEach(text -> text.count(all));
    FeatureIndex index = all.atLeast(rarest);
    ready.forEach(text -> text.number(index));
    List<Example> examples = new ArrayList<>();
    ready.forEach(text -> examples.addAll(text.examples()));
    Gate gate = Gate.learn(examples, index.size(), new Random(SEED));
    Weights first = weights(tags, index, ready, told);
    told.accept("first reading: " + index.size() + " features");
    long[] features = index.features();
    List<SequenceModel> blind = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      Weights weights = weights(tags, index, fold(ready, fold, false), line -> {});
      blind.add(SequenceModel.of(name, tags, features, weights, weights, gate, gazetteer));
      told.accept("fold " + (fold + 1) + " of " + FOLDS);
    }
    for (int fold = 0; fold < FOLDS; fold++) {
      SequenceModel reader = blind.get(fold);
      fold(ready, fold, true).forEach(text -> text.remember(reader, index));
    }
    Weights second = weights(tags, index, ready, told);
    told.accept("second reading: " + index.size() + " features");
    return SequenceModel.of(name, tags, index.features(), first, second, gate, gazetteer);
  }

  private static List<TrainingText> fold(List<TrainingText> texts, int fold, boolean in) {
    List<TrainingText> part = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if ((i % FOLDS == fold) == in) {
        part.add(texts.get(i));
      }
    }
    return part;
  }

  private Weights weights(
      TagSet tags, FeatureIndex index, List<TrainingText> texts, Consumer<String> told) {
    List<Example> examples = new ArrayList<>();
    texts.forEach(text -> examples.addAll(text.examples()));
    Weights weights = new Weights(tags, index.size());
    Random random = new Random(SEED);
    double share = decay / examples.size();
    long step = 0;
    for (int round = 1; round <= rounds; round++) {
      Collections.shuffle(examples, random);
      double loss = 0;
      for (Example example : examples) {
        loss += weights.learn(example, random, rate / (1 + rate * share * step++), share);
      }
      told.accept("round " + round + ": loss " + Math.round(loss));
    }
    weights.settle();
    return weights;
  }
}
