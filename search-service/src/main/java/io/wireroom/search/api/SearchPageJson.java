package io.wireroom.search.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.search.query.Facet;
import io.wireroom.search.query.QueryLink;
import io.wireroom.search.query.SearchPage;
import io.wireroom.search.query.language.Question;
import java.util.Locale;
import java.util.Optional;

/** Writes the answer to a search. */
final class SearchPageJson {
  private SearchPageJson() {}

  /** Writes it; {@code link} is the request that was made, whose cursor the next link replaces. */
  static ObjectNode write(
      SearchPage page, Question question, Optional<String> meant, QueryLink link) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("understood", understood(question));
    json.set("didYouMean", meant.map(words -> didYouMean(words, link)).orElse(null));
    json.putObject("total")
        .put("value", page.total().value())
        .put("relation", page.total().exact() ? "eq" : "gte");
    ArrayNode hits = json.putArray("hits");
    page.hits().forEach(hit -> hits.add(HitJson.write(hit)));
    if (!page.facets().isEmpty()) {
      ObjectNode facets = json.putObject("facets");
      for (Facet facet : Facet.values()) {
        ArrayNode counts = facets.putArray(facet.label());
        page.counts(facet)
            .forEach(
                count ->
                    counts
                        .addObject()
                        .put("id", count.id())
                        .put("name", count.name())
                        .put("count", count.count()));
      }
    }
    json.put("widened", page.widened());
    json.put("meaning", page.meaning().name().toLowerCase(Locale.ROOT));
    json.put("next", page.next() == null ? null : link.with("cursor", page.next()));
    return json;
  }

  private static ObjectNode didYouMean(String words, QueryLink link) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("query", words)
        .put("link", link.unset("cursor").with("q", words));
  }

  private static ObjectNode understood(Question question) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("query", question.text()).put("reading", question.reading());
    ArrayNode concepts = json.putArray("concepts");
    question
        .concepts()
        .forEach(
            one ->
                concepts
                    .addObject()
                    .put("words", one.words())
                    .put("id", one.meaning().conceptId())
                    .put("type", one.meaning().type())
                    .put("name", one.meaning().name()));
    ArrayNode mended = json.putArray("mended");
    question
        .mended()
        .forEach(
            one ->
                mended
                    .addObject()
                    .put("position", one.position())
                    .put("problem", one.problem())
                    .put("mended", one.mended()));
    return json;
  }
}
