package io.wireroom.enrich.linking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Names that hardly any vocabulary lists, with the name that they do: lay words, what is said of an
 * organ that fails, symbols of elements, short forms. Short forms and symbols are told by their
 * very letters, since "no" is not NO; words in whatever order and form.
 */
final class OtherNames {
  /** Type, listed name, and the other names apart by bars. */
  private static final String FILE = "names.tsv";

  private static final Map<String, String> LISTED = read();

  private OtherNames() {}

  /** Returns the listed name of a symbol or short form; nothing for words. */
  static Optional<String> ofSymbol(String type, String name) {
    return symbol(name) ? Optional.ofNullable(LISTED.get(type + " " + name)) : Optional.empty();
  }

  /** Returns the listed name of words. */
  static Optional<String> ofWords(String type, List<String> words) {
    return Optional.ofNullable(LISTED.get(type + NameKey.loose(words)));
  }

  private static boolean symbol(String name) {
    return LearnedNames.shortForm(name)
        || (name.indexOf(' ') < 0 && !name.chars().allMatch(OtherNames::ofWord));
  }

  private static boolean ofWord(int c) {
    return Character.isLetter(c) || c == '-' || c == '\'';
  }

  private static Map<String, String> read() {
    Map<String, String> listed = new HashMap<>();
    try (InputStream in = Objects.requireNonNull(OtherNames.class.getResourceAsStream(FILE));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .forEach(
              columns -> {
                for (String name : columns[2].split("\\|")) {
                  String key = symbol(name) ? " " + name : NameKey.loose(NameKey.words(name));
                  listed.putIfAbsent(columns[0] + key, columns[1]);
                }
              });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FILE, unreadable);
    }
    return Map.copyOf(listed);
  }
}
