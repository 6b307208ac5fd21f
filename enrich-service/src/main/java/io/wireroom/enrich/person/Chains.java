package io.wireroom.enrich.person;

import io.wireroom.enrich.text.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Brings the names of an article together: who is named in full first, then who is named by title
 * and family name, so that one person is one. Two with one family name stay two.
 */
final class Chains {
  private final List<PersonDraft> people = new ArrayList<>();
  private final Map<String, List<PersonDraft>> byFamily = new HashMap<>();

  /** Takes what was seen, in the order of the text. */
  void take(List<Sighting> sightings) {
    List<Sighting> later = new ArrayList<>();
    for (Sighting one : sightings) {
      Evidence evidence = one.evidence();
      if (evidence == null || one.name().given().isEmpty()) {
        later.add(one);
      } else {
        full(one, evidence);
      }
    }
    for (Sighting one : later) {
      List<PersonDraft> namesakes = agreeing(one.name());
      Evidence evidence = one.evidence();
      if (namesakes.size() == 1) {
        namesakes.get(0).add(one, evidence == null ? Evidence.CHAIN : evidence);
      } else if (!namesakes.isEmpty()) {
        nearest(namesakes, one.place().start()).add(one, Evidence.SHARED_NAME);
      } else if (evidence != null) {
        keep(new PersonDraft(one, evidence));
      }
    }
  }

  /** Returns who has a family name, folded and without particles. */
  List<PersonDraft> named(String family) {
    return byFamily.getOrDefault(family, List.of());
  }

  boolean isEmpty() {
    return people.isEmpty();
  }

  /** Of several people the one who was named last before a place. */
  static PersonDraft nearest(List<PersonDraft> namesakes, int place) {
    return namesakes.stream()
        .max(Comparator.comparingInt((PersonDraft one) -> one.before(place)))
        .orElseThrow();
  }

  /** Returns the people in the order of their first mentions. */
  List<FoundPerson> found() {
    Map<String, Integer> ids = new TreeMap<>();
    return people.stream()
        .sorted(Comparator.comparingInt(PersonDraft::first))
        .map(
            one -> {
              String slug = one.slug();
              int times = ids.merge(slug, 1, Integer::sum);
              return one.found("person:" + slug + (times == 1 ? "" : "-" + times));
            })
        .toList();
  }

  private void full(Sighting one, Evidence evidence) {
    PersonDraft same = first(agreeing(one.name()));
    if (same == null) {
      keep(new PersonDraft(one, evidence));
    } else {
      same.add(one, evidence);
    }
  }

  private List<PersonDraft> agreeing(ParsedName name) {
    return named(name.key()).stream().filter(one -> one.agrees(name.given())).toList();
  }

  private void keep(PersonDraft draft) {
    people.add(draft);
    byFamily.computeIfAbsent(draft.key(), key -> new ArrayList<>()).add(draft);
  }

  private static @Nullable PersonDraft first(List<PersonDraft> some) {
    return some.isEmpty() ? null : some.get(0);
  }

  /** Adds a further place, where a family name stands alone. */
  void again(List<PersonDraft> namesakes, Range place, Introduction introduction) {
    if (namesakes.size() == 1) {
      namesakes.get(0).mention(place, Evidence.CHAIN);
      namesakes.get(0).introduce(introduction);
    } else {
      nearest(namesakes, place.start()).mention(place, Evidence.SHARED_NAME);
    }
  }
}
