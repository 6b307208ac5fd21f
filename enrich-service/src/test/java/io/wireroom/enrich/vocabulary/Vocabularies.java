package io.wireroom.enrich.vocabulary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Small vocabularies for tests, written as in the files, with "; " for the tab. */
public final class Vocabularies {
  private Vocabularies() {}

  /** Reads lines; the type is told by the id. */
  public static Vocabulary of(String... lines) {
    VocabularyReader reader = new VocabularyReader();
    for (String line : lines) {
      ConceptType type =
          ConceptType.valueOf(
              line.substring(0, line.indexOf(':')).toUpperCase(java.util.Locale.ROOT));
      try {
        reader.read(
            "test",
            type,
            new ByteArrayInputStream(line.replace("; ", "\t").getBytes(StandardCharsets.UTF_8)));
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }
    try {
      return reader.vocabulary();
    } catch (RefusedVocabulary refused) {
      throw new IllegalArgumentException(refused);
    }
  }
}
