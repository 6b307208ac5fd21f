package io.wireroom.ingest.html;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Gives images that a script would load later the address that it would give them. */
public final class LazyImages {
  private static final Set<String> NO_ADDRESS = Set.of("src", "srcset", "alt", "title", "class");
  private static final Pattern IMAGE_FILE =
      Pattern.compile("(?i)^\\s*\\S+\\.(jpe?g|png|webp|gif|avif)(\\?\\S*|#\\S*)?\\s*$");
  private static final Pattern IMAGE_SET =
      Pattern.compile("(?i)\\S\\.(jpe?g|png|webp|gif|avif)\\S*\\s+\\d[\\d.]*[wx]\\b");

  /** In the order of how much they are trusted. */
  private static final List<String> USUAL =
      List.of(
          "data-src",
          "data-original",
          "data-lazy-src",
          "data-lazy",
          "data-url",
          "data-image",
          "data-hi-res-src",
          "data-full-src");

  private static final List<String> USUAL_SETS =
      List.of("data-srcset", "data-lazy-srcset", "data-original-set");

  /** A picture this small, in base64, is there to be replaced. */
  private static final int PLACEHOLDER = 600;

  private LazyImages() {}

  /** Restores every image below {@code root}. */
  public static void restore(Element root) {
    root.getElementsByTag("img").forEach(LazyImages::restoreOne);
  }

  /**
   * Puts images that stand in a noscript where a reader with scripts would see them: in the place
   * of the image before them when that is the one they stand in for.
   */
  public static void takeOutOfNoscript(Element root) {
    for (Element noscript : root.getElementsByTag("noscript")) {
      Element image = onlyImage(noscript);
      if (image == null || noscript.parent() == null) {
        continue;
      }
      Element before = noscript.previousElementSibling();
      Element placeholder = before == null ? null : onlyImage(before);
      if (placeholder == null) {
        noscript.replaceWith(image);
        continue;
      }
      image.remove();
      placeholder.attributes().asList().stream()
          .filter(old -> !image.hasAttr(old.getKey()))
          .forEach(old -> image.attr(old.getKey(), old.getValue()));
      placeholder.replaceWith(image);
      // It is left behind empty: to take it out of a long list of children takes long
    }
  }

  private static void restoreOne(Element image) {
    String shown = image.attr("src");
    String named = first(image, USUAL);
    if (named != null) {
      image.attr("src", named);
      return;
    }
    boolean placeholder =
        shown.isBlank()
            || (shown.startsWith("data:") && shown.length() < PLACEHOLDER)
            || image.className().contains("lazy");
    if (placeholder) {
      String wanted = wanted(image);
      if (wanted != null) {
        image.attr("src", wanted);
      }
    }
  }

  private static @Nullable String first(Element image, List<String> names) {
    return names.stream()
        .map(image::attr)
        .filter(LazyImages::isAddress)
        .map(String::strip)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String wanted(Element image) {
    for (String name : USUAL_SETS) {
      if (!image.attr(name).isBlank()) {
        return largest(image.attr(name));
      }
    }
    for (Attribute attribute : image.attributes()) {
      String value = attribute.getValue();
      if (!NO_ADDRESS.contains(attribute.getKey())) {
        if (IMAGE_FILE.matcher(value).matches()) {
          return value.strip();
        }
        if (IMAGE_SET.matcher(value).find()) {
          return largest(value);
        }
      }
    }
    return image.hasAttr("srcset") ? largest(image.attr("srcset")) : fromPicture(image);
  }

  private static @Nullable String fromPicture(Element image) {
    Element picture = image.parent();
    if (picture == null || !picture.nameIs("picture")) {
      return null;
    }
    for (Element source : picture.children()) {
      for (String name : List.of("srcset", "data-srcset")) {
        if (!source.attr(name).isBlank()) {
          return largest(source.attr(name));
        }
      }
    }
    return null;
  }

  /**
   * The candidate with the largest width or density.
   *
   * @see <a href="https://html.spec.whatwg.org/multipage/images.html#srcset-attributes">HTML,
   *     srcset</a>
   */
  static @Nullable String largest(String set) {
    String best = null;
    double most = -1;
    for (String candidate : set.strip().split(",\\s+|,(?=https?:)")) {
      String[] parts = candidate.strip().split("\\s+");
      double size = parts.length > 1 ? size(parts[1]) : 1;
      if (size > most && isAddress(parts[0])) {
        most = size;
        best = parts[0];
      }
    }
    return best;
  }

  private static double size(String descriptor) {
    return descriptor.matches("\\d{1,6}(\\.\\d{1,6})?[wx]")
        ? Double.parseDouble(descriptor.substring(0, descriptor.length() - 1))
        : 0;
  }

  private static boolean isAddress(String value) {
    String link = value.strip();
    return !link.isEmpty() && !link.contains(" ") && !link.startsWith("data:");
  }

  /** The image when the element is, or holds, just one and no text. */
  private static @Nullable Element onlyImage(Element element) {
    Element at = element;
    while (!at.nameIs("img")) {
      Element only = null;
      for (Node child : at.childNodes()) {
        if (child instanceof TextNode text && !text.isBlank()) {
          return null;
        }
        if (child instanceof Element inner) {
          if (only != null) {
            return null;
          }
          only = inner;
        }
      }
      if (only == null) {
        return null;
      }
      at = only;
    }
    return at;
  }
}
