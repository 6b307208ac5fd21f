package io.wireroom.cli.bench;

import io.vertx.core.json.JsonObject;
import io.wireroom.search.concept.ConceptNames;
import io.wireroom.search.query.ArticleQuery;
import io.wireroom.search.query.ArticleSearcher;
import io.wireroom.search.query.Ranking;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the search service adds to the time of Elasticsearch: the same questions over HTTP to the
 * one and, as the service asks them, to the other, in turns, so that both see the same machine.
 * Elasticsearch's answer is received and not read. Questions that few articles fulfil are left out:
 * for them the service asks more than once, and there is no same question to compare with.
 */
public final class SearchOverhead {
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI service;
  private final URI elasticsearch;
  private final ConceptNames names;

  /**
   * A comparison.
   *
   * @param elasticsearch address of the alias, with a slash at its end
   * @param names the concepts that the service recognises
   */
  public SearchOverhead(URI service, URI elasticsearch, ConceptNames names) {
    this.service = service;
    this.elasticsearch = elasticsearch;
    this.names = names;
  }

  /**
   * Times in milliseconds, of the same questions in the same order.
   *
   * @param questions how many were asked, each of them more than once
   */
  public record Measured(int questions, List<Double> service, List<Double> elasticsearch) {}

  /**
   * Asks every question that enough articles fulfil, so many rounds.
   *
   * @param warmUp rounds before, which do not count: a service just started runs slow code
   */
  public Measured measure(List<String> questions, int warmUp, int rounds)
      throws IOException, InterruptedException {
    List<HttpRequest> ours = new ArrayList<>();
    List<HttpRequest> theirs = new ArrayList<>();
    for (String question : questions) {
      HttpRequest one = ours(question);
      long found = new JsonObject(send(one).body()).getJsonObject("total").getLong("value");
      if (found >= ArticleSearcher.FEW) {
        ours.add(one);
        theirs.add(theirs(question));
      }
    }
    Measured measured = new Measured(ours.size(), new ArrayList<>(), new ArrayList<>());
    for (int round = -warmUp; round < rounds; round++) {
      for (int i = 0; i < ours.size(); i++) {
        double here = milliseconds(ours.get(i));
        double there = milliseconds(theirs.get(i));
        if (round >= 0) {
          measured.service().add(here);
          measured.elasticsearch().add(there);
        }
      }
    }
    return measured;
  }

  private HttpRequest ours(String question) {
    String words = URLEncoder.encode(question, StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(service.resolve("/v1/articles?q=" + words)).build();
  }

  private HttpRequest theirs(String question) {
    ArticleQuery query = ArticleQuery.from(Map.of("q", List.of(question)), names);
    String body = ArticleSearcher.request(query, Instant.now(), Ranking.DEFAULT).toString();
    return HttpRequest.newBuilder(
            elasticsearch.resolve("_search?allow_partial_search_results=false"))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private double milliseconds(HttpRequest request) throws IOException, InterruptedException {
    long began = System.nanoTime();
    send(request);
    return (System.nanoTime() - began) / 1e6;
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(request.uri() + " answers " + answer.statusCode() + answer.body());
    }
    return answer;
  }
}
