package io.wireroom.enrich.person;

import io.wireroom.enrich.entity.Mention;
import io.wireroom.enrich.text.Range;
import io.wireroom.enrich.vocabulary.Concept;
import io.wireroom.enrich.vocabulary.ConceptType;
import io.wireroom.enrich.vocabulary.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who is in an article, and what was seen besides.
 *
 * @param people in the order of their first mentions
 * @param organisations that no vocabulary has, in order
 * @param places beyond those that the dictionary is sure of
 */
public record WhoIsWho(
    List<FoundPerson> people, List<FoundOrganisation> organisations, List<Mention> places) {
  public WhoIsWho {
    people = List.copyOf(people);
    organisations = List.copyOf(organisations);
    places = List.copyOf(places);
  }

  /**
   * Returns all mentions of an article, in order: what others found, except where a person or an
   * organisation has the name (the town in University of Chicago), then people and places.
   */
  public List<Mention> over(List<Mention> found) {
    TreeMap<Integer, Integer> taken = new TreeMap<>();
    for (FoundPerson person : people) {
      for (PersonMention mention : person.mentions()) {
        taken.put(mention.place().start(), mention.place().end());
      }
    }
    TreeMap<Integer, Integer> named = new TreeMap<>();
    organisations.forEach(one -> named.put(one.place().start(), one.place().end()));
    List<Mention> all = new ArrayList<>(places);
    for (Mention mention : found) {
      boolean place = mention.concept().type() == ConceptType.PLACE;
      if (!covers(taken, mention.place()) && !(place && covers(named, mention.place()))) {
        all.add(mention);
      }
    }
    for (FoundPerson person : people) {
      Concept concept = concept(person);
      person
          .mentions()
          .forEach(one -> all.add(new Mention(one.place(), concept, one.rule(), one.confidence())));
    }
    all.sort(Comparator.comparingInt(one -> one.place().start()));
    return all;
  }

  private static boolean covers(TreeMap<Integer, Integer> stretches, Range place) {
    Map.Entry<Integer, Integer> before = stretches.lowerEntry(place.end());
    return before != null && before.getValue() > place.start();
  }

  private static Concept concept(FoundPerson person) {
    return new Concept(
        person.id(),
        ConceptType.PERSON,
        person.name(),
        List.of(Term.plain(person.name())),
        List.of(),
        List.of(),
        List.of());
  }
}
