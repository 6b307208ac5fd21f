package io.wireroom.enrich.person;

import io.wireroom.enrich.text.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A person while an article is read: grows with every place that names them. */
final class PersonDraft {
  private static final Set<String> COURTESIES = Set.of("Mr", "Mrs", "Ms", "Mx", "Miss");
  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}(\\.-?\\p{Lu})+");
  private static final int MOST_ROLES = 6;
  private static final int MOST_AFFILIATIONS = 6;

  private List<String> given;
  private String family;
  private final String key;
  private final Set<String> credentials = new LinkedHashSet<>();
  private final Set<String> roles = new LinkedHashSet<>();
  private final List<FoundAffiliation> affiliations = new ArrayList<>();
  private final TreeMap<Integer, PersonMention> mentions = new TreeMap<>();

  PersonDraft(Sighting sighting, Evidence evidence) {
    given = sighting.name().given();
    family = sighting.name().family();
    key = sighting.name().key();
    add(sighting, evidence);
  }

  String key() {
    return key;
  }

  List<String> given() {
    return given;
  }

  String family() {
    return family;
  }

  /** Whether a name with this given name, or with none, can be theirs. */
  boolean agrees(List<String> others) {
    if (given.isEmpty() || others.isEmpty()) {
      return true;
    }
    if (!NameKey.agree(given.get(0), others.get(0))) {
      return false;
    }
    return given.size() < 2 || others.size() < 2 || NameKey.agree(given.get(1), others.get(1));
  }

  void add(Sighting sighting, Evidence evidence) {
    mention(sighting.place(), evidence);
    List<String> others = sighting.name().given();
    if (letters(others) > letters(given)) {
      given = others;
    }
    if (sighting.name().family().length() > family.length()) {
      family = sighting.name().family();
    }
    String title = sighting.title();
    if (title != null && credentials.isEmpty() && !COURTESIES.contains(title)) {
      credentials.add(title);
    }
    credentials.addAll(sighting.name().credentials());
    introduce(sighting.introduction());
  }

  void mention(Range place, Evidence evidence) {
    mentions.put(place.start(), new PersonMention(place, evidence.rule(), evidence.confidence()));
  }

  void introduce(Introduction introduction) {
    for (String role : introduction.roles()) {
      if (roles.size() < MOST_ROLES && roles.stream().noneMatch(role::equalsIgnoreCase)) {
        roles.add(role);
      }
    }
    for (FoundAffiliation one : introduction.affiliations()) {
      if (affiliations.size() < MOST_AFFILIATIONS
          && affiliations.stream().noneMatch(other -> other.place().equals(one.place()))) {
        affiliations.add(one);
      }
    }
  }

  /** Where the last mention before a place begins; -1 when there is none. */
  int before(int place) {
    Integer start = mentions.lowerKey(place);
    return start == null ? -1 : start;
  }

  int first() {
    return mentions.firstKey();
  }

  String slug() {
    String name = given.isEmpty() ? "" : spelledOut() + " ";
    return NameKey.slug(name + family);
  }

  FoundPerson found(String id) {
    affiliations.sort(Comparator.comparingInt(one -> one.place().start()));
    return new FoundPerson(
        id,
        String.join(" ", dotted()),
        family,
        List.copyOf(credentials),
        List.copyOf(roles),
        affiliations,
        List.copyOf(mentions.values()));
  }

  /** The first given name that is no initial; all of them when there is none. */
  private String spelledOut() {
    return given.stream()
        .filter(name -> name.length() > 2 && name.indexOf('.') < 0)
        .findFirst()
        .orElse(String.join(" ", given));
  }

  private List<String> dotted() {
    return given.stream()
        .map(name -> name.length() == 1 || INITIALS.matcher(name).matches() ? name + "." : name)
        .toList();
  }

  private static int letters(List<String> names) {
    return names.stream().mapToInt(String::length).sum();
  }
}
