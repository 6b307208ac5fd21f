package io.wireroom.ingest.desk;

import io.vertx.ext.web.handler.HttpException;
import io.wireroom.runtime.http.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a person is told when something cannot be done.
 *
 * @param detail a sentence; empty when the title says it all
 */
public record ProblemView(Visitor visitor, int status, String title, String detail) {

  static ProblemView of(Visitor visitor, @Nullable Throwable failure) {
    if (failure instanceof Refusal refusal) {
      String words = String.valueOf(refusal.getMessage());
      return new ProblemView(
          visitor,
          refusal.status(),
          refusal.title(),
          Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".");
    }
    if (failure instanceof HttpException refused && refused.getStatusCode() == 413) {
      return new ProblemView(visitor, 413, "Too large", "A list may have 2 MB.");
    }
    if (failure instanceof HttpException refused && refused.getStatusCode() < 500) {
      return new ProblemView(visitor, refused.getStatusCode(), "This cannot be read", "");
    }
    return new ProblemView(
        visitor, 500, "Something broke", "The fault is ours; it has been logged.");
  }
}
