package io.wireroom.enrich.entity;

import io.wireroom.enrich.linking.ArticleLinker;
import io.wireroom.enrich.linking.LearnedNames;
import io.wireroom.enrich.linking.Linked;
import io.wireroom.enrich.linking.Linker;
import io.wireroom.enrich.sequence.FoundSpan;
import io.wireroom.enrich.sequence.SequenceModel;
import io.wireroom.enrich.text.Definition;
import io.wireroom.enrich.text.Range;
import io.wireroom.enrich.vocabulary.Concept;
import io.wireroom.enrich.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads articles with a learned model beside the dictionary: it speaks for ambiguous names by what
 * stands around them, and finds what the dictionary's words alone do not.
 */
final class ModelReading {
  private static final double LEAST_CONFIDENCE = 0.6;

  private final SequenceModel model;
  private final Linker linker;
  private final String rule;

  ModelReading(SequenceModel model, Vocabulary vocabulary) {
    this.model = model;
    linker = new Linker(vocabulary, LearnedNames.NONE);
    rule = "model:" + model.name();
  }

  /** Returns what the model finds in an article and is sure enough of. */
  List<FoundSpan> find(String text, List<Range> sentences, List<Definition> definitions) {
    return model.find(text, sentences, definitions).stream()
        .filter(span -> span.confidence() >= LEAST_CONFIDENCE)
        .toList();
  }

  /** Returns those of the uncertain names that the model takes for their kind of thing. */
  List<Mention> confirmed(List<Mention> uncertain, List<FoundSpan> found) {
    Map<Range, FoundSpan> byPlace = new HashMap<>();
    found.forEach(span -> byPlace.put(span.place(), span));
    List<Mention> confirmed = new ArrayList<>();
    for (Mention mention : uncertain) {
      FoundSpan span = byPlace.get(mention.place());
      if (span != null && Linker.mayMean(span.type(), mention.concept().type())) {
        confirmed.add(said(span, mention.concept()));
      }
    }
    return confirmed;
  }

  /** Returns what the model found at places where nothing else was, as far as it is known. */
  List<Mention> beyond(
      List<Mention> known, List<FoundSpan> found, String text, List<Definition> definitions) {
    List<Mention> beyond = new ArrayList<>();
    BitSet taken = taken(known);
    ArticleLinker.link(linker, text, definitions, found, span -> free(span.place(), taken))
        .forEach(
            (span, meanings) -> {
              if (meanings.size() == 1) {
                meanings.stream()
                    .map(Linked::concept)
                    .flatMap(concept -> concept.stream())
                    .forEach(concept -> beyond.add(said(span, concept)));
              }
            });
    return beyond;
  }

  /** Returns the places of mentions, a bit for each character. */
  static BitSet taken(List<Mention> mentions) {
    BitSet taken = new BitSet();
    mentions.forEach(one -> taken.set(one.place().start(), one.place().end()));
    return taken;
  }

  /** Returns whether nothing is taken of a place. */
  static boolean free(Range place, BitSet taken) {
    int next = taken.nextSetBit(place.start());
    return next < 0 || next >= place.end();
  }

  private Mention said(FoundSpan span, Concept concept) {
    return new Mention(span.place(), concept, rule, span.confidence());
  }
}
