package io.wireroom.ingest.article;

/**
 * 64-bit FNV-1a over UTF-16 code units, with a final mix.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-eastlake-fnv">The FNV hash</a>
 */
final class FieldHash {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private FieldHash() {}

  static long of(String text) {
    long hash = OFFSET;
    for (int index = 0; index < text.length(); index++) {
      hash = (hash ^ text.charAt(index)) * PRIME;
    }
    hash ^= hash >>> 32;
    return hash * PRIME;
  }
}
