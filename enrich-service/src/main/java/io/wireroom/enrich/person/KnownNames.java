package io.wireroom.enrich.person;

import io.wireroom.enrich.entity.Mention;
import io.wireroom.enrich.text.Range;
import io.wireroom.enrich.vocabulary.ConceptType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What else is named in a text, so that no part of it is taken for a person.
 *
 * @param barred words inside of a longer name: of Mayo Clinic, of Down syndrome
 * @param single words that are a name of something else by themselves: Lilly, Paris
 * @param organisations known and unknown ones, those that overlap joined
 * @param unknown organisations that no vocabulary has
 * @param places by where they begin
 */
record KnownNames(
    boolean[] barred,
    boolean[] single,
    List<FoundOrganisation> organisations,
    List<FoundOrganisation> unknown,
    Map<Integer, Mention> places) {

  static KnownNames of(NameWords words, List<Mention> mentions, List<FoundOrganisation> shapes) {
    boolean[] barred = new boolean[words.count()];
    boolean[] single = new boolean[words.count()];
    Map<Integer, Mention> places = new HashMap<>();
    TreeMap<Integer, FoundOrganisation> organisations = new TreeMap<>();
    TreeMap<Integer, Integer> subjects = new TreeMap<>();
    for (Mention mention : mentions) {
      ConceptType type = mention.concept().type();
      Range place = mention.place();
      int first = words.from(place.start());
      boolean alone = first + 1 >= words.count() || words.start(first + 1) >= place.end();
      mark(words, place, alone ? single : barred);
      if (type == ConceptType.PLACE) {
        places.put(place.start(), mention);
      } else {
        subjects.put(place.start(), place.end());
      }
      if (type == ConceptType.ORGANISATION) {
        organisations.put(
            place.start(),
            new FoundOrganisation(place, Optional.of(mention.concept().id()), mention.rule()));
      }
    }
    List<FoundOrganisation> unknown = new ArrayList<>();
    for (FoundOrganisation shape : shapes) {
      mark(words, shape.place(), barred);
      if (!overlaps(subjects, shape.place())) {
        unknown.add(shape);
      }
      join(organisations, shape);
    }
    return new KnownNames(barred, single, List.copyOf(organisations.values()), unknown, places);
  }

  /** Returns where each place ends, by where it begins. */
  Map<Integer, Integer> placeEnds() {
    Map<Integer, Integer> ends = new HashMap<>();
    places.forEach((start, mention) -> ends.put(start, mention.place().end()));
    return ends;
  }

  /** A shape around a known name says more: Johns Hopkins University School of Medicine. */
  private static void join(TreeMap<Integer, FoundOrganisation> known, FoundOrganisation shape) {
    Range place = shape.place();
    Optional<String> concept = Optional.empty();
    Map.Entry<Integer, FoundOrganisation> near = known.lowerEntry(place.end());
    while (near != null && near.getValue().place().end() > place.start()) {
      Range other = near.getValue().place();
      concept = near.getValue().conceptId().isPresent() ? near.getValue().conceptId() : concept;
      place = new Range(Math.min(place.start(), other.start()), Math.max(place.end(), other.end()));
      known.remove(near.getKey());
      near = known.lowerEntry(place.end());
    }
    known.put(place.start(), new FoundOrganisation(place, concept, shape.rule()));
  }

  private static boolean overlaps(TreeMap<Integer, Integer> stretches, Range place) {
    Map.Entry<Integer, Integer> before = stretches.lowerEntry(place.end());
    return before != null && before.getValue() > place.start();
  }

  private static void mark(NameWords words, Range place, boolean[] marked) {
    for (int word = words.from(place.start());
        word < words.count() && words.start(word) < place.end();
        word++) {
      marked[word] = true;
    }
  }
}
