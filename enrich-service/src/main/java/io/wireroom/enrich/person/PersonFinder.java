package io.wireroom.enrich.person;

import io.wireroom.enrich.entity.Mention;
import io.wireroom.enrich.text.ArticleText;
import io.wireroom.enrich.text.Range;
import io.wireroom.enrich.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the people of an article by what stands beside their names: credentials, titles, roles,
 * verbs of saying, given names, the publisher's byline. A name that nothing speaks for is none. The
 * same article and entities give the same people. Safe for use by many threads.
 */
public final class PersonFinder {
  private final Signs signs = Signs.read();
  private final PlaceSigns placeSigns;

  public PersonFinder(Vocabulary vocabulary) {
    placeSigns = new PlaceSigns(vocabulary);
  }

  /**
   * Returns who and what is named.
   *
   * @param sentences of the article, in order
   * @param authors as the publisher gives them
   * @param mentions that were found otherwise
   */
  public WhoIsWho find(
      ArticleText article, List<Range> sentences, List<String> authors, List<Mention> mentions) {
    NameWords words = NameWords.of(article.text(), signs);
    boolean[] headline = headlines(words, sentences);
    List<FoundOrganisation> shapes = OrganisationShapes.in(words, plain(sentences, headline));
    KnownNames names = KnownNames.of(words, mentions, shapes);
    NameReader reader = new NameReader(words, names.barred());
    Towns towns = new Towns(words, names.placeEnds(), StateCodes.codes());
    Introductions introductions =
        new Introductions(article.text(), words, names.organisations(), towns);
    Sightings sightings =
        new Sightings(words, reader, introductions, names.single(), bylines(authors));
    for (int i = 0; i < headline.length; i++) {
      sightings.read(sentences.get(i), headline[i]);
    }
    Chains chains = new Chains();
    chains.take(sightings.found());
    List<Sighting> decided =
        sightings.found().stream().filter(one -> !loose(one, headline, sentences)).toList();
    if (!chains.isEmpty()) {
      FamilyNames families =
          new FamilyNames(words, reader, introductions, names.single(), decided, chains);
      for (int i = 0; i < headline.length; i++) {
        families.read(sentences.get(i), headline[i]);
      }
    }
    List<FoundPerson> people = chains.found();
    return new WhoIsWho(
        people, names.unknown(), placeSigns.in(words, names.places(), taken(words, people, names)));
  }

  private static boolean[] headlines(NameWords words, List<Range> sentences) {
    boolean[] headline = new boolean[sentences.size()];
    for (int i = 0; i < headline.length; i++) {
      headline[i] = Headlines.is(words, sentences.get(i));
    }
    return headline;
  }

  private static List<Range> plain(List<Range> sentences, boolean[] headline) {
    List<Range> plain = new ArrayList<>(sentences.size());
    for (int i = 0; i < headline.length; i++) {
      if (!headline[i]) {
        plain.add(sentences.get(i));
      }
    }
    return plain;
  }

  /** In a headline a run of capitals that nothing speaks for takes no word away from others. */
  private static boolean loose(Sighting one, boolean[] headline, List<Range> sentences) {
    if (one.evidence() != null) {
      return false;
    }
    for (int i = 0; i < headline.length; i++) {
      if (headline[i] && sentences.get(i).overlaps(one.place())) {
        return true;
      }
    }
    return false;
  }

  private Set<String> bylines(List<String> authors) {
    Set<String> names = new HashSet<>();
    for (String author : authors) {
      NameWords words = NameWords.of(author, signs);
      NameReader reader = new NameReader(words, new boolean[words.count()]);
      for (int word = 0; word < words.count(); word++) {
        ParsedName name = reader.read(word, author.length());
        if (name != null && !name.given().isEmpty()) {
          names.add(NameKey.fold(name.given().get(0)) + " " + name.key());
          word = name.next() - 1;
        }
      }
    }
    return names;
  }

  private static boolean[] taken(NameWords words, List<FoundPerson> people, KnownNames names) {
    boolean[] taken = names.barred().clone();
    for (FoundPerson person : people) {
      for (PersonMention mention : person.mentions()) {
        for (int word = words.from(mention.place().start());
            word < words.count() && words.start(word) < mention.place().end();
            word++) {
          taken[word] = true;
        }
      }
    }
    return taken;
  }
}
