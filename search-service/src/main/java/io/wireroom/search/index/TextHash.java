package io.wireroom.search.index;

import io.wireroom.runtime.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** A hash that exact copies of a text share, whatever their spacing, case and punctuation. */
final class TextHash {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int BYTES = 16;

  private TextHash() {}

  static String of(String text) {
    String words = NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return Sha256.hex(words.getBytes(StandardCharsets.UTF_8), BYTES);
  }
}
