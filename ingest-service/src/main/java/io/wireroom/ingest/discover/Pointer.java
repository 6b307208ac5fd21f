package io.wireroom.ingest.discover;

/**
 * Something that points at what may be a feed.
 *
 * @param title as the page calls it; empty when it does not
 * @param rank how much the kind of pointer is worth: the less the better
 * @param why what pointed, for a person
 */
record Pointer(String url, String title, int rank, String why) {
  static final int ITSELF = 0;
  static final int DECLARED = 1;
  static final int LINKED = 2;
  static final int SITEMAP = 3;
  static final int GUESSED = 4;

  /** Whether it seems to be a feed of what readers answered, not of articles. */
  boolean comments() {
    return url.matches("(?i).*[/=_-]comments?([/?&=._-].*)?")
        || title.matches("(?i).*\\bcomments?( feed)?|comments? (on|for)\\b.*");
  }
}
