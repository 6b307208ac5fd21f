package io.wireroom.enrich.contenttype;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that tell a kind of article.
 *
 * @param name in events, kebab-case
 * @param words looked for in a title or lead, which are short
 */
record TypeRule(String name, ContentType type, double confidence, Pattern words) {
  static TypeRule of(String name, ContentType type, double confidence, String regex) {
    return new TypeRule(name, type, confidence, Pattern.compile(regex, Pattern.CASE_INSENSITIVE));
  }

  Optional<FoundContentType> in(String text) {
    Matcher matcher = words.matcher(text);
    return matcher.find()
        ? Optional.of(new FoundContentType(type, name, matcher.group().strip(), confidence))
        : Optional.empty();
  }
}
