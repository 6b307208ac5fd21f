package io.wireroom.ingest.fulltext;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells what a reader of the page does not see, as far as the element itself says so. */
final class Visibility {
  private static final Pattern HIDING =
      Pattern.compile("(?i)(^|;)\\s*(display\\s*:\\s*none|visibility\\s*:\\s*hidden)\\b");

  private Visibility() {}

  static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    // Wikipedia hides the pictures of its formulas from screen readers alone
    boolean ariaHidden =
        element.attr("aria-hidden").equals("true")
            && !element.className().contains("fallback-image");
    boolean modal =
        element.attr("aria-modal").equals("true") && element.attr("role").equals("dialog");
    return ariaHidden
        || modal
        || element.hasAttr("hidden")
        || (element.hasAttr("style") && HIDING.matcher(element.attr("style")).find());
  }
}
