package io.wireroom.search.page;

import org.jspecify.annotations.Nullable;

/**
 * Words by which a concept is mentioned.
 *
 * @param times how often
 * @param rule what found them
 * @param confidence in per cent
 * @param doubt what the sentences say against it
 * @param href of the first mark in the text; null when none is marked
 */
public record Wording(
    String words, int times, String rule, String confidence, Doubt doubt, @Nullable String href) {
  Wording and(Wording later) {
    return new Wording(
        words, times + later.times, rule, confidence, doubt, href == null ? later.href : href);
  }
}
