package io.wireroom.enrich.contenttype;

import io.wireroom.enrich.phrase.FoundPhrase;
import io.wireroom.enrich.phrase.PhraseBook;
import io.wireroom.enrich.phrase.Prose;
import io.wireroom.enrich.study.StudyFact;
import io.wireroom.enrich.text.ArticleText;
import io.wireroom.enrich.text.Range;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides what kind of piece an article is: the publisher's own label first, then its categories,
 * then a label that stands as a line of its own, then how the title is worded, how the text begins,
 * where its study was presented, and how it is told. News when nothing says otherwise.
 */
public final class ContentTypeRules {
  private static final int LEAD = 600;

  /**
   * Where in a text the meeting is named of which it is coverage: in the first of so many parts.
   */
  private static final int PRESENTED_IN = 2;

  /** Above the headline, or between it and the text, where a page has its headline in the text. */
  private static final int LABEL_LINE_IN = 2;

  private static final FoundContentType NEWS =
      new FoundContentType(ContentType.NEWS, "nothing-else-said", "", 0.6);

  private ContentTypeRules() {}

  /**
   * Returns the kind of an article. The same words give the same kind.
   *
   * @param label the publisher's own; null when none
   * @param facts of the studies in the article
   */
  public static FoundContentType of(
      @Nullable String label, Prose prose, List<String> categories, List<StudyFact> facts) {
    ArticleText article = prose.article();
    Range title = new Range(0, article.titleLength());
    Range lead = lead(article);
    return said(label, "publisher-label", 0.98)
        .or(() -> categories.stream().flatMap(c -> category(c).stream()).findFirst())
        .or(() -> line(article))
        .or(() -> first(TypeWordings.TITLES, TypeWordings.TITLE_HINTS, prose, title))
        .or(() -> first(TypeWordings.LEADS, TypeWordings.LEAD_HINTS, prose, lead))
        .or(() -> presented(facts, article))
        .or(() -> TypeManner.of(prose))
        .orElse(NEWS);
  }

  private static Optional<FoundContentType> category(String category) {
    return said(category, "publisher-category", 0.9);
  }

  /** Pages print the label of a piece as a line of its own above it. */
  private static Optional<FoundContentType> line(ArticleText article) {
    return article.paragraphs().stream()
        .limit(LABEL_LINE_IN)
        .map(line -> line.of(article.text()))
        .filter(TypeLabels::known)
        .findFirst()
        .flatMap(line -> said(line, "label-line", 0.9));
  }

  private static Optional<FoundContentType> said(
      @Nullable String label, String rule, double confidence) {
    return label == null
        ? Optional.empty()
        : TypeLabels.type(label)
            .map(type -> new FoundContentType(type, rule, label.strip(), confidence));
  }

  private static Optional<FoundContentType> first(
      List<TypeRule> rules, PhraseBook<TypeRule> hints, Prose prose, Range place) {
    int to = prose.wordAt(place.end());
    Set<TypeRule> likely =
        hints.in(prose, prose.wordAt(place.start()), to).stream()
            .map(FoundPhrase::meaning)
            .collect(Collectors.toSet());
    if (likely.isEmpty()) {
      return Optional.empty();
    }
    String words = place.of(prose.text());
    return rules.stream()
        .filter(likely::contains)
        .flatMap(rule -> rule.in(words).stream())
        .findFirst();
  }

  private static Optional<FoundContentType> presented(List<StudyFact> facts, ArticleText article) {
    return facts.stream()
        .filter(fact -> fact.kind() == StudyFact.Kind.CONFERENCE)
        .filter(fact -> fact.rule().equals("presented-at"))
        .map(StudyFact::place)
        .filter(place -> place != null && place.start() < article.text().length() / PRESENTED_IN)
        .findFirst()
        .map(
            place ->
                new FoundContentType(
                    ContentType.CONFERENCE_COVERAGE,
                    "study-presented",
                    place.of(article.text()),
                    0.75));
  }

  /** A dateline is part of the first paragraph. */
  private static Range lead(ArticleText article) {
    if (article.paragraphs().isEmpty()) {
      return new Range(0, 0);
    }
    int start = article.paragraphs().get(0).start();
    return new Range(start, Math.min(article.text().length(), start + LEAD));
  }
}
