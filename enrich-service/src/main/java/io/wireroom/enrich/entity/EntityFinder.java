package io.wireroom.enrich.entity;

import io.wireroom.enrich.sequence.FoundSpan;
import io.wireroom.enrich.sequence.SequenceModel;
import io.wireroom.enrich.text.ArticleText;
import io.wireroom.enrich.text.Definition;
import io.wireroom.enrich.text.Definitions;
import io.wireroom.enrich.text.Range;
import io.wireroom.enrich.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the concepts of a vocabulary in articles: dictionary, then the abbreviations that the
 * article itself defines, then what ambiguous names need for being believed, then a learned model
 * when there is one. The same article, vocabulary and model give the same entities. Safe for use by
 * many threads.
 */
public final class EntityFinder {
  private final TermTrie trie;
  private final Optional<ModelReading> reading;

  /** Finds by the dictionary alone. */
  public EntityFinder(Vocabulary vocabulary) {
    this(vocabulary, Optional.empty());
  }

  /** Finds by the dictionary, and by a model when there is one. */
  public EntityFinder(Vocabulary vocabulary, Optional<SequenceModel> model) {
    trie = TermTrie.of(vocabulary);
    reading = model.map(one -> new ModelReading(one, vocabulary));
  }

  /**
   * Returns the entities of an article by id; how salient they are is not yet told.
   *
   * @param sentences of the article, in order
   */
  public List<FoundEntity> find(ArticleText article, List<Range> sentences) {
    return grouped(read(article, sentences).mentions());
  }

  /**
   * Returns the mentions of an article, in order and without overlaps, and what may be the names of
   * unknown drugs.
   *
   * @param sentences of the article, in order
   */
  public NamedThings read(ArticleText article, List<Range> sentences) {
    String text = article.text();
    List<Definition> definitions = Definitions.in(text, sentences);
    List<FoundSpan> spans =
        reading.map(model -> model.find(text, sentences, definitions)).orElseGet(List::of);
    List<Mention> mentions = mentions(text, sentences, definitions, spans);
    return new NamedThings(mentions, DrugCandidates.of(text, mentions, spans));
  }

  /** Returns the entities of mentions that do not overlap, in order; likewise by id. */
  public static List<FoundEntity> grouped(List<Mention> mentions) {
    Map<String, List<Mention>> byConcept = new HashMap<>();
    for (Mention mention : mentions) {
      byConcept.computeIfAbsent(mention.concept().id(), id -> new ArrayList<>()).add(mention);
    }
    return byConcept.values().stream()
        .map(of -> new FoundEntity(of.get(0).concept(), 0, of))
        .sorted(Comparator.comparing(one -> one.concept().id()))
        .toList();
  }

  /** Returns the mentions in order, without overlaps. */
  private List<Mention> mentions(
      String text, List<Range> sentences, List<Definition> definitions, List<FoundSpan> spans) {
    List<TermChoice.Chosen> chosen = DictionaryScan.of(trie, text, sentences);
    DefinedAbbreviations defined = DefinedAbbreviations.of(text, definitions, chosen);
    List<Mention> mentions = new ArrayList<>(defined.mentions());
    Set<String> certain = new HashSet<>();
    mentions.forEach(mention -> certain.add(mention.concept().id()));
    List<TermChoice.Chosen> left = chosen.stream().filter(one -> !defined.decides(one)).toList();
    left.stream()
        .filter(TermChoice.Chosen::certain)
        .forEach(one -> certain.add(one.mention().concept().id()));
    left.stream()
        .map(TermChoice.Chosen::mention)
        .filter(mention -> certain.contains(mention.concept().id()))
        .forEach(mentions::add);
    reading.ifPresent(model -> add(model, spans, text, definitions, left, mentions));
    mentions.sort(Comparator.comparingInt(mention -> mention.place().start()));
    return mentions;
  }

  private static void add(
      ModelReading model,
      List<FoundSpan> found,
      String text,
      List<Definition> definitions,
      List<TermChoice.Chosen> left,
      List<Mention> mentions) {
    BitSet taken = ModelReading.taken(mentions);
    List<Mention> uncertain =
        left.stream()
            .map(TermChoice.Chosen::mention)
            .filter(one -> ModelReading.free(one.place(), taken))
            .toList();
    mentions.addAll(model.confirmed(uncertain, found));
    mentions.addAll(model.beyond(mentions, found, text, definitions));
  }
}
