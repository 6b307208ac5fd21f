package io.wireroom.enrich.tag;

import io.wireroom.enrich.contenttype.ContentType;
import io.wireroom.enrich.entity.FoundEntity;
import io.wireroom.enrich.salience.Salience;
import io.wireroom.enrich.vocabulary.Concept;
import io.wireroom.enrich.vocabulary.ConceptType;
import io.wireroom.enrich.vocabulary.SpecialtyWeight;
import io.wireroom.enrich.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides the specialties and topics of an article and says why. Entities speak for their
 * specialties by their salience; the publisher's categories, the feed, the company that the article
 * keeps, the kind of piece and single words add to it; learned weights tell how sure that makes a
 * tag. The same signals give the same tags.
 */
public final class Tagger {
  private static final Set<ConceptType> TAGS = EnumSet.of(ConceptType.SPECIALTY, ConceptType.TOPIC);
  private static final Set<ConceptType> SUBJECTS =
      EnumSet.complementOf(EnumSet.of(ConceptType.JOURNAL, ConceptType.PLACE, ConceptType.PERSON));

  /** What a kind of piece is filed under for being one. */
  private static final Map<ContentType, String> TOPICS =
      Map.of(
          ContentType.QUIZ, "topic:quiz",
          ContentType.CASE_REPORT, "topic:case-report",
          ContentType.CME, "topic:cme",
          ContentType.CORRECTION, "topic:corrections",
          ContentType.GUIDELINE, "topic:practice-guidelines");

  private static final double CATEGORY = 1;
  private static final double CATEGORY_SUBJECT = 0.7;
  private static final double FEED = 1;
  private static final double RECOMMENDED = 1;

  private static final double LEAST_CONFIDENCE = 0.5;
  private static final int MOST_EVIDENCE = 8;

  private final Vocabulary vocabulary;
  private final TagWeights weights;
  private final WordCues cues = WordCues.shipped();

  public Tagger(Vocabulary vocabulary, TagWeights weights) {
    this.vocabulary = vocabulary;
    this.weights = weights;
  }

  /** Returns the tags that are more likely right than wrong, most certain first, then by id. */
  public List<FoundTag> tag(TagSignals signals) {
    return candidates(signals).stream()
        .map(
            one ->
                new FoundTag(
                    one.concept(),
                    weights.confidence(one.concept().type(), one.features()),
                    top(one.evidence())))
        .filter(tag -> tag.confidence() >= LEAST_CONFIDENCE)
        .sorted(Comparator.comparingDouble(FoundTag::confidence).reversed())
        .toList();
  }

  /** Returns all for which anything speaks, by id. */
  public List<TagCandidate> candidates(TagSignals signals) {
    Map<String, List<TagEvidence>> evidence = new TreeMap<>();
    signals.entities().forEach(entity -> entity(entity, evidence));
    signals.categories().forEach(category -> category(category, evidence));
    String feed = signals.feedTitle();
    if (feed != null) {
      inWords(feed).ifPresent(specialty -> add(evidence, specialty, "feed", feed, FEED));
    }
    recommended(signals.recommendedSources(), evidence);
    cues.find(
        signals.text(),
        (tag, words) -> evidence.computeIfAbsent(tag, id -> new ArrayList<>()).add(words));
    String topic = TOPICS.get(signals.contentType());
    if (topic != null) {
      add(evidence, topic, "content-type", signals.contentType().label(), 1);
    }
    Map<ConceptType, Double> most = new EnumMap<>(ConceptType.class);
    evidence.forEach(
        (id, reasons) ->
            vocabulary
                .concept(id)
                .ifPresent(tag -> most.merge(tag.type(), TagCandidate.text(reasons), Math::max)));
    List<TagCandidate> candidates = new ArrayList<>();
    evidence.forEach(
        (id, reasons) ->
            vocabulary
                .concept(id)
                .ifPresent(
                    tag ->
                        candidates.add(
                            TagCandidate.of(tag, reasons, most.getOrDefault(tag.type(), 0.0)))));
    return candidates;
  }

  private void entity(FoundEntity entity, Map<String, List<TagEvidence>> evidence) {
    Concept concept = entity.concept();
    if (entity.salience() <= 0) {
      return;
    }
    // An article is seldom about a topic, and is of it all the same
    double strength = Math.min(1, entity.salience() / Salience.weight(concept));
    if (TAGS.contains(concept.type())) {
      add(evidence, concept.id(), "entity", concept.id(), strength);
    }
    speaksFor(concept, "entity", concept.id(), strength, evidence);
  }

  private void category(String words, Map<String, List<TagEvidence>> evidence) {
    vocabulary
        .named(words, TAGS)
        .ifPresentOrElse(
            tag -> add(evidence, tag.id(), "category", words, CATEGORY),
            () ->
                vocabulary
                    .named(words, SUBJECTS)
                    .ifPresent(
                        subject ->
                            speaksFor(subject, "category", words, CATEGORY_SUBJECT, evidence)));
  }

  /** A concept of many specialties says less of each. */
  private void speaksFor(
      Concept concept,
      String rule,
      String detail,
      double strength,
      Map<String, List<TagEvidence>> evidence) {
    List<SpecialtyWeight> specialties = vocabulary.specialtiesOf(concept);
    double shared = Math.sqrt(Math.max(1, specialties.size()));
    for (SpecialtyWeight specialty : specialties) {
      if (specialty.specialty().equals(concept.id())) {
        // Its own mention has counted already
        continue;
      }
      add(evidence, specialty.specialty(), rule, detail, strength * specialty.weight() / shared);
    }
  }

  /** The company that an article keeps: the share of each specialty among the named sources. */
  private void recommended(List<String> sources, Map<String, List<TagEvidence>> evidence) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    sources.forEach(source -> counts.merge(source, 1, Integer::sum));
    counts.forEach(
        (source, count) ->
            inWords(source)
                .ifPresent(
                    id ->
                        add(
                            evidence,
                            id,
                            "recommended",
                            source,
                            RECOMMENDED * count / sources.size())));
  }

  /** A specialty in a publication's name: MDedge Psychiatry. The longest run of words counts. */
  private Optional<String> inWords(String name) {
    String[] words = name.strip().split("[\\s:|/–—-]+");
    for (int length = Math.min(words.length, 5); length > 0; length--) {
      for (int from = words.length - length; from >= 0; from--) {
        String run = String.join(" ", List.of(words).subList(from, from + length));
        Optional<Concept> found = vocabulary.named(run, ConceptType.SPECIALTY);
        if (found.isPresent()) {
          return found.map(Concept::id);
        }
      }
    }
    return Optional.empty();
  }

  private static void add(
      Map<String, List<TagEvidence>> evidence,
      String tag,
      String rule,
      String detail,
      double weight) {
    evidence
        .computeIfAbsent(tag, id -> new ArrayList<>())
        .add(new TagEvidence(rule, detail, weight));
  }

  private static List<TagEvidence> top(List<TagEvidence> reasons) {
    return reasons.stream()
        .sorted(Comparator.comparingDouble(TagEvidence::weight).reversed())
        .limit(MOST_EVIDENCE)
        .toList();
  }
}
