package io.wireroom.search.page;

import io.wireroom.runtime.http.Refusal;
import io.wireroom.runtime.kafka.TransientFailure;
import org.jspecify.annotations.Nullable;

/**
 * What a reader is told when there is no page to show.
 *
 * @param status HTTP status
 * @param detail what was wrong; empty when the title says it all
 */
public record PageProblem(int status, String title, String detail) {

  static PageProblem of(@Nullable Throwable failure) {
    if (failure == null) {
      return new PageProblem(400, "This address cannot be read", "");
    }
    if (failure instanceof Refusal.NotFound) {
      return new PageProblem(404, "There is no such page", "The address may be mistyped.");
    }
    if (failure instanceof Refusal.Gone) {
      return new PageProblem(
          410,
          "This article was withdrawn",
          "The publisher took it back, so it is not shown here.");
    }
    if (failure instanceof Refusal.BadRequest wrong) {
      return new PageProblem(
          400, "This search cannot be understood", String.valueOf(wrong.getMessage()));
    }
    if (failure instanceof TransientFailure) {
      return new PageProblem(
          503, "The search is resting", "The index does not answer just now. Try again shortly.");
    }
    return new PageProblem(500, "Something broke", "The fault is ours; it has been logged.");
  }
}
