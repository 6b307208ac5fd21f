package io.wireroom.ingest.source;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Makes ids of names, for people who do not care about ids. */
public final class SourceId {
  private static final int LONGEST = 56;

  private SourceId() {}

  /** Returns the name in letters, digits and hyphens, with a number when that is taken. */
  public static String of(String name, Set<String> taken) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "-");
    String cut = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("^-|-$", "");
    String base = cut.isEmpty() ? "source" : cut;
    String id = base;
    for (int number = 2; taken.contains(id); number++) {
      id = base + "-" + number;
    }
    return id;
  }
}
