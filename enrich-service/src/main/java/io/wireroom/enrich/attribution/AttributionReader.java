package io.wireroom.enrich.attribution;

import io.wireroom.enrich.text.ArticleText;
import io.wireroom.enrich.text.Range;
import io.wireroom.enrich.vocabulary.Concept;
import io.wireroom.enrich.vocabulary.ConceptType;
import io.wireroom.enrich.vocabulary.Vocabulary;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads where an article comes from out of what it says itself, such as "A version of this article
 * appeared on Medscape.com." The last sentence that says so counts; sources stand at the end.
 */
public final class AttributionReader {
  private static final Set<ConceptType> PUBLISHERS =
      EnumSet.of(ConceptType.ORGANISATION, ConceptType.JOURNAL);

  /** A longer sentence is prose, whatever its words. */
  private static final int LONGEST_LINE = 400;

  private static final Pattern ADDRESS =
      Pattern.compile(
          "^(?:https?://)?(?:www\\.)?(?<name>[^/ ]{2,60}?)\\.com(?:/.*)?$",
          Pattern.CASE_INSENSITIVE);

  private final Vocabulary vocabulary;

  public AttributionReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Returns the attribution of an article, if it has one.
   *
   * @param line the line that the format gives apart; tried first
   */
  public Optional<FoundAttribution> read(
      @Nullable String line, ArticleText article, List<Range> sentences) {
    if (line != null && line.length() <= LONGEST_LINE) {
      int at = article.text().indexOf(line.strip());
      Range place = at < 0 ? new Range(0, 0) : new Range(at, at + line.strip().length());
      Optional<FoundAttribution> said = sentence(line.strip(), place);
      if (said.isPresent()) {
        return said;
      }
    }
    for (int i = sentences.size() - 1; i >= 0; i--) {
      Range place = sentences.get(i);
      if (place.start() >= article.titleLength() && place.length() <= LONGEST_LINE) {
        Optional<FoundAttribution> said = sentence(withNext(article, sentences, i), place);
        if (said.isPresent()) {
          return said;
        }
      }
    }
    return dateline(article);
  }

  /** "© 2025 Renal Wire. All rights reserved." is two sentences that make sense together. */
  private static String withNext(ArticleText article, List<Range> sentences, int i) {
    Range here = sentences.get(i);
    String words = here.of(article.text());
    if (words.indexOf('©') < 0 && !Phrasings.COPYRIGHT.matcher(words).lookingAt()) {
      return words;
    }
    int end = Math.min(article.text().length(), here.end() + 120);
    int paragraphEnd = article.text().indexOf('\n', here.end());
    return article
        .text()
        .substring(here.start(), paragraphEnd < 0 ? end : Math.min(end, paragraphEnd));
  }

  private Optional<FoundAttribution> sentence(String words, Range place) {
    if (!Phrasings.HINTS.in(words)) {
      return Optional.empty();
    }
    for (Phrasing phrasing : Phrasings.SENTENCES) {
      Matcher matcher = phrasing.pattern().matcher(words);
      if (matcher.lookingAt()) {
        String origin = matcher.group("origin").strip();
        if (nameLike(origin)) {
          return Optional.of(found(origin, phrasing.rule(), place));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<FoundAttribution> dateline(ArticleText article) {
    if (article.paragraphs().isEmpty()) {
      return Optional.empty();
    }
    Range first = article.paragraphs().get(0);
    String lead =
        article.text().substring(first.start(), Math.min(first.end(), first.start() + 160));
    Matcher matcher = Phrasings.DATELINE.matcher(lead);
    if (!matcher.find()) {
      return Optional.empty();
    }
    // "CHICAGO (ASCO) —" names a meeting; an agency must be one that we know
    Range place = new Range(first.start(), first.start() + matcher.end("origin") + 1);
    return concept(matcher.group("origin"))
        .map(known -> new FoundAttribution(known.name(), Optional.of(known), "dateline", place));
  }

  private FoundAttribution found(String origin, String rule, Range place) {
    Matcher address = ADDRESS.matcher(origin);
    String plain = address.matches() ? address.group("name") : origin;
    Optional<Concept> known = concept(origin).or(() -> concept(plain));
    return new FoundAttribution(known.map(Concept::name).orElse(plain), known, rule, place);
  }

  private Optional<Concept> concept(String name) {
    return vocabulary
        .named(name, PUBLISHERS)
        .or(() -> vocabulary.named(name.replaceFirst("^The ", ""), PUBLISHERS));
  }

  /** A name has a capital or is an address; "a medical journal" is neither. */
  private static boolean nameLike(String origin) {
    return origin.chars().anyMatch(Character::isUpperCase) || origin.matches("\\S+\\.[a-z]{2,6}");
  }
}
