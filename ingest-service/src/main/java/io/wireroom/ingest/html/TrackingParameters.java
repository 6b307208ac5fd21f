package io.wireroom.ingest.html;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parts of a link that only tell its owner who followed it. They are no part of the address:
 * without them it leads to the same page.
 */
final class TrackingParameters {
  private static final Set<String> NAMES =
      Set.of(
          "fbclid",
          "gclid",
          "gclsrc",
          "dclid",
          "gbraid",
          "wbraid",
          "msclkid",
          "mc_cid",
          "mc_eid",
          "igshid",
          "igsh",
          "_hsenc",
          "_hsmi",
          "__hssc",
          "__hstc",
          "__hsfp",
          "hsctatracking",
          "yclid",
          "ysclid",
          "twclid",
          "ttclid",
          "li_fat_id",
          "ref_src",
          "ref_url",
          "mkt_tok",
          "vero_id",
          "vero_conv",
          "oly_anon_id",
          "oly_enc_id",
          "_openstat",
          "wickedid",
          "rb_clickid",
          "s_cid",
          "ml_subscriber",
          "ml_subscriber_hash",
          "wt_mc",
          "wt.mc_id",
          "_ga",
          "_gl",
          "epik",
          "s_kwcid",
          "ef_id",
          "ncid",
          "xtor");
  private static final Set<String> FAMILIES =
      Set.of("utm_", "mtm_", "pk_", "piwik_", "matomo_", "at_", "hsa_", "stm_");

  private TrackingParameters() {}

  /** Returns the link without them. */
  static String without(String link) {
    int hash = link.indexOf('#');
    String fragment = hash < 0 ? "" : link.substring(hash);
    String address = hash < 0 ? link : link.substring(0, hash);
    if (fragment.length() > 1 && isTracking(fragment.substring(1))) {
      fragment = "";
    }
    int question = address.indexOf('?');
    if (question < 0) {
      return address + fragment;
    }
    String kept =
        Stream.of(address.substring(question + 1).split("&"))
            .filter(pair -> !isTracking(pair))
            .collect(Collectors.joining("&"));
    return address.substring(0, question) + (kept.isEmpty() ? "" : "?" + kept) + fragment;
  }

  private static boolean isTracking(String pair) {
    String name = pair.split("=", 2)[0].toLowerCase(Locale.ROOT).replace("%5f", "_");
    // Some escape their links once too often
    String read = name.startsWith("amp;") ? name.substring(4) : name;
    return NAMES.contains(read)
        || (pair.contains("=") && FAMILIES.stream().anyMatch(read::startsWith));
  }
}
