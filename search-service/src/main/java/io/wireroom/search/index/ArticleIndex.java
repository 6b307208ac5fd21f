package io.wireroom.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.Alias;
import co.elastic.clients.json.JsonData;
import io.vertx.core.Future;
import io.wireroom.runtime.kafka.TransientFailure;
import io.wireroom.search.elasticsearch.Answers;
import java.io.StringReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index behind an alias. Everything reads and writes through the alias, so that a new index can
 * take the place of the old one unnoticed.
 */
public final class ArticleIndex {
  private static final Logger LOGGER = LoggerFactory.getLogger(ArticleIndex.class);
  private static final int BAD_REQUEST = 400;

  private final ElasticsearchAsyncClient client;
  private final String alias;
  private final IndexForm form;

  public ArticleIndex(ElasticsearchAsyncClient client, String alias) {
    this(client, alias, IndexForm.current());
  }

  /** An index of another form, for what is kept of articles beside them. */
  public ArticleIndex(ElasticsearchAsyncClient client, String alias, IndexForm form) {
    this.client = client;
    this.alias = alias;
    this.form = form;
  }

  /**
   * Makes the first index, with the alias, when the alias is missing; tells an index that is there
   * of fields it does not know yet, which count for what is written from then on. Any number of
   * processes may do so at once.
   *
   * @return whether what this program writes fits the index; when it does not, an index of an
   *     earlier version can still be searched, and a new one has to take its place before anything
   *     is written. Fails with {@link TransientFailure} when Elasticsearch does not answer or there
   *     is still no alias
   */
  public Future<Boolean> createWhenMissing() {
    return exists()
        .compose(
            there ->
                there
                    ? fits()
                    : create()
                        .compose(made -> exists())
                        .compose(
                            now ->
                                now
                                    ? Future.succeededFuture(true)
                                    : Future.failedFuture(
                                        new TransientFailure(
                                            "the index "
                                                + name(1)
                                                + " is there without the alias "
                                                + alias))));
  }

  private Future<Boolean> exists() {
    return Answers.of(client.indices().existsAlias(asked -> asked.name(alias)))
        .map(answer -> answer.value());
  }

  /** Whether what this program writes fits the index that is there; fields it lacks are added. */
  Future<Boolean> fits() {
    return sameAnalysis().compose(same -> same ? addNewFields() : Future.succeededFuture(false));
  }

  /** An index without the mark is of the time before there was one, when analysis had one form. */
  private Future<Boolean> sameAnalysis() {
    return Answers.of(client.indices().getMapping(asked -> asked.index(alias)))
        .map(
            answer ->
                answer.result().values().stream()
                    .map(index -> index.mappings().meta().get(IndexForm.ANALYSIS))
                    .allMatch(mark -> mark == null || isOurs(mark)));
  }

  private boolean isOurs(JsonData mark) {
    return form.analysis().equals(mark.to(String.class));
  }

  private Future<Boolean> addNewFields() {
    return Answers.of(
            client
                .indices()
                .putMapping(
                    fields ->
                        fields
                            .withJson(new StringReader(form.mappings()))
                            .index(alias)
                            .writeIndexOnly(true)))
        .map(added -> true)
        .recover(
            failure -> {
              if (failure instanceof ElasticsearchException answered
                  && answered.status() == BAD_REQUEST) {
                LOGGER
                    .atWarn()
                    .addKeyValue("index", alias)
                    .addKeyValue("error", answered.error().reason())
                    .log("fields of the index are of another form");
                return Future.succeededFuture(false);
              }
              return Future.failedFuture(failure);
            });
  }

  private Future<Void> create() {
    return Answers.of(
            client
                .indices()
                .create(
                    index ->
                        index
                            .withJson(new StringReader(form.whole()))
                            .index(name(1))
                            .aliases(alias, Alias.of(own -> own.isWriteIndex(true)))))
        .<Void>mapEmpty()
        .recover(
            failure ->
                isThereAlready(failure) ? Future.succeededFuture() : Future.failedFuture(failure));
  }

  private String name(int number) {
    return IndexName.of(alias, number);
  }

  static boolean isThereAlready(Throwable failure) {
    return failure instanceof ElasticsearchException answered
        && "resource_already_exists_exception".equals(answered.error().type());
  }
}
