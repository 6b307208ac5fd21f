package io.wireroom.enrich.salience;

import io.wireroom.enrich.assertion.Assertion;
import io.wireroom.enrich.entity.FoundEntity;
import io.wireroom.enrich.entity.Mention;
import io.wireroom.enrich.text.ArticleText;
import io.wireroom.enrich.text.Range;
import io.wireroom.enrich.vocabulary.Concept;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much an article is about what it mentions: named in the title, in the lead, in headings,
 * often, all through. These add up and are pressed into 0 to 1; then counts what kind of thing it
 * is, since articles are seldom about the places and agencies that they name.
 */
public final class Salience {
  private static final double TITLE = 1.1;
  private static final double LEAD = 0.6;
  private static final double SECOND = 0.1;
  private static final double HEADING = 0.15;
  private static final double OFTEN = 0.35;
  private static final double SPREAD = 0.9;
  private static final double NAMED = 0.15;
  private static final int STRETCHES = 5;

  /** What a negated mention counts, outside the title. */
  private static final double NEGATED = 0.3;

  /** What is left of a general name, such as cancer, beside a special one, breast cancer. */
  private static final double GENERAL = 0.6;

  private final ArticleText article;
  private final Layout layout;
  private final List<Range> apart;

  private Salience(ArticleText article, List<Range> apart) {
    this.article = article;
    this.apart = List.copyOf(apart);
    layout = Layout.of(article);
  }

  /**
   * Returns the entities with their salience, most salient first, then by id.
   *
   * @param found by id
   * @param apart lines that speak of the publication, its authors and its sponsors and not of the
   *     subject; what is named there does not count
   */
  public static List<FoundEntity> rank(
      List<FoundEntity> found, ArticleText article, List<Range> apart) {
    Salience salience = new Salience(article, apart);
    Set<String> general = new HashSet<>();
    found.forEach(one -> general.addAll(one.concept().parents()));
    return found.stream()
        .map(
            one -> {
              double shared = general.contains(one.concept().id()) ? GENERAL : 1;
              double weight = weight(one.concept());
              return new FoundEntity(
                  one.concept(), shared * weight * salience.of(one.mentions()), one.mentions());
            })
        .sorted(
            Comparator.comparingDouble(FoundEntity::salience)
                .reversed()
                .thenComparing(one -> one.concept().id()))
        .toList();
  }

  private double of(List<Mention> mentions) {
    boolean inTitle = false;
    boolean inLead = false;
    boolean inSecond = false;
    boolean inHeading = false;
    boolean[] stretches = new boolean[STRETCHES];
    double count = 0;
    for (Mention mention : mentions) {
      Range place = mention.place();
      if (apart.stream().anyMatch(place::overlaps)) {
        continue;
      }
      int at = place.start();
      boolean negated = mention.assertion().kind() == Assertion.Kind.NEGATED;
      inTitle |= layout.inTitle(at);
      inLead |= layout.inLead(at) && !negated;
      inSecond |= layout.inSecond(at) && !negated;
      inHeading |= layout.inHeading(at);
      count += negated && !layout.inTitle(at) ? NEGATED : 1;
      stretches[(int) ((long) at * STRETCHES / article.text().length())] = true;
    }
    if (count == 0) {
      return 0;
    }
    int touched = 0;
    for (boolean stretch : stretches) {
      touched += stretch ? 1 : 0;
    }
    double sum =
        (inTitle ? TITLE : 0)
            + (inLead ? LEAD : 0)
            + (inSecond ? SECOND : 0)
            + (inHeading ? HEADING : 0)
            + OFTEN * Math.log(Math.max(1, count))
            + SPREAD * (touched - 1) / (STRETCHES - 1)
            + NAMED * Math.min(1, count);
    return 1 - Math.exp(-sum);
  }

  /**
   * Returns how far articles are about such a thing, next to drugs and conditions. Salience divided
   * by it is how strongly a thing is named, whatever it is.
   */
  public static double weight(Concept concept) {
    return switch (concept.type()) {
      case DRUG, CONDITION -> 1;
      case SUBSTANCE -> 0.85;
      case PROCEDURE, ORGANISM, GENE -> 0.75;
      // One that no specialty has for its own is where things happen: hospitals, guidelines
      case TOPIC -> concept.specialties().isEmpty() ? 0.4 : 0.75;
      case PERSON, ORGANISATION -> 0.4;
      case ANATOMY, SPECIALTY -> 0.35;
      case JOURNAL, PLACE -> 0.3;
    };
  }
}
