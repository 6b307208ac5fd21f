package io.wireroom.search;

import static io.wireroom.search.EnrichedArticles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import io.wireroom.event.Topics;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.SecuredElasticsearch;
import io.wireroom.localstack.Stack;
import io.wireroom.runtime.kafka.TransientFailure;
import io.wireroom.runtime.settings.Settings;
import io.wireroom.search.elasticsearch.Connection;
import io.wireroom.search.elasticsearch.ElasticsearchSettings;
import io.wireroom.search.index.Reindex;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The service on an Elasticsearch that speaks TLS alone, with the role that the docs name. */
@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SecuredElasticsearchIT {
  private static final String PASSWORD = "correct-horse-battery";
  private static final String WRONG = "wrong-horse-battery";

  private Stack stack;
  private SecuredElasticsearch node;
  private String name;
  private Connection admin;

  @BeforeEach
  void connect(Stack stack, SecuredElasticsearch node) throws Exception {
    this.stack = stack;
    this.node = node;
    name = stack.newName();
    admin =
        new Connection(
            new ElasticsearchSettings(
                node.url(), node.user(), node.password(), "", node.caFingerprint()));
    String role = role();
    admin.client().security().putRole(put -> put.withJson(new StringReader(role)).name(name)).get();
    admin
        .client()
        .security()
        .putUser(put -> put.username(name).password(PASSWORD).roles(name))
        .get();
  }

  @AfterEach
  void close() {
    admin.close();
  }

  @Test
  void a_user_of_the_least_role_indexes_finds_exports_and_fills_a_new_index() throws Exception {
    Map<String, String> user = as(Map.of("USER", name, "PASSWORD", PASSWORD));
    try (RunningSearch search = new RunningSearch(stack, name, user)) {
      search.index(article("a").title("MDMA eases loneliness"), article("b").title("Gout"));

      assertThat(search.json("/v1/articles?q=mdma").at("/hits/0/id").asText()).isEqualTo("a");
      assertThat(search.json("/v1/articles/a/related").isMissingNode()).isFalse();
      assertThat(search.get("/v1/exports/ndjson?q=mdma").body()).contains("\"a\"");
      assertThat(openContexts()).isZero();
      try (Connection own = new Connection(ElasticsearchSettings.from(Settings.of(user)))) {
        Reindex reindex =
            new Reindex(own.client(), name, RunningSearch.kafka(stack), new Topics(name));
        for (int next = 2; next <= 3; next++) {
          assertThat(reindex.run(false, false, (step, at, of) -> {}).to())
              .isEqualTo(name + "-00000" + next);
        }
      }
      assertThat(search.json("/v1/articles?q=mdma").at("/hits/0/id").asText()).isEqualTo("a");
    }
  }

  @Test
  void an_api_key_does_as_well() throws Exception {
    Map<String, String> key = as(Map.of("API_KEY", apiKey(role())));
    try (RunningSearch search = new RunningSearch(stack, name, key)) {
      search.index(article("a").title("MDMA eases loneliness"));

      assertThat(search.json("/v1/articles?q=mdma").at("/hits/0/id").asText()).isEqualTo("a");
    }
  }

  @Test
  void what_is_refused_says_why_and_tells_no_secret() throws Exception {
    String otherCa = "ab".repeat(32);
    String plain = "http" + node.url().toString().substring("https".length());
    String weak = apiKey(role().replace("\"manage\"", "\"view_index_metadata\""));

    assertThat(refusal(Map.of("USER", name, "PASSWORD", WRONG))).contains("answered 401");
    assertThat(refusal(Map.of("API_KEY", WRONG))).contains("answered 401");
    assertThat(refusal(Map.of())).contains("answered 401");
    assertThat(refusal(Map.of("API_KEY", weak))).contains("answered 403", "indices:admin/create");
    assertThat(refusal(Map.of("USER", name, "PASSWORD", PASSWORD, "CA_FINGERPRINT", otherCa)))
        .contains("no TLS", "fingerprint", node.caFingerprint());
    assertThat(refusal(Map.of("USER", name, "PASSWORD", PASSWORD, "CA_FINGERPRINT", "")))
        .contains("no TLS", "certification path");
    assertThat(
            refusal(Map.of("USER", name, "PASSWORD", PASSWORD, "CA_FINGERPRINT", "", "URL", plain)))
        .contains("begins with https");
  }

  /** What the log says when the service cannot start. */
  private String refusal(Map<String, String> settings) {
    Map<String, String> variables = as(settings);
    variables.put("WIREROOM_KAFKA_BOOTSTRAP", stack.kafkaBootstrap());
    variables.put("WIREROOM_TOPIC_PREFIX", name);
    variables.put("WIREROOM_SEARCH_INDEX", name);
    variables.put("WIREROOM_HTTP_PORT", "0");
    SearchService service = new SearchService(SearchSettings.from(Settings.of(variables)));
    try {
      TransientFailure refused = catchThrowableOfType(TransientFailure.class, service::start);
      String told = refused.getMessage() + "; " + refused.causes();
      assertThat(told).doesNotContain(PASSWORD, WRONG);
      if (settings.containsKey("API_KEY")) {
        assertThat(told).doesNotContain(settings.get("API_KEY"));
      }
      return told;
    } finally {
      service.close();
    }
  }

  private Map<String, String> as(Map<String, String> settings) {
    Map<String, String> variables = new HashMap<>();
    variables.put("WIREROOM_ELASTICSEARCH_URL", node.url().toString());
    variables.put("WIREROOM_ELASTICSEARCH_CA_FINGERPRINT", node.caFingerprint());
    settings.forEach((key, value) -> variables.put("WIREROOM_ELASTICSEARCH_" + key, value));
    return variables;
  }

  /** The role of docs/operations.md, for the index of this test. */
  private String role() throws IOException {
    String docs = Files.readString(Path.of("../docs/operations.md"));
    String json = docs.substring(docs.indexOf("```json") + 7);
    return json.substring(0, json.indexOf("```")).replace("\"articles", "\"" + name);
  }

  private String apiKey(String role) throws Exception {
    String body = "{\"name\": \"%s\", \"role_descriptors\": {\"own\": %s}}".formatted(name, role);
    ElasticsearchAsyncClient client = admin.client();
    return client
        .security()
        .createApiKey(create -> create.withJson(new StringReader(body)))
        .get()
        .encoded();
  }

  private long openContexts() throws Exception {
    return admin
        .client()
        .nodes()
        .stats(asked -> asked.metric("indices"))
        .get()
        .nodes()
        .values()
        .stream()
        .mapToLong(one -> one.indices().search().openContexts())
        .sum();
  }
}
