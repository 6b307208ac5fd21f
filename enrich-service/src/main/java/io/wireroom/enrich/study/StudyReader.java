package io.wireroom.enrich.study;

import io.wireroom.enrich.entity.FoundEntity;
import io.wireroom.enrich.entity.Mention;
import io.wireroom.enrich.phrase.Prose;
import io.wireroom.enrich.text.Range;
import io.wireroom.enrich.vocabulary.ConceptType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads the facts of studies out of an article in English: each value once, where it is said most
 * plainly. Nothing is added to what the article or its metadata state.
 */
public final class StudyReader {
  /** Of one kind; a text that states more is a list. */
  private static final int MOST_OF_A_KIND = 6;

  private StudyReader() {}

  /**
   * Returns the facts in the order of the text, those of the metadata first.
   *
   * @param entities of the article, for its journals
   * @param attribution the line that says where the article, and not its study, appeared
   * @param ids of the publisher's metadata, by scheme: doi, nct
   */
  public static List<StudyFact> read(
      Prose prose,
      List<FoundEntity> entities,
      Optional<Range> attribution,
      Map<String, String> ids) {
    List<StudyFact> all = new ArrayList<>();
    metadata(ids, "doi", StudyFact.Kind.DOI, all);
    metadata(ids, "nct", StudyFact.Kind.TRIAL, all);
    NavigableMap<Integer, Journals.Known> journals = journals(entities);
    for (int sentence = 0; sentence < prose.sentences().size(); sentence++) {
      int from = prose.firstWord(sentence);
      int to = prose.firstWord(sentence + 1);
      Designs.read(prose, from, to, all::add);
      Participants.read(prose, from, to, all::add);
      Phases.read(prose, from, to, all::add);
      Journals.read(prose, from, to, journals, all::add);
      Conferences.read(prose, from, to, all::add);
      Identifiers.trials(prose, from, to, all::add);
    }
    journals.values().forEach(one -> Journals.alone(prose, one, all::add));
    Identifiers.dois(prose.text(), all::add);
    all.removeIf(
        fact -> {
          Range place = fact.place();
          return place != null && attribution.filter(place::overlaps).isPresent();
        });
    return onceEach(all);
  }

  private static List<StudyFact> onceEach(List<StudyFact> all) {
    Map<String, StudyFact> best = new LinkedHashMap<>();
    for (StudyFact fact : all) {
      String key = fact.kind().label() + " " + fact.value().toLowerCase(Locale.ROOT);
      best.merge(key, fact, (one, other) -> other.confidence() > one.confidence() ? other : one);
    }
    Map<StudyFact.Kind, Integer> counts = new LinkedHashMap<>();
    return best.values().stream()
        .sorted(Comparator.comparingDouble(StudyFact::confidence).reversed())
        .filter(fact -> counts.merge(fact.kind(), 1, Integer::sum) <= MOST_OF_A_KIND)
        .sorted(Comparator.comparingInt(StudyFact::at).thenComparing(StudyFact::kind))
        .toList();
  }

  private static void metadata(
      Map<String, String> ids, String scheme, StudyFact.Kind kind, List<StudyFact> facts) {
    String id = ids.get(scheme);
    if (id != null && !id.isBlank()) {
      String value =
          kind == StudyFact.Kind.DOI ? id.toLowerCase(Locale.ROOT) : id.toUpperCase(Locale.ROOT);
      facts.add(new StudyFact(kind, value.strip(), null, "publisher-metadata", 1));
    }
  }

  private static NavigableMap<Integer, Journals.Known> journals(List<FoundEntity> entities) {
    NavigableMap<Integer, Journals.Known> known = new TreeMap<>();
    for (FoundEntity entity : entities) {
      if (entity.concept().type() == ConceptType.JOURNAL) {
        for (Mention mention : entity.mentions()) {
          Journals.Known one = new Journals.Known(entity.concept().name(), mention.place());
          known.put(mention.place().start(), one);
        }
      }
    }
    return known;
  }
}
