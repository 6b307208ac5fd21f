package io.wireroom.ingest.fulltext;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wireroom.ingest.feed.LenientJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article in JSON-LD with the words of schema.org. JSON that is broken is
 * mended where that is safe, else passed over.
 *
 * @see <a href="https://schema.org/MedicalScholarlyArticle">schema.org, kinds of articles</a>
 */
final class JsonLd {
  private static final int LONGEST = 500_000;
  private static final int MOST_NODES = 500;
  private static final int MOST_SCRIPTS = 30;
  private static final int DEEPEST = 60;
  private static final Pattern ARTICLE =
      Pattern.compile(
          ".*(Article|BlogPosting|Blog|Report|SocialMediaPosting|MedicalWebPage|LiveBlogPosting)$");
  private static final Pattern WRAPPING =
      Pattern.compile("^\\s*(<!\\[CDATA\\[|<!--)|(//\\s*)?(]]>|-->)\\s*;?\\s*$|;\\s*$");
  private static final JsonMapper TOLERANT =
      JsonMapper.builder(
              com.fasterxml.jackson.core.JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(LenientJson.FEATURES.toArray(JsonReadFeature[]::new))
          .build();

  private JsonLd() {}

  /** Returns the first node that is an article; empty when there is none. */
  static Optional<JsonNode> article(Document page) {
    List<JsonNode> nodes = new ArrayList<>();
    page.select("script[type*=ld+json]").stream()
        .limit(MOST_SCRIPTS)
        .map(Element::data)
        .filter(text -> text.length() <= LONGEST)
        .forEach(text -> parse(text, nodes));
    return nodes.stream().filter(JsonLd::isArticle).findFirst();
  }

  /** Returns the text of a field: itself, the first of a list, or the name of a thing. */
  static @Nullable String text(@Nullable JsonNode value) {
    if (value == null) {
      return null;
    }
    if (value.isArray()) {
      return value.isEmpty() ? null : text(value.get(0));
    }
    if (value.isObject()) {
      JsonNode named = value.has("name") ? value.get("name") : value.get("@value");
      return text(named == null ? value.get("@id") : named);
    }
    String text = value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
    return text.isEmpty() ? null : text;
  }

  /** Returns the texts of a field that may be one thing or a list of things. */
  static List<String> texts(@Nullable JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (value != null && value.isArray()) {
      value.forEach(one -> Optional.ofNullable(text(one)).ifPresent(texts::add));
    } else {
      Optional.ofNullable(text(value)).ifPresent(texts::add);
    }
    return texts;
  }

  private static void parse(String script, List<JsonNode> nodes) {
    String json = WRAPPING.matcher(script.strip()).replaceAll("");
    try {
      flatten(TOLERANT.readTree(json), nodes, 0);
    } catch (JsonProcessingException broken) {
      // The other scripts and the meta tags say much the same
    }
  }

  /** Lists and graphs hold nodes; so do the pages that say what they are mainly about. */
  private static void flatten(JsonNode node, List<JsonNode> nodes, int level) {
    if (nodes.size() >= MOST_NODES || level > DEEPEST) {
      return;
    }
    if (node.isArray()) {
      node.forEach(one -> flatten(one, nodes, level + 1));
    } else if (node.isObject()) {
      nodes.add(node);
      for (String holder : List.of("@graph", "mainEntity", "mainEntityOfPage")) {
        JsonNode held = node.get(holder);
        if (held != null && held.isContainerNode()) {
          flatten(held, nodes, level + 1);
        }
      }
    }
  }

  private static boolean isArticle(JsonNode node) {
    return texts(node.get("@type")).stream().anyMatch(type -> ARTICLE.matcher(type).matches());
  }
}
