package io.wireroom.enrich.vocabulary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The version of a vocabulary: the first 64 bits of a SHA-256 over everything that it says. */
final class VocabularyHash {
  private static final int BYTES = 8;

  private VocabularyHash() {}

  static String of(List<Concept> sorted) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Concept concept : sorted) {
        digest.update((concept + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
