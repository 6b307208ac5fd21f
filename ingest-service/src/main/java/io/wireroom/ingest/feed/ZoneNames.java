package io.wireroom.ingest.feed;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the zones that stand in dates mean: offsets, RFC 822's own names, those that are met, and
 * places such as America/New_York.
 */
final class ZoneNames {
  private static final Pattern OFFSET =
      Pattern.compile(
          "(?:gmt|utc|ut|z)?\\s*([+-])\\s*(\\d{1,2})(?::?(\\d{2}))?(?::?\\d{2})?(?: ?[a-z]{1,5})?");

  /** It explains the zone, or is all that there is of it. */
  private static final Pattern COMMENT = Pattern.compile("(?<=\\S)\\s*\\([^)]*\\)$|^\\(|\\)$");

  private static final Pattern PLACE = Pattern.compile("[A-Za-z]+/[A-Za-z_/+-]+\\d*");

  private static final Map<String, Double> HOURS =
      Map.ofEntries(
          Map.entry("z", 0.0),
          Map.entry("ut", 0.0),
          Map.entry("utc", 0.0),
          Map.entry("gmt", 0.0),
          Map.entry("wet", 0.0),
          Map.entry("a", -1.0),
          Map.entry("m", -12.0),
          Map.entry("n", 1.0),
          Map.entry("y", 12.0),
          Map.entry("ndt", -2.5),
          Map.entry("nst", -3.5),
          Map.entry("adt", -3.0),
          Map.entry("ast", -4.0),
          Map.entry("at", -4.0),
          Map.entry("est", -5.0),
          Map.entry("edt", -4.0),
          Map.entry("cst", -6.0),
          Map.entry("cdt", -5.0),
          Map.entry("mst", -7.0),
          Map.entry("mdt", -6.0),
          Map.entry("pst", -8.0),
          Map.entry("pdt", -7.0),
          Map.entry("akst", -9.0),
          Map.entry("akdt", -8.0),
          Map.entry("hst", -10.0),
          Map.entry("brt", -3.0),
          Map.entry("art", -3.0),
          Map.entry("bst", 1.0),
          Map.entry("west", 1.0),
          Map.entry("cet", 1.0),
          Map.entry("cest", 2.0),
          Map.entry("met", 1.0),
          Map.entry("mez", 1.0),
          Map.entry("mest", 2.0),
          Map.entry("mesz", 2.0),
          Map.entry("eet", 2.0),
          Map.entry("eest", 3.0),
          Map.entry("cat", 2.0),
          Map.entry("sast", 2.0),
          Map.entry("msk", 3.0),
          Map.entry("eat", 3.0),
          Map.entry("pkt", 5.0),
          Map.entry("ist", 5.5),
          Map.entry("sgt", 8.0),
          Map.entry("hkt", 8.0),
          Map.entry("awst", 8.0),
          Map.entry("jst", 9.0),
          Map.entry("kst", 9.0),
          Map.entry("acst", 9.5),
          Map.entry("aest", 10.0),
          Map.entry("aedt", 11.0),
          Map.entry("nzst", 12.0),
          Map.entry("nzdt", 13.0));

  /** Names that mean summer time in summer. */
  private static final Map<String, String> PLACES =
      Map.of(
          "et", "America/New_York",
          "ct", "America/Chicago",
          "mt", "America/Denver",
          "pt", "America/Los_Angeles");

  private ZoneNames() {}

  /**
   * Returns minutes from UTC; null when nobody knows the zone.
   *
   * @param local the time of the date, since summer time depends on it
   * @throws DateTimeException when an offset is more than 18 hours
   */
  static @Nullable Integer minutes(String written, LocalDateTime local) {
    String uncommented = COMMENT.matcher(written.strip()).replaceAll("");
    String name = uncommented.toLowerCase(Locale.ROOT);
    if (name.startsWith("etc/")) {
      name = name.substring(4);
    }
    Matcher offset = OFFSET.matcher(name);
    if (offset.matches()) {
      int hours = Integer.parseInt(offset.group(2));
      int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
      if (hours > 18 || minutes > 59) {
        throw new DateTimeException("offset " + written);
      }
      return (offset.group(1).equals("-") ? -1 : 1) * (hours * 60 + minutes);
    }
    Double hours = HOURS.get(name);
    if (hours != null) {
      return (int) Math.round(hours * 60);
    }
    String place = PLACES.getOrDefault(name, uncommented);
    return PLACE.matcher(place).matches() ? place(place, local) : null;
  }

  private static @Nullable Integer place(String name, LocalDateTime local) {
    try {
      return ZoneId.of(name).getRules().getOffset(local).getTotalSeconds() / 60;
    } catch (DateTimeException noSuchPlace) {
      return null;
    }
  }
}
