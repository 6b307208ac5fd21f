package io.wireroom.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.wireroom.runtime.kafka.TransientFailure;
import io.wireroom.search.copy.CopyDocument;
import io.wireroom.search.elasticsearch.Answers;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Looks up stored articles that may be copies. Blocks; for a poll thread. */
final class CopyCandidates {
  /** Copies of one article that are compared with it; those of a work find each other. */
  private static final int MOST_LIKE = 30;

  private static final int MOST_OF_WORKS = 2_000;
  private static final int LOOK_UPS_AT_ONCE = 100;
  private static final int READ_AT_ONCE = 200;

  /** Of those that were read last; some 250 articles of usual length. */
  private static final long MOST_REMEMBERED = 16L << 20;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** A stored article as it was read. */
  record Candidate(CopyDocument document, UnchangedWriter.Seen seen) {
    String id() {
      return document.id();
    }
  }

  private final ElasticsearchAsyncClient client;
  private final String alias;

  /** Copies come in swarms: each that comes is compared with those before it. */
  private final Cache<UnchangedWriter.Seen, Candidate> remembered =
      Caffeine.newBuilder()
          .maximumWeight(MOST_REMEMBERED)
          .weigher((UnchangedWriter.Seen seen, Candidate one) -> one.document().bytes())
          .build();

  CopyCandidates(ElasticsearchAsyncClient client, String alias) {
    this.client = client;
    this.alias = alias;
  }

  /** All that was written so far can be found from now on. */
  void refresh() throws TransientFailure, InterruptedException {
    Answers.await(client.indices().refresh(asked -> asked.index(alias)));
  }

  /** Articles by id, withdrawn ones too. */
  List<Candidate> byId(Collection<String> ids) throws TransientFailure, InterruptedException {
    List<Candidate> found = new ArrayList<>();
    for (List<String> some : Portions.of(List.copyOf(ids), id -> 1, READ_AT_ONCE)) {
      ObjectNode query = JSON.objectNode();
      ArrayNode wanted = query.putObject("terms").putArray("id");
      some.forEach(wanted::add);
      found.addAll(found(List.of(body(query, some.size()))));
    }
    return found;
  }

  /**
   * Shown articles that share a key with any of these, the most keys first of each. Those that have
   * not changed since they were read are not read again.
   */
  Collection<Candidate> like(Collection<Candidate> articles)
      throws TransientFailure, InterruptedException {
    List<ObjectNode> bodies = new ArrayList<>();
    for (Candidate one : articles) {
      if (one.document().isShown()) {
        bodies.add(body(likeness(one.document()), MOST_LIKE).put("_source", false));
      }
    }
    Map<String, Candidate> like = new LinkedHashMap<>();
    Set<String> unread = new LinkedHashSet<>();
    for (Hit<ObjectNode> hit : hits(bodies)) {
      Candidate known = remembered.getIfPresent(seen(hit));
      if (known == null) {
        unread.add(String.valueOf(hit.id()));
      } else {
        like.put(known.id(), known);
      }
    }
    for (Candidate one : byId(unread)) {
      remembered.put(one.seen(), one);
      like.put(one.id(), one);
    }
    return like.values();
  }

  /** All articles that were put to works, withdrawn ones too. */
  List<Candidate> ofWorks(Set<String> works) throws TransientFailure, InterruptedException {
    if (works.isEmpty()) {
      return List.of();
    }
    ObjectNode query = JSON.objectNode();
    ArrayNode wanted = query.putObject("terms").putArray("work");
    works.forEach(wanted::add);
    return found(List.of(body(query, MOST_OF_WORKS)));
  }

  /** The look-up of one article, by all its keys. */
  static ObjectNode likeness(CopyDocument article) {
    ObjectNode query = JSON.objectNode();
    ObjectNode bool = query.putObject("bool");
    ArrayNode filter = bool.putArray("filter");
    filter.addObject().putObject("term").put("withdrawn", false);
    bool.putArray("must_not").addObject().putObject("term").put("id", article.id());
    bool.put("minimum_should_match", 1);
    ArrayNode should = bool.putArray("should");
    for (String key : article.sketch()) {
      constant(should, "sketch", key, 1);
    }
    for (String key : article.sure()) {
      if (key.startsWith("hash:")) {
        constant(should, "textHash", key.substring("hash:".length()), article.sketch().size() + 1);
      } else {
        constant(should, "workKeys", key, article.sketch().size() + 1);
      }
    }
    return query;
  }

  private static void constant(ArrayNode should, String field, String value, int weight) {
    ObjectNode score = should.addObject().putObject("constant_score").put("boost", weight);
    score.putObject("filter").putObject("term").put(field, value);
  }

  private static ObjectNode body(ObjectNode query, int size) {
    ObjectNode body = JSON.objectNode();
    body.put("size", size).put("track_total_hits", false).put("seq_no_primary_term", true);
    body.set("query", query);
    ArrayNode fields = body.putObject("_source").putArray("includes");
    CopyDocument.FIELDS.forEach(fields::add);
    return body;
  }

  private List<Candidate> found(List<ObjectNode> bodies)
      throws TransientFailure, InterruptedException {
    List<Candidate> found = new ArrayList<>();
    for (Hit<ObjectNode> hit : hits(bodies)) {
      ObjectNode document = hit.source();
      if (document != null && !WorkMarkers.isOne(document)) {
        found.add(new Candidate(new CopyDocument(document), seen(hit)));
      }
    }
    return found;
  }

  private List<Hit<ObjectNode>> hits(List<ObjectNode> bodies)
      throws TransientFailure, InterruptedException {
    List<Hit<ObjectNode>> hits = new ArrayList<>();
    for (int from = 0; from < bodies.size(); from += LOOK_UPS_AT_ONCE) {
      List<RequestItem> items = new ArrayList<>();
      for (ObjectNode body :
          bodies.subList(from, Math.min(from + LOOK_UPS_AT_ONCE, bodies.size()))) {
        SearchRequest search =
            SearchRequest.of(one -> one.withJson(new StringReader(body.toString())));
        items.add(
            RequestItem.of(
                one ->
                    one.header(header -> header.allowPartialSearchResults(false))
                        .body(
                            asked ->
                                asked
                                    .size(search.size())
                                    .query(search.query())
                                    .source(search.source())
                                    .seqNoPrimaryTerm(true)
                                    .trackTotalHits(search.trackTotalHits()))));
      }
      var answer =
          Answers.await(client.msearch(all -> all.index(alias).searches(items), ObjectNode.class));
      for (var one : answer.responses()) {
        if (one.isFailure()) {
          throw new TransientFailure("Elasticsearch answered " + one.failure().status());
        }
        hits.addAll(one.result().hits().hits());
      }
    }
    return hits;
  }

  private static UnchangedWriter.Seen seen(Hit<ObjectNode> hit) {
    return new UnchangedWriter.Seen(
        String.valueOf(hit.id()),
        Objects.requireNonNull(hit.seqNo()),
        Objects.requireNonNull(hit.primaryTerm()));
  }
}
