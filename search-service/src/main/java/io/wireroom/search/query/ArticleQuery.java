package io.wireroom.search.query;

import io.wireroom.runtime.http.Refusal;
import io.wireroom.search.concept.ConceptNames;
import io.wireroom.search.query.language.Prose;
import io.wireroom.search.query.language.Query;
import io.wireroom.search.query.language.QueryProblem;
import io.wireroom.search.query.language.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks for.
 *
 * @param question what is to be found
 * @param filters values to narrow to; a filter without values is left out
 * @param from earliest date, inclusive; null for any
 * @param to latest date, exclusive; null for any
 * @param size hits in one answer, 1 to 100
 * @param cursor where the answer before ended; null for the first
 * @param facets whether to count
 * @param widen whether others may be added when few articles fulfil the question
 * @param meaning whether those near in meaning may be among the others, where they are known
 * @param copies whether each copy of a work is a hit of its own
 */
public record ArticleQuery(
    Question question,
    Map<Filter, List<String>> filters,
    @Nullable Instant from,
    @Nullable Instant to,
    Sort sort,
    int size,
    @Nullable Cursor cursor,
    boolean facets,
    boolean widen,
    boolean meaning,
    boolean copies) {
  /** Every parameter, in the order of the documentation. */
  public static final List<String> PARAMETERS =
      Stream.of(
              Stream.of("q", "mend", "concepts"),
              Stream.of(Filter.values()).map(Filter::parameter),
              Stream.of(
                  "from", "to", "sort", "size", "cursor", "facets", "widen", "meaning", "copies"))
          .flatMap(names -> names)
          .toList();

  /** Those of them that order, count or widen hits and do not decide what fulfils the question. */
  public static final List<String> ORDERING =
      List.of("sort", "size", "cursor", "facets", "widen", "meaning", "copies");

  private static final int MOST_HITS = 100;
  private static final int NORMAL_HITS = 20;

  public ArticleQuery {
    filters = Map.copyOf(filters);
  }

  /**
   * Reads the parameters of a program.
   *
   * @param names of concepts that loose words are looked into for, unless {@code concepts} is off
   * @throws Refusal.BadRequest naming the parameter that is wrong and what it takes; for a question
   *     that cannot be read as it is written the place, unless {@code mend} is on
   */
  public static ArticleQuery from(Map<String, List<String>> given, ConceptNames names) {
    ArticleQuery query = mended(given, names);
    if (!query.question().mended().isEmpty() && !new Parameters(given, PARAMETERS).on("mend")) {
      QueryProblem first = query.question().mended().get(0);
      throw new Refusal.BadRequest("q", first.problem(), first.position());
    }
    return query;
  }

  /**
   * Reads the parameters of a person, who is told how a question was mended rather than refused.
   *
   * @throws Refusal.BadRequest as {@link #from} does for all but the question
   */
  public static ArticleQuery mended(Map<String, List<String>> given, ConceptNames names) {
    Parameters parameters = new Parameters(given, PARAMETERS);
    String asked = parameters.text("q");
    if (asked.length() > Question.LONGEST) {
      throw new Refusal.BadRequest("q", "at most " + Question.LONGEST + " characters");
    }
    Map<Filter, List<String>> filters = new EnumMap<>(Filter.class);
    for (Filter filter : Filter.values()) {
      List<String> values = parameters.all(filter.parameter());
      if (!values.isEmpty()) {
        filters.put(filter, values);
      }
    }
    ArticleQuery first =
        new ArticleQuery(
            parameters.off("concepts")
                ? Question.of(asked)
                : Question.of(asked).understood(names::meanings),
            filters,
            parameters.time("from", false),
            parameters.time("to", true),
            parameters.label("sort", Sort.class, Sort.RELEVANCE),
            parameters.number("size", 1, MOST_HITS, NORMAL_HITS),
            null,
            parameters.on("facets"),
            !parameters.off("widen"),
            !parameters.off("meaning"),
            parameters.on("copies"));
    String cursor = parameters.one("cursor");
    return cursor == null ? first : first.after(Cursor.read(cursor, first.fingerprint()));
  }

  /** The same question, from where an answer ended. */
  ArticleQuery after(Cursor where) {
    return new ArticleQuery(
        question, filters, from, to, sort, size, where, facets, widen, meaning, copies);
  }

  /** The same question with facets counted or not. */
  public ArticleQuery withFacets(boolean counted) {
    return new ArticleQuery(
        question, filters, from, to, sort, size, cursor, counted, widen, meaning, copies);
  }

  /** Whether hits are ordered by how well they match. */
  boolean scored() {
    return sort == Sort.RELEVANCE && !question.isEmpty();
  }

  /**
   * The words by which others may be added; null when all is meant as it is said, as in questions
   * with operators and fields.
   */
  Query.@Nullable Words loose() {
    return widen && sort == Sort.RELEVANCE ? Prose.words(question.query()) : null;
  }

  /**
   * The same for questions with the same hits in the same order, whatever part of them is shown.
   */
  String fingerprint() {
    List<String> parts = new ArrayList<>();
    parts.add(question.text());
    question.concepts().forEach(one -> parts.add(one.meaning().conceptId()));
    for (Filter filter : Filter.values()) {
      parts.add(filter + String.join("\u0001", filters.getOrDefault(filter, List.of())));
    }
    parts.add(String.valueOf(from));
    parts.add(String.valueOf(to));
    parts.add(sort.label() + widen + meaning + copies);
    return Fingerprint.of(String.join("\u0000", parts));
  }
}
