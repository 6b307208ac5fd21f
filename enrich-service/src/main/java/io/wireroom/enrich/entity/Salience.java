package io.wireroom.enrich.entity;

import io.wireroom.enrich.text.ArticleText;
import io.wireroom.enrich.text.Range;
import java.util.List;
import java.util.Optional;

/**
 * How much an article is about what it mentions: named in the title, named in the lead, named
 * often, named all through. The four add up and are pressed into 0 to 1.
 */
final class Salience {
  private static final double TITLE = 1.1;
  private static final double LEAD = 0.45;
  private static final double OFTEN = 0.3;
  private static final double SPREAD = 0.5;
  private static final double NAMED = 0.1;
  private static final int STRETCHES = 5;

  private final ArticleText article;
  private final int leadEnd;

  Salience(ArticleText article) {
    this.article = article;
    leadEnd = article.paragraphs().isEmpty() ? 0 : article.paragraphs().get(0).end();
  }

  /**
   * Returns 0 to 1.
   *
   * @param apart a line that speaks of the publication and not of the subject; what is named there
   *     does not count
   */
  double of(List<Mention> mentions, Optional<Range> apart) {
    boolean inTitle = false;
    boolean inLead = false;
    boolean[] stretches = new boolean[STRETCHES];
    int count = 0;
    for (Mention mention : mentions) {
      Range place = mention.place();
      if (apart.filter(place::overlaps).isPresent()) {
        continue;
      }
      count++;
      inTitle |= place.start() < article.titleLength();
      inLead |= place.start() >= article.titleLength() && place.start() < leadEnd;
      stretches[(int) ((long) place.start() * STRETCHES / article.text().length())] = true;
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
            + OFTEN * Math.log(count)
            + SPREAD * (touched - 1) / (STRETCHES - 1)
            + NAMED;
    return 1 - Math.exp(-sum);
  }
}
