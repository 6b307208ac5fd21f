package io.wireroom.search.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.search.query.language.Query;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The request to Elasticsearch for a question. Golden files hold what it looks like. */
final class SearchBody {
  /** What a hit shows, of what the index keeps. */
  private static final List<String> SHOWN =
      List.of(
          "id",
          "title",
          "lead",
          "url",
          "sourceId",
          "authors",
          "publishedAt",
          "receivedAt",
          "contentType",
          "origin",
          "readingSeconds",
          "revision",
          "work",
          "copied",
          "display.provenance.feed",
          "display.tags.id",
          "display.tags.kind",
          "display.tags.name",
          "display.tags.confidence",
          "display.entities.id",
          "display.entities.type",
          "display.entities.name",
          "display.entities.salience");

  /** Most values of a facet in an answer. */
  static final int FACET_VALUES = 20;

  /** Articles that have copies, and how many works they are. */
  static final String COPIED = "copied";

  static final String WORKS = "works";

  /** Counted in articles, so that those that have most works are among them. */
  private static final int FACET_CANDIDATES = 40;

  /** Up to so many works the number of them is exact. */
  private static final int EXACT = 40_000;

  static final int EXACT_OF_VALUE = 1_000;
  private static final int FRAGMENTS = 3;
  private static final int FRAGMENT_LENGTH = 180;
  private static final int HIGHLIGHTED_LENGTH = 200_000;
  private static final String TIME_LIMIT = "8s";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SearchBody() {}

  /** Returns the request; {@code asOf} counts where the question has no cursor. */
  static ObjectNode of(ArticleQuery query, Instant asOf, Ranking ranking) {
    Query asked = query.question().query();
    return of(query, asOf, asked == null ? null : QueryClause.of(asked, ranking));
  }

  /** Returns the request for what matches a clause of the question; null for everything. */
  static ObjectNode of(ArticleQuery query, Instant asOf, @Nullable ObjectNode clause) {
    ObjectNode body = JSON.objectNode();
    body.put("size", query.size()).put("timeout", TIME_LIMIT);
    Instant since = query.cursor() == null ? asOf : query.cursor().asOf();
    body.set("query", query(query, since, clause));
    if (query.facets()) {
      // The facets count without it, each with the filters of the others
      ArrayNode conditions = Conditions.of(query, null);
      if (!conditions.isEmpty()) {
        body.putObject("post_filter").putObject("bool").set("filter", conditions);
      }
      body.set("aggs", counts(query));
    }
    if (!query.copies()) {
      // Of the copies of a work one counts; what has none need not be told apart
      body.put("track_total_hits", true);
      body.withObject("/aggs").set(COPIED, copied(conditions(query), EXACT));
    }
    body.set("sort", sort(query));
    if (query.cursor() != null) {
      body.set("search_after", query.cursor().after());
    }
    ArrayNode shown = body.putObject("_source").putArray("includes");
    SHOWN.forEach(shown::add);
    ObjectNode sought = SoughtWords.of(query.question().query());
    if (sought != null) {
      body.set("highlight", highlight(sought));
    }
    return body;
  }

  private static ObjectNode query(ArticleQuery query, Instant asOf, @Nullable ObjectNode clause) {
    ObjectNode whole = JSON.objectNode();
    ObjectNode bool = whole.putObject("bool");
    if (clause != null) {
      bool.putArray("must").add(clause);
    }
    ArrayNode filter = bool.putArray("filter").add(Conditions.notWithdrawn());
    if (!query.facets()) {
      filter.addAll(Conditions.of(query, null));
    }
    return query.scored() ? Freshness.first(whole, asOf) : whole;
  }

  /** What the query itself does not ask where facets are counted. */
  private static ArrayNode conditions(ArticleQuery query) {
    return query.facets() ? Conditions.of(query, null) : JSON.arrayNode();
  }

  static ObjectNode copied(ArrayNode conditions, int exact) {
    ObjectNode counted = JSON.objectNode();
    ArrayNode filter = conditions.deepCopy();
    filter.addObject().putObject("term").put("copied", true);
    counted.putObject("filter").putObject("bool").set("filter", filter);
    counted
        .putObject("aggs")
        .putObject(WORKS)
        .putObject("cardinality")
        .put("field", "work")
        .put("precision_threshold", exact);
    return counted;
  }

  private static ObjectNode counts(ArticleQuery query) {
    ObjectNode counts = JSON.objectNode();
    for (Facet facet : Facet.values()) {
      ObjectNode counted = counts.putObject(facet.label());
      counted.putObject("filter").putObject("bool").set("filter", Conditions.of(query, facet));
      ObjectNode values = counted.putObject("aggs").putObject("values");
      if (facet == Facet.MONTHS) {
        values
            .putObject("date_histogram")
            .put("field", facet.field())
            .put("calendar_interval", "month")
            .put("format", "yyyy-MM")
            .put("min_doc_count", 1);
      } else {
        values.putObject("terms").put("field", facet.field()).put("size", FACET_CANDIDATES);
      }
      if (!query.copies()) {
        values.putObject("aggs").set(COPIED, copied(JSON.arrayNode(), EXACT_OF_VALUE));
      }
    }
    return counts;
  }

  private static ArrayNode sort(ArticleQuery query) {
    ArrayNode sort = JSON.arrayNode();
    if (query.scored()) {
      sort.addObject().putObject("_score").put("order", "desc");
    }
    sort.addObject().putObject("date").put("order", query.sort() == Sort.OLDEST ? "asc" : "desc");
    // Equal dates are common, and a cursor needs an order without equals
    sort.addObject().putObject("id").put("order", "asc");
    return sort;
  }

  private static ObjectNode highlight(ObjectNode sought) {
    ObjectNode highlight = JSON.objectNode();
    highlight.set("highlight_query", sought);
    highlight
        .put("type", "unified")
        // The text is escaped there; only the marks below are markup
        .put("encoder", "html")
        .put("require_field_match", false)
        .put("max_analyzed_offset", HIGHLIGHTED_LENGTH);
    highlight.putArray("pre_tags").add("<mark>");
    highlight.putArray("post_tags").add("</mark>");
    ObjectNode fields = highlight.putObject("fields");
    fields.putObject("title").put("number_of_fragments", 0);
    fields
        .putObject("body")
        .put("number_of_fragments", FRAGMENTS)
        .put("fragment_size", FRAGMENT_LENGTH);
    return highlight;
  }
}
