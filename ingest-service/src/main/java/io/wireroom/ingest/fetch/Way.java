package io.wireroom.ingest.fetch;

import io.wireroom.ingest.feed.Links;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How far a fetch has come along redirects.
 *
 * @param url asked now
 * @param movedTo the last address that only permanent redirects led to; null when the first was
 *     none
 * @param permanent whether all redirects so far were permanent
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-15.4">RFC 9110, redirection</a>
 */
record Way(URI url, @Nullable URI movedTo, boolean permanent, int redirectsLeft) {

  /**
   * Returns the way after one more redirect.
   *
   * @param location absolute, or relative to the address asked
   * @throws IllegalArgumentException when the location is no address
   */
  Way on(int status, String location) {
    URI next = Links.against(url, location);
    boolean stillPermanent = permanent && (status == 301 || status == 308);
    return new Way(next, stillPermanent ? next : movedTo, stillPermanent, redirectsLeft - 1);
  }
}
