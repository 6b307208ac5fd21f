package io.wireroom.ingest.feed.agency;

import io.wireroom.ingest.feed.Paragraphs;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes elements of an agency's format as HTML.
 *
 * @param tags HTML tag of each element: with an empty one only what is in it counts, a dash leaves
 *     all of it out; elements that are not named here lose their tag
 */
record ElementHtml(Map<String, String> tags) {
  private static final String UNWRAPPED = "";
  private static final String DROPPED = "-";

  /** Texts that are HTML already. */
  static final ElementHtml HTML =
      new ElementHtml(
          Map.ofEntries(
              Map.entry("p", "p"),
              Map.entry("h1", "h2"),
              Map.entry("h2", "h2"),
              Map.entry("h3", "h3"),
              Map.entry("h4", "h4"),
              Map.entry("ul", "ul"),
              Map.entry("ol", "ol"),
              Map.entry("li", "li"),
              Map.entry("dl", "dl"),
              Map.entry("dt", "dt"),
              Map.entry("dd", "dd"),
              Map.entry("a", "a"),
              Map.entry("em", "em"),
              Map.entry("i", "em"),
              Map.entry("strong", "strong"),
              Map.entry("b", "strong"),
              Map.entry("sub", "sub"),
              Map.entry("sup", "sup"),
              Map.entry("br", "br"),
              Map.entry("pre", "pre"),
              Map.entry("blockquote", "blockquote"),
              Map.entry("figure", "figure"),
              Map.entry("figcaption", "figcaption"),
              Map.entry("img", "img"),
              Map.entry("table", "table"),
              Map.entry("caption", "caption"),
              Map.entry("thead", "thead"),
              Map.entry("tbody", "tbody"),
              Map.entry("tr", "tr"),
              Map.entry("th", "th"),
              Map.entry("td", "td"),
              Map.entry("head", DROPPED),
              Map.entry("script", DROPPED),
              Map.entry("style", DROPPED)));

  /** Returns HTML's own elements and these, which win. */
  static ElementHtml with(Map<String, String> own) {
    Map<String, String> tags = new HashMap<>(HTML.tags());
    tags.putAll(own);
    return new ElementHtml(Map.copyOf(tags));
  }

  /** Returns what is in the element; null when that is nothing. */
  @Nullable String of(Element element) {
    StringBuilder html = new StringBuilder();
    content(element, html);
    return html.toString().isBlank() ? null : html.toString().strip();
  }

  private void content(Element element, StringBuilder html) {
    element.content(child -> element(child, html), text -> html.append(Paragraphs.escaped(text)));
  }

  private void element(Element element, StringBuilder html) {
    String tag = tags.getOrDefault(element.name(), UNWRAPPED);
    if (tag.equals(DROPPED)) {
      return;
    }
    if (tag.isEmpty()) {
      content(element, html);
      return;
    }
    html.append('<').append(tag);
    link(element, tag, html);
    html.append('>');
    if (!tag.equals("br") && !tag.equals("img")) {
      content(element, html);
      html.append("</").append(tag).append('>');
    }
  }

  private static void link(Element element, String tag, StringBuilder html) {
    String name = tag.equals("a") ? "href" : tag.equals("img") ? "src" : null;
    if (name != null) {
      String link = element.attribute(name);
      link = link == null ? element.attribute(name.equals("src") ? "href" : "src") : link;
      link = link == null ? element.attribute("source") : link;
      if (link != null) {
        html.append(' ').append(name).append("=\"").append(Paragraphs.escaped(link)).append('"');
      }
    }
  }
}
