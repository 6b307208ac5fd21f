package io.wireroom.ingest.fulltext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The article found in a page, cleaned of what is not article but not yet of what is not safe.
 *
 * @param content the article's own elements
 * @param byline the author's line that stood in it; null when none was found
 * @param length characters of text
 */
record ArticleBody(Element content, @Nullable String byline, int length) {
  /** Less text than this may mean that too much was left out. */
  private static final int ENOUGH = 500;

  /** How boldly things are left out; each is tried when the one before left too little. */
  private enum Boldness {
    BOLD(true, true, true),
    WITH_FURNITURE(false, true, true),
    WITHOUT_NAMES(false, false, true),
    TIMID(false, false, false);

    private final boolean strict;
    private final boolean names;
    private final boolean conditional;

    Boldness(boolean strict, boolean names, boolean conditional) {
      this.strict = strict;
      this.names = names;
      this.conditional = conditional;
    }
  }

  /**
   * Finds the article.
   *
   * @param body the page's body, prepared; stays as it is
   * @param title the article's title
   * @param bylineKnown whether the author is known from elsewhere
   */
  static ArticleBody find(Element body, String title, boolean bylineKnown) {
    List<ArticleBody> tried = new ArrayList<>();
    for (Boldness boldness : Boldness.values()) {
      ArticleBody found = find(body.clone(), title, bylineKnown, boldness);
      if (found.length >= ENOUGH) {
        return found;
      }
      tried.add(found);
    }
    return tried.stream().max(Comparator.comparingInt(ArticleBody::length)).orElseThrow();
  }

  private static ArticleBody find(
      Element page, String title, boolean bylineKnown, Boldness boldness) {
    Pruning pruning = new Pruning(boldness.strict, title, bylineKnown);
    List<Element> voters = pruning.prune(page);
    Scores scores = new Scores(page, voters, boldness.names);
    Element content = new TopCandidate(page, scores).gather();
    new Cleanup(boldness.conditional, scores::weight).clean(content);
    return new ArticleBody(content, pruning.byline(), Tally.of(content).length());
  }
}
