package io.wireroom.enrich;

import io.wireroom.enrich.person.FoundAffiliation;
import io.wireroom.enrich.person.FoundOrganisation;
import io.wireroom.enrich.person.FoundPerson;
import io.wireroom.event.Affiliation;
import io.wireroom.event.Candidate;
import io.wireroom.event.Mention;
import io.wireroom.event.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** People and unknown organisations, as events carry them. */
final class PeopleFindings {
  /** A shape is right about the kind of thing more often than about where the name ends. */
  private static final float SHAPE = 0.75f;

  private PeopleFindings() {}

  static List<Person> people(List<FoundPerson> found, String text) {
    return found.stream()
        .map(
            one ->
                Person.newBuilder()
                    .setConceptId(one.id())
                    .setGiven(one.given())
                    .setFamily(one.family())
                    .setCredentials(one.credentials())
                    .setRoles(one.roles())
                    .setAffiliations(
                        one.affiliations().stream().map(a -> affiliation(a, text)).toList())
                    .build())
        .toList();
  }

  /** The same name is one candidate, however often it stands. */
  static List<Candidate> candidates(List<FoundOrganisation> found, String text) {
    Map<String, List<FoundOrganisation>> byName = new LinkedHashMap<>();
    for (FoundOrganisation one : found) {
      byName.computeIfAbsent(one.place().of(text), name -> new ArrayList<>()).add(one);
    }
    List<Candidate> candidates = new ArrayList<>();
    byName.forEach(
        (name, places) ->
            candidates.add(
                Candidate.newBuilder()
                    .setName(name)
                    .setType("organisation")
                    .setRule(places.get(0).rule())
                    .setConfidence(SHAPE)
                    .setMentions(places.stream().map(one -> mention(one, name)).toList())
                    .build()));
    return candidates;
  }

  private static Affiliation affiliation(FoundAffiliation found, String text) {
    return Affiliation.newBuilder()
        .setText(found.place().of(text))
        .setConceptId(found.conceptId().orElse(null))
        .setStart(found.place().start())
        .setEnd(found.place().end())
        .build();
  }

  private static Mention mention(FoundOrganisation found, String name) {
    return Mention.newBuilder()
        .setStart(found.place().start())
        .setEnd(found.place().end())
        .setText(name)
        .setRule(found.rule())
        .setConfidence(SHAPE)
        .build();
  }
}
