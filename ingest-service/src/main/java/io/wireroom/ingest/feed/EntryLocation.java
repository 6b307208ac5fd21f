package io.wireroom.ingest.feed;

import io.wireroom.ingest.feed.markup.Attributes;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What relative links of an entry are relative to.
 *
 * @param url null when nothing tells
 * @param said whether the entry or its feed says so itself, by {@code xml:base}
 */
record EntryLocation(@Nullable String url, boolean said) {
  private static final Pattern SCHEME = Pattern.compile("\\s*[A-Za-z][A-Za-z0-9+.-]*:");

  static EntryLocation of(FeedFields feed, Attributes entry) {
    String own = entry.get("xml:base");
    return new EntryLocation(Links.base(own, feed.base()), feed.saysBase() || own != null);
  }

  /**
   * Returns the id that an element of the entry holds. RFC 4287 wants it absolute; where the
   * document says a base, a relative one is meant by that.
   */
  String identifier(Attributes element, String id) {
    boolean based = said || element.get("xml:base") != null;
    return based && !SCHEME.matcher(id).lookingAt() ? absolute(element, id) : id;
  }

  /** Returns the link that an element holds, absolute if it can be made so. */
  String absolute(Attributes element, String link) {
    String absolute = Links.resolve(link, Links.base(element.get("xml:base"), url));
    return absolute == null ? link : absolute;
  }

  /** The same, for links that are made absolute later on by the base of the entry. */
  String within(Attributes element, String link) {
    return element.get("xml:base") == null ? link : absolute(element, link);
  }
}
