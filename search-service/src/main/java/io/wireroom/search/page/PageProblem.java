package io.wireroom.search.page;

import io.wireroom.runtime.http.Refusal;
import io.wireroom.runtime.kafka.TransientFailure;
import org.jspecify.annotations.Nullable;

/**
 * What a reader is told when there is no page to show.
 *
 * @param status HTTP status
 * @param detail what was wrong, a sentence; empty when the title says it all
 * @param words in the search box
 */
public record PageProblem(int status, String title, String detail, String words) {

  /** The same with what the reader searched for, so that it need not be typed again. */
  PageProblem withWords(String searched) {
    return new PageProblem(status, title, detail, searched);
  }

  static PageProblem of(@Nullable Throwable failure) {
    if (failure == null) {
      return problem(400, "This address cannot be read", "");
    }
    if (failure instanceof Refusal.NotFound) {
      return problem(404, "There is no such page", "The address may be mistyped.");
    }
    if (failure instanceof Refusal.Gone) {
      return problem(
          410,
          "This article was withdrawn",
          "It is not shown here any more. " + Pages.sentence(String.valueOf(failure.getMessage())));
    }
    if (failure instanceof Refusal.BadRequest wrong) {
      return problem(
          400,
          "This search cannot be understood",
          Pages.sentence(String.valueOf(wrong.getMessage())));
    }
    if (failure instanceof TransientFailure) {
      return problem(
          503, "The search is resting", "The index does not answer just now. Try again shortly.");
    }
    if (failure instanceof Refusal refused) {
      return problem(
          refused.status(), refused.title(), Pages.sentence(String.valueOf(refused.getMessage())));
    }
    return problem(500, "Something broke", "The fault is ours; it has been logged.");
  }

  private static PageProblem problem(int status, String title, String detail) {
    return new PageProblem(status, title, detail, "");
  }
}
