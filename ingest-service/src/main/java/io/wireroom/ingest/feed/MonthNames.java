package io.wireroom.ingest.feed;

import java.text.DateFormatSymbols;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Names of months in the languages of publishers, whole and short, with accents or without. */
final class MonthNames {
  /** The first of these that knows a name is right: a month of one is never another's. */
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "hu", "el",
          "ru", "uk", "ro", "tr");

  private static final int SHORTEST = 3;
  private static final Pattern ACCENTS = Pattern.compile("[\\p{M}.]+");
  private static final Map<String, Integer> MONTHS = months();

  private MonthNames() {}

  /** Returns 1 to 12; 0 when it is no month. */
  static int month(String name) {
    String plain = plain(name);
    for (int length = plain.length(); length >= SHORTEST; length--) {
      Integer month = MONTHS.get(plain.substring(0, length));
      if (month != null) {
        return month;
      }
    }
    return 0;
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (String language : LANGUAGES) {
      DateFormatSymbols symbols = DateFormatSymbols.getInstance(Locale.forLanguageTag(language));
      for (int month = 0; month < 12; month++) {
        put(months, symbols.getMonths()[month], month + 1);
        put(months, symbols.getShortMonths()[month], month + 1);
      }
    }
    // Greek as some servers write it
    put(months, "μαω", 3);
    put(months, "μαι", 5);
    put(months, "ιον", 6);
    put(months, "ιολ", 7);
    put(months, "sept", 9);
    return months;
  }

  private static void put(Map<String, Integer> months, String name, int month) {
    String plain = plain(name);
    if (plain.length() >= SHORTEST && !Character.isDigit(plain.charAt(0))) {
      months.putIfAbsent(plain, month);
    }
  }

  private static String plain(String name) {
    return ACCENTS
        .matcher(Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
        .replaceAll("");
  }
}
