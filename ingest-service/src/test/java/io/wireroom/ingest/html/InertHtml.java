package io.wireroom.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/**
 * Holds HTML to what may be handed on, by its own lists and not by those of the cleaner: as text,
 * and as a parser sees it in several places of a page.
 */
final class InertHtml {
  private static final Set<String> ELEMENTS =
      Set.of(
          ("p br hr wbr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre address div span section"
                  + " article details summary figure figcaption img a table caption thead tbody"
                  + " tfoot tr th td q cite strong b em i u s sub sup small mark ins del abbr dfn"
                  + " code kbd samp var bdi bdo ruby rt rp time")
              .split(" "));
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "href",
          "rel",
          "src",
          "alt",
          "width",
          "height",
          "colspan",
          "rowspan",
          "scope",
          "start",
          "value",
          "type",
          "title",
          "datetime",
          "lang",
          "dir");
  private static final Pattern TAG =
      Pattern.compile("</?([a-z][a-z0-9]*)((?: [a-z]+=\"[^\"<>]*\")*) ?/?>");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(https?://[^/]|mailto:).*", Pattern.DOTALL);

  /** An empty comment, with which the sanitizer keeps braces from template engines. */
  private static final String BRACE_GUARD = "<!-- -->";

  private InertHtml() {}

  static void assertInert(String html, String from) {
    String rest = TAG.matcher(html.replace(BRACE_GUARD, "")).replaceAll("");
    assertThat(rest).as("text of what was made of %s", from).doesNotContain("<");
    assertThat(html.chars().filter(c -> c < 0x20 && c != '\n' && c != '\t' && c != '\r'))
        .as("control characters of what was made of %s", from)
        .isEmpty();
    Matcher tags = TAG.matcher(html);
    while (tags.find()) {
      assertThat(ELEMENTS).as("made of %s", from).contains(tags.group(1));
    }
    for (String place : List.of("body", "div", "table", "td", "select", "noscript", "template")) {
      for (Node node : Parser.htmlParser().parseFragmentInput(html, new Element(place), "")) {
        node.forEachNode(one -> assertInert(one, from));
      }
    }
  }

  private static void assertInert(Node node, String from) {
    if (node instanceof Comment comment) {
      assertThat(comment.getData()).as("made of %s", from).isBlank();
    }
    assertThat(node).as("made of %s", from).isNotInstanceOf(DataNode.class);
    if (node instanceof Element element) {
      assertThat(ELEMENTS).as("made of %s", from).contains(element.normalName());
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        assertThat(ATTRIBUTES).as("made of %s", from).contains(name);
        if (name.equals("href") || name.equals("src")) {
          assertThat(attribute.getValue()).as("made of %s", from).matches(ADDRESS);
        }
      }
    }
  }
}
