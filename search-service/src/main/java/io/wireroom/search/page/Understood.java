package io.wireroom.search.page;

import io.wireroom.search.query.QueryLink;
import io.wireroom.search.query.language.NamedConcept;
import io.wireroom.search.query.language.Query;
import io.wireroom.search.query.language.QueryProblem;
import io.wireroom.search.query.language.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a question was read.
 *
 * @param reading in words
 * @param mended what could not be read as it was written
 * @param concepts what words were found to name
 * @param literal link to the search for the words alone; null when they name nothing
 * @param anyWord link to the search for any of loose words; null when they are few or not loose
 */
public record Understood(
    String reading,
    List<QueryProblem> mended,
    List<NamedConcept> concepts,
    @Nullable String literal,
    @Nullable String anyWord) {

  private static final int MOST_LOOSE = 12;

  /** Returns what a reader wants to be told; null for a word or two that were taken as they are. */
  static @Nullable Understood of(Question question, QueryLink here) {
    Query query = question.query();
    boolean plain = query == null || query instanceof Query.Words;
    String anyWord =
        query instanceof Query.Words loose
                && loose.words().size() > 1
                && loose.words().size() <= MOST_LOOSE
            ? Links.search("q", String.join(" OR ", loose.words()))
            : null;
    List<NamedConcept> concepts = question.concepts();
    return plain && question.mended().isEmpty() && concepts.isEmpty() && anyWord == null
        ? null
        : new Understood(
            plain ? "" : question.reading(),
            question.mended(),
            concepts,
            concepts.isEmpty() ? null : here.with("concepts", "off"),
            anyWord);
  }
}
