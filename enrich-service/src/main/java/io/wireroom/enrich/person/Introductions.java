package io.wireroom.enrich.person;

import io.wireroom.enrich.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands beside a name: "the study's lead author", "associate professor of psychiatry at
 * the University of X in Y", "of X", "is a cardiologist at X".
 */
final class Introductions {
  private static final Set<String> CONNECTORS = Set.of("at", "of", "from", "with", "for", "in");
  private static final Set<String> DIRECT = Set.of("at", "of", "from", "with");
  private static final Set<String> ARTICLES =
      Set.of("the", "a", "an", "its", "their", "his", "her", "also", "both", "now", "currently");
  private static final Set<String> WHERE = Set.of("at", "from", "with", "in");
  private static final List<String> ADJECTIVES = List.of("al", "ic", "ive", "ular", "ary");
  private static final int FARTHEST_CONNECTOR = 3;
  private static final int MOST_WORDS = 45;

  private final String text;
  private final NameWords words;
  private final TreeMap<Integer, FoundOrganisation> organisations = new TreeMap<>();
  private final TreeMap<Integer, FoundOrganisation> byEnd = new TreeMap<>();
  private final Towns towns;

  Introductions(String text, NameWords words, List<FoundOrganisation> found, Towns towns) {
    this.text = text;
    this.words = words;
    this.towns = towns;
    for (FoundOrganisation one : found) {
      organisations.put(one.place().start(), one);
      byEnd.put(one.place().end(), one);
    }
  }

  /**
   * Returns what is said before and after a name.
   *
   * @param first word of it, a title included
   * @param next first word after its credentials
   * @param from where its sentence begins
   * @param limit where its sentence ends
   */
  Introduction of(int first, int next, int from, int limit) {
    List<String> roles = new ArrayList<>();
    List<FoundAffiliation> affiliations = new ArrayList<>();
    before(first, from, roles, affiliations);
    after(next, limit, roles, affiliations);
    return roles.isEmpty() && affiliations.isEmpty()
        ? Introduction.NONE
        : new Introduction(roles, affiliations);
  }

  private void before(
      int first, int from, List<String> roles, List<FoundAffiliation> affiliations) {
    int at = first - 1;
    if (at < 0 || words.start(at) < from) {
      return;
    }
    char joint = words.joint(at);
    int start = first;
    if (words.is(at, Sign.ROLE) && (joint == NameWords.BLANK || joint == NameWords.COMMA)) {
      start = at;
      while (start > 0
          && words.start(start - 1) >= from
          && words.joint(start - 1) == NameWords.BLANK
          && (words.isAny(start - 1, Sign.PART.bit() | Sign.ROLE.bit()) || adjective(start - 1))
          && !words.possessive(start - 1)
          && !organisations.containsKey(words.start(start - 1))
          && !endsOrganisation(start - 1)) {
        start--;
      }
      if (joint == NameWords.COMMA && !determined(start)) {
        return;
      }
      roles.add(text.substring(words.start(start), words.end(at)));
    }
    if (start > 0 && words.start(start - 1) >= from && words.joint(start - 1) == NameWords.BLANK) {
      FoundOrganisation near = byEnd.get(words.end(start - 1));
      if (near != null && (start < first || words.possessive(start - 1))) {
        affiliations.add(new FoundAffiliation(near.place(), near.conceptId()));
      }
    }
  }

  /** Pediatric, surgical, interventive, vascular. */
  private boolean adjective(int word) {
    String form = words.word(word);
    return !words.capital(word)
        && ADJECTIVES.stream().anyMatch(form::endsWith)
        && !words.is(word, Sign.STOP);
  }

  /** "the author, Jane Doe": not "an author, Novo Nordisk". */
  private boolean determined(int start) {
    return start > 0 && (words.says(start - 1, "the") || words.possessive(start - 1));
  }

  private boolean endsOrganisation(int word) {
    return byEnd.containsKey(words.end(word));
  }

  private void after(int next, int limit, List<String> roles, List<FoundAffiliation> affiliations) {
    if (next >= words.count() || words.fullEnd(next) > limit) {
      return;
    }
    char joint = joint(next - 1);
    int at = next;
    if (joint == NameWords.BLANK && words.is(next, Sign.COPULA)) {
      at = next + 1;
      if (!post(at, limit)) {
        return;
      }
    } else if (joint == NameWords.BLANK) {
      if (!DIRECT.contains(words.word(next)) || !organisationSoon(next + 1, limit)) {
        return;
      }
    } else if ((joint != NameWords.COMMA && joint != '(') || !follows(at, limit)) {
      return;
    }
    walk(at, limit, roles, affiliations);
  }

  private char joint(int word) {
    char joint = words.joint(word);
    // A credential in parentheses, or one with its full stop, may stand before the comma
    if (joint == NameWords.APART && words.end(word) + 3 == words.start(word + 1)) {
      return text.startsWith("),", words.fullEnd(word)) ? NameWords.COMMA : joint;
    }
    return joint;
  }

  private void walk(int first, int limit, List<String> roles, List<FoundAffiliation> affiliations) {
    int phrase = first;
    int at = first;
    for (int steps = 0; steps < MOST_WORDS && fits(at, limit); steps++) {
      FoundOrganisation here = organisationAt(at);
      if (here != null) {
        int before = connector(at);
        role(phrase, before, roles);
        int last = words.from(here.place().end()) - 1;
        boolean works = before < at || at == phrase || words.says(at - 1, "and");
        Range place = towns.behind(here.place(), last, limit);
        if (works || !roles.isEmpty()) {
          affiliations.add(new FoundAffiliation(place, here.conceptId()));
        }
        at = Math.max(at + 1, words.from(place.end()));
        phrase = at;
        if (!fits(at, limit) || !follows(at, limit)) {
          return;
        }
        if (words.says(at, "and")) {
          phrase = ++at;
        }
        continue;
      }
      if (ends(at, phrase, limit)) {
        break;
      }
      if (words.says(at, "who")) {
        if (!fits(at + 1, limit) || !words.isAny(at + 1, Sign.COPULA.bit() | Sign.WORKS.bit())) {
          break;
        }
        role(phrase, at, roles);
        boolean copula = words.is(at + 1, Sign.COPULA);
        at += 2;
        phrase = at;
        if (copula && !post(at, limit)) {
          return;
        }
        continue;
      }
      char joint = words.joint(at);
      at++;
      if (joint == NameWords.COMMA || joint == '(') {
        role(phrase, at, roles);
        phrase = at;
        if (!follows(at, limit)) {
          return;
        }
      } else if (joint != NameWords.BLANK && joint != '&' && joint != '/') {
        break;
      }
    }
    role(phrase, at, roles);
  }

  private boolean ends(int at, int phrase, int limit) {
    if (words.is(at, Sign.REGION) || (words.capital(at) && words.is(at, Sign.TITLE))) {
      return true;
    }
    if (words.isAny(at, Sign.SAID.bit() | Sign.COPULA.bit() | Sign.WORKS.bit())) {
      return true;
    }
    return words.says(at, "and") && !post(at + 1, limit);
  }

  /** After a comma: whether it still speaks of what somebody is or where. */
  private boolean follows(int at, int limit) {
    return fits(at, limit)
        && (post(at, limit)
            || words.says(at, "who")
            || words.says(at, "and")
            || organisationAt(afterThe(at)) != null
            || CONNECTORS.contains(words.word(at)));
  }

  /** Whether a role or an organisation stands here, an article before it or not. */
  private boolean post(int at, int limit) {
    int word = at;
    while (fits(word, limit) && ARTICLES.contains(words.word(word).toLowerCase(Locale.ROOT))) {
      word++;
    }
    for (int end = word + 7; word < end && fits(word, limit); word++) {
      if (words.is(word, Sign.ROLE) || organisationAt(word) != null) {
        return true;
      }
      if (words.isAny(word, Sign.SAID.bit() | Sign.REGION.bit() | Sign.COPULA.bit())
          || CONNECTORS.contains(words.word(word))
          || words.says(word, "or")
          || words.joint(word) != NameWords.BLANK && words.joint(word) != '/') {
        return false;
      }
    }
    return false;
  }

  private void role(int from, int to, List<String> roles) {
    int first = from;
    while (first < to && ARTICLES.contains(words.word(first).toLowerCase(Locale.ROOT))) {
      first++;
    }
    boolean role = false;
    int last = first;
    while (last < to && !(role && where(last))) {
      role |= words.is(last++, Sign.ROLE);
    }
    if (role) {
      String said = text.substring(words.start(first), words.end(last - 1));
      if (!roles.contains(said)) {
        roles.add(said);
      }
    }
  }

  /**
   * The word that ties an organisation to what stands before it, "at" in "at the renowned Mayo
   * Clinic"; the organisation's own word if none does.
   */
  private int connector(int organisation) {
    for (int at = organisation - 1; at >= 0 && at >= organisation - FARTHEST_CONNECTOR; at--) {
      if (words.joint(at) != NameWords.BLANK || words.capital(at)) {
        break;
      }
      if (CONNECTORS.contains(words.word(at))) {
        return at;
      }
    }
    return organisation;
  }

  /** "at the clinic", "in Lyon" are where somebody is something; "in residence" is what. */
  private boolean where(int word) {
    return WHERE.contains(words.word(word)) && (!words.says(word, "in") || words.capital(word + 1));
  }

  /** "of the renowned Mayo Clinic". */
  private boolean organisationSoon(int word, int limit) {
    for (int at = word; at <= word + FARTHEST_CONNECTOR && fits(at, limit); at++) {
      if (organisationAt(at) != null) {
        return true;
      }
      if (words.joint(at) != NameWords.BLANK || words.capital(at)) {
        return false;
      }
    }
    return false;
  }

  private int afterThe(int word) {
    return words.says(word, "the") ? word + 1 : word;
  }

  private @Nullable FoundOrganisation organisationAt(int word) {
    return word < words.count() ? organisations.get(words.start(word)) : null;
  }

  private boolean fits(int word, int limit) {
    return word < words.count() && words.fullEnd(word) <= limit;
  }
}
