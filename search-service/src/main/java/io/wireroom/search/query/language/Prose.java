package io.wireroom.search.query.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Questions as people put them in words. In a long one, parentheses and quotation marks are the
 * punctuation of prose rather than orders; in a short one they are meant.
 */
public final class Prose {
  private static final int LONG = 8;

  private Prose() {}

  /** Returns the words of a question in prose; null when it is none. */
  public static Query.@Nullable Words words(@Nullable Query query) {
    if (query instanceof Query.Words loose) {
      return loose;
    }
    if (!(query instanceof Query.All all)) {
      return null;
    }
    List<String> words = new ArrayList<>();
    for (Query part : all.parts()) {
      if (part instanceof Query.Words loose) {
        words.addAll(loose.words());
      } else if (part instanceof Query.Phrase phrase) {
        Stream.of(phrase.words().split(" "))
            .map(Wording::withoutNoise)
            .filter(Wording::isWord)
            .forEach(words::add);
      } else {
        return null;
      }
    }
    return words.size() < LONG ? null : new Query.Words(words);
  }
}
