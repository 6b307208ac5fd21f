package io.wireroom.enrich.contenttype;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that tell a kind of article.
 *
 * @param name in events, kebab-case
 * @param hints phrases apart by {@code |}, one of which {@code words} always has: what decides
 *     whether they are looked for at all
 * @param words looked for in a title or lead, which are short
 * @param opening whether the words only count where the title or lead begins
 */
record TypeRule(
    String name,
    ContentType type,
    double confidence,
    String hints,
    Pattern words,
    boolean opening) {
  static TypeRule of(String name, ContentType type, double confidence, String hints, String regex) {
    return new TypeRule(name, type, confidence, hints, pattern(regex), false);
  }

  /** As {@link #of}, of words at the beginning alone: they are not looked for anywhere else. */
  static TypeRule opening(
      String name, ContentType type, double confidence, String hints, String regex) {
    return new TypeRule(name, type, confidence, hints, pattern(regex), true);
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  Optional<FoundContentType> in(String text) {
    Matcher matcher = words.matcher(text);
    return (opening ? matcher.lookingAt() : matcher.find())
        ? Optional.of(new FoundContentType(type, name, matcher.group().strip(), confidence))
        : Optional.empty();
  }
}
