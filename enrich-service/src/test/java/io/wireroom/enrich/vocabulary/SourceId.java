package io.wireroom.enrich.vocabulary;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** How ids of public vocabularies are written; those that have check digits are checked by them. */
final class SourceId {
  /** Why a concept has no id: see the first line of each file. */
  private static final Set<String> REASONS =
      Set.of("group", "house-term", "no-checked-id", "not-in-references", "sample");

  private static final Map<String, Pattern> FORMS =
      Map.of(
          "MESH", Pattern.compile("[DC]\\d{6}(\\d{3})?"),
          "RXNORM", Pattern.compile("\\d{1,8}"),
          "DOID", Pattern.compile("\\d{1,7}"),
          "HGNC", Pattern.compile("\\d{1,6}"),
          "ISSN", Pattern.compile("\\d{4}-\\d{3}[\\dX]"),
          "ROR", Pattern.compile("0[a-hj-km-np-tv-z0-9]{6}\\d\\d"),
          "ISO3166", Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?"));

  private static final String CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";

  private SourceId() {}

  static boolean sound(String source) {
    int colon = source.indexOf(':');
    if (colon < 0) {
      return false;
    }
    String vocabulary = source.substring(0, colon);
    String id = source.substring(colon + 1);
    if (vocabulary.equals("wireroom")) {
      return REASONS.contains(id);
    }
    Pattern form = FORMS.get(vocabulary);
    return form != null
        && form.matcher(id).matches()
        && (!vocabulary.equals("ISSN") || issn(id))
        && (!vocabulary.equals("ROR") || ror(id));
  }

  /** ISO 3297: digits weighted 8 to 2, modulo 11. */
  private static boolean issn(String id) {
    String digits = id.replace("-", "");
    int sum = 0;
    for (int i = 0; i < 7; i++) {
      sum += (digits.charAt(i) - '0') * (8 - i);
    }
    int check = (11 - sum % 11) % 11;
    return digits.charAt(7) == (check == 10 ? 'X' : (char) ('0' + check));
  }

  /** ISO 7064, MOD 97-10, over the number that the six letters are in base 32. */
  private static boolean ror(String id) {
    long number = 0;
    for (char letter : id.substring(1, 7).toCharArray()) {
      number = number * 32 + CROCKFORD.indexOf(letter);
    }
    return 98 - number * 100 % 97 == Integer.parseInt(id.substring(7));
  }
}
