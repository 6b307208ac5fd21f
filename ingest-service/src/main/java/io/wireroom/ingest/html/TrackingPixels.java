package io.wireroom.ingest.html;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells images that show nothing and only report that somebody reads. */
final class TrackingPixels {
  private static final Pattern TINY = Pattern.compile("\\s*[01](\\.\\d+)?\\s*(px)?\\s*");
  private static final Pattern HIDDEN_STYLE =
      Pattern.compile(
          "(?i)(display\\s*:\\s*none|visibility\\s*:\\s*hidden"
              + "|(^|[;\\s])(width|height)\\s*:\\s*[01](\\.\\d+)?(px)?\\s*(;|!|$))");
  private static final Pattern REPORTING =
      Pattern.compile(
          "(?i)^https?://([\\w.-]+\\.)?(doubleclick\\.net|google-analytics\\.com/"
              + "|scorecardresearch\\.com|quantserve\\.com|chartbeat\\.(com|net)"
              + "|facebook\\.com/tr|pixel\\.wp\\.com|stats\\.wordpress\\.com/b\\.gif"
              + "|feeds\\.feedburner\\.com/~|feeds\\.wordpress\\.com/1\\.0/"
              + "|feedsportal\\.com|mediafed\\.com|pheedo\\.com|imrworldwide\\.com"
              + "|2o7\\.net|omtrdc\\.net|pixel\\.quantcount\\.com|parsely\\.com/plogger)");

  private TrackingPixels() {}

  /**
   * Whether the image is one.
   *
   * @param address where it would be loaded from
   */
  static boolean isOne(Element image, String address) {
    return TINY.matcher(image.attr("width")).matches()
        || TINY.matcher(image.attr("height")).matches()
        || HIDDEN_STYLE.matcher(image.attr("style")).find()
        || image.hasAttr("hidden")
        || REPORTING.matcher(address).find();
  }
}
