package io.wireroom.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.localstack.LocalStack;
import io.wireroom.localstack.StackOptions;
import io.wireroom.runtime.settings.Settings;
import io.wireroom.search.copy.CopyDocument;
import io.wireroom.search.copy.Sketch;
import io.wireroom.search.elasticsearch.Connection;
import io.wireroom.search.elasticsearch.ElasticsearchSettings;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * How large the sketch of an article is, and how long it takes to look one up among a million, as
 * the grouping stage does. Takes WIREROOM_ELASTICSEARCH_URL when it is set, its own otherwise; some
 * minutes.
 */
public final class CopyLookupFigures {
  private static final int ARTICLES = 1_000_000;
  private static final int AT_ONCE = 10_000;
  private static final int LOOK_UPS = 1_000;
  private static final int WARM_UP = 300;
  private static final int KEYS = Sketch.BYTES / 4;
  private static final int KEPT = 4;

  private CopyLookupFigures() {}

  /** Needs no arguments. */
  public static void main(String[] arguments) throws Exception {
    String given = System.getenv("WIREROOM_ELASTICSEARCH_URL");
    if (given != null) {
      measure(given);
      return;
    }
    try (LocalStack stack =
        LocalStack.start(new StackOptions(null, 512, true), (part, step) -> {})) {
      measure(stack.elasticsearchUrl().toString());
    }
  }

  private static void measure(String url) throws Exception {
    String alias = "copy-lookup-" + Long.toString(System.nanoTime(), 36);
    try (Connection connection =
        new Connection(
            ElasticsearchSettings.from(Settings.of(Map.of("WIREROOM_ELASTICSEARCH_URL", url))))) {
      ElasticsearchAsyncClient client = connection.client();
      new ArticleIndex(client, alias).createWhenMissing().await(60, TimeUnit.SECONDS);
      try {
        for (int from = 0; from < ARTICLES; from += AT_ONCE) {
          fill(client, alias, from);
        }
        client.indices().refresh(all -> all.index(alias)).get();
        lookUp(client, alias);
      } finally {
        client.indices().delete(all -> all.index(alias + "-000001")).get();
      }
    }
  }

  private static void fill(ElasticsearchAsyncClient client, String alias, int from)
      throws Exception {
    BulkRequest.Builder bulk = new BulkRequest.Builder().index(alias);
    for (int number = from; number < from + AT_ONCE; number++) {
      ObjectNode article = article(number);
      bulk.operations(
          one -> one.index(item -> item.id(article.path("id").asText()).document(article)));
    }
    if (client.bulk(bulk.build()).get().errors()) {
      throw new IllegalStateException("an article was refused");
    }
  }

  /** Sketches of unlike texts are as if drawn by lot. */
  private static ObjectNode article(int number) {
    SplittableRandom random = new SplittableRandom(number).split();
    ObjectNode article = JsonNodeFactory.instance.objectNode();
    article.put("id", "a" + number).put("withdrawn", false).put("work", "a" + number);
    var sketch = article.putArray("sketch");
    for (int key = 0; key < KEYS; key++) {
      sketch.add(key(key, random));
    }
    return article;
  }

  private static String key(int place, SplittableRandom random) {
    return String.format("%08x", place << 28 | (random.nextInt() & 0x0FFFFFFF));
  }

  /** Copies that share a quarter of the keys with an article that is there. */
  private static void lookUp(ElasticsearchAsyncClient client, String alias) throws Exception {
    SplittableRandom random = new SplittableRandom(9);
    double[] millis = new double[LOOK_UPS];
    int found = 0;
    for (int at = -WARM_UP; at < LOOK_UPS; at++) {
      int number = random.nextInt(ARTICLES);
      ObjectNode copy = article(number).put("id", "copy");
      var sketch = copy.withArray("sketch");
      for (int key = KEPT; key < KEYS; key++) {
        sketch.set(key, key(key, random));
      }
      ObjectNode body = JsonNodeFactory.instance.objectNode();
      body.put("size", 30).put("track_total_hits", false);
      body.set("query", CopyCandidates.likeness(new CopyDocument(copy)));
      SearchRequest request =
          SearchRequest.of(one -> one.withJson(new StringReader(body.toString())).index(alias));
      long began = System.nanoTime();
      var hits = client.search(request, ObjectNode.class).get().hits().hits();
      if (at >= 0) {
        millis[at] = (System.nanoTime() - began) / 1e6;
        found += !hits.isEmpty() && ("a" + number).equals(hits.get(0).id()) ? 1 : 0;
      }
    }
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "%,d articles, %d bytes a sketch; %d of %d copies found first; look-up p50 %.2f ms, p99 %.2f ms, there and back%n",
        ARTICLES,
        KEYS * 4,
        found,
        LOOK_UPS,
        millis[LOOK_UPS / 2],
        millis[LOOK_UPS * 99 / 100]);
  }
}
