package io.wireroom.search.query.language;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, and how it was read. Reading always comes to an end with a query: whoever wants
 * to be strict refuses a question that had to be mended.
 *
 * @param asked as it was written
 * @param query what it was read as; null when nothing was asked for
 * @param mended what could not be read as it was written, in order
 */
public record Question(String asked, @Nullable Query query, List<QueryProblem> mended) {
  /** Longest question, in UTF-16 code units. */
  public static final int LONGEST = 1_000;

  public Question {
    mended = List.copyOf(mended);
  }

  /**
   * Reads what was written. Takes linear time.
   *
   * @throws IllegalArgumentException when it is longer than {@link #LONGEST}
   */
  public static Question of(String asked) {
    if (asked.length() > LONGEST) {
      throw new IllegalArgumentException("a question has at most " + LONGEST + " characters");
    }
    return Parser.read(asked);
  }

  /** The same question with loose words looked into for concepts that they name. */
  public Question understood(Function<List<String>, List<Meaning>> names) {
    return query == null
        ? this
        : new Question(asked, query.match(new Understanding(names)), mended);
  }

  /** The concepts that its words were found to name, each with the words, in order. */
  public List<NamedConcept> concepts() {
    return query == null ? List.of() : query.match(Meanings.ALL).distinct().toList();
  }

  /** Whether nothing is asked for, so that every article is an answer. */
  public boolean isEmpty() {
    return query == null;
  }

  /** The query as it was understood; read again it is the same. Empty when nothing is asked for. */
  public String text() {
    return query == null ? "" : query.text();
  }

  /** How it was read, in words. */
  public String reading() {
    return query == null ? "all articles" : "articles " + query.match(Explanation.WHOLE);
  }
}
