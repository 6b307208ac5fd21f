package io.wireroom.enrich.person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as they are compared and as ids have them. */
final class NameKey {
  private static final int PREFIX = 3;
  private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern EDGES = Pattern.compile("^-|-$");

  private NameKey() {}

  /** Without case, accents and full stops. */
  static String fold(String name) {
    String plain = ascii(name) ? name : apart(name);
    String whole = plain.indexOf('.') < 0 ? plain : plain.replace(".", "");
    return whole.replace('’', '\'').toLowerCase(Locale.ROOT);
  }

  /** For ids: letters and digits, hyphens between. */
  static String slug(String name) {
    String hyphened = APART.matcher(fold(name).replace("'", "")).replaceAll("-");
    return EDGES.matcher(hyphened).replaceAll("");
  }

  /**
   * Whether two given names can be one person's: the same, an initial of the other, or a short form
   * that the other begins with.
   */
  static boolean agree(String one, String other) {
    String a = fold(one).replace("-", "");
    String b = fold(other).replace("-", "");
    String shorter = a.length() <= b.length() ? a : b;
    String longer = shorter == a ? b : a;
    return longer.startsWith(shorter)
        && (shorter.length() == longer.length()
            || shorter.length() == 1
            || shorter.length() >= PREFIX
            || initials(shorter.length() == one.replace(".", "").length() ? one : other));
  }

  /** J, J.D and JD. */
  private static boolean initials(String name) {
    return name.replace(".", "").replace("-", "").chars().allMatch(Character::isUpperCase);
  }

  private static boolean ascii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String apart(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace("ø", "o")
        .replace("Ø", "O")
        .replace("ł", "l")
        .replace("Ł", "L")
        .replace("đ", "d")
        .replace("Đ", "D")
        .replace("ß", "ss")
        .replace("æ", "ae")
        .replace("Æ", "Ae")
        .replace("œ", "oe")
        .replace("ı", "i");
  }
}
