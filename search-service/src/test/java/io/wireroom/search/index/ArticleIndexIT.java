package io.wireroom.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.mapping.Property;
import co.elastic.clients.elasticsearch.indices.Alias;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
import io.wireroom.search.RunningSearch;
import io.wireroom.search.elasticsearch.Connection;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArticleIndexIT {
  @Test
  void an_index_of_an_older_version_learns_new_fields(Stack stack) throws Exception {
    String name = stack.newName();
    try (Connection connection = RunningSearch.elasticsearch(stack)) {
      ElasticsearchAsyncClient client = connection.client();
      String older =
          mapping().replaceAll("(?s)(\"drugs\": \\{[^{}]*),\\s*\"fields\": \\{.*?\\}\\s*\\}", "$1");
      client
          .indices()
          .create(
              index ->
                  index
                      .withJson(new StringReader(older))
                      .index(name + "-000001")
                      .aliases(name, Alias.of(own -> own.isWriteIndex(true))))
          .get();
      assertThat(drugs(client, name).keyword().fields()).isEmpty();

      new ArticleIndex(client, name)
          .createWhenMissing()
          .toCompletionStage()
          .toCompletableFuture()
          .get();

      assertThat(drugs(client, name).keyword().fields()).containsOnlyKeys("words", "exact");
    }
  }

  private static Property drugs(ElasticsearchAsyncClient client, String alias) throws Exception {
    return client
        .indices()
        .getMapping(asked -> asked.index(alias))
        .get()
        .result()
        .values()
        .iterator()
        .next()
        .mappings()
        .properties()
        .get("drugs");
  }

  private static String mapping() throws Exception {
    try (InputStream in = ArticleIndex.class.getResourceAsStream("articles.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
