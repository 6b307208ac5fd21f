package io.wireroom.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.Alias;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.wireroom.runtime.kafka.TransientFailure;
import io.wireroom.search.elasticsearch.Answers;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The index behind an alias. Everything reads and writes through the alias, so that a new index can
 * take the place of the old one unnoticed.
 */
public final class ArticleIndex {
  private static final String MAPPING = "articles.json";

  private final ElasticsearchAsyncClient client;
  private final String alias;

  public ArticleIndex(ElasticsearchAsyncClient client, String alias) {
    this.client = client;
    this.alias = alias;
  }

  /**
   * Makes the first index, with the alias, when the alias is missing; tells an index that is there
   * of fields it does not know yet, which count for what is written from then on. Any number of
   * processes may do so at once.
   *
   * @return fails with {@link TransientFailure} when Elasticsearch does not answer or there is
   *     still no alias
   */
  public Future<Void> createWhenMissing() {
    return exists()
        .compose(
            there ->
                there
                    ? addNewFields()
                    : create()
                        .compose(made -> exists())
                        .compose(
                            now ->
                                now
                                    ? Future.<Void>succeededFuture()
                                    : Future.failedFuture(
                                        new TransientFailure(
                                            "the index "
                                                + firstIndex()
                                                + " is there without the alias "
                                                + alias))));
  }

  private Future<Boolean> exists() {
    return Answers.of(client.indices().existsAlias(asked -> asked.name(alias)))
        .map(answer -> answer.value());
  }

  private Future<Void> addNewFields() {
    return Answers.of(
            client
                .indices()
                .putMapping(
                    fields ->
                        fields
                            .withJson(new StringReader(mappings()))
                            .index(alias)
                            .writeIndexOnly(true)))
        .mapEmpty();
  }

  private Future<Void> create() {
    return Answers.of(
            client
                .indices()
                .create(
                    index ->
                        index
                            .withJson(mapping())
                            .index(firstIndex())
                            .aliases(alias, Alias.of(own -> own.isWriteIndex(true)))))
        .<Void>mapEmpty()
        .recover(
            failure ->
                isThereAlready(failure) ? Future.succeededFuture() : Future.failedFuture(failure));
  }

  private String firstIndex() {
    return alias + "-000001";
  }

  private static boolean isThereAlready(Throwable failure) {
    return failure instanceof ElasticsearchException answered
        && "resource_already_exists_exception".equals(answered.error().type());
  }

  private static String mappings() {
    try (InputStream whole = mapping()) {
      return new ObjectMapper().readTree(whole).path("mappings").toString();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static InputStream mapping() {
    return Objects.requireNonNull(ArticleIndex.class.getResourceAsStream(MAPPING), MAPPING);
  }
}
