package io.wireroom.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wireroom.enrich.publish.VocabularyTopic;
import io.wireroom.enrich.vocabulary.Concept;
import io.wireroom.enrich.vocabulary.ConceptType;
import io.wireroom.enrich.vocabulary.Term;
import io.wireroom.enrich.vocabulary.VocabularyReader;
import io.wireroom.event.ArticleEnriched;
import io.wireroom.event.ArticleIngested;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Topics;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
import io.wireroom.localstack.TopicContents;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.settings.KafkaSettings;
import io.wireroom.runtime.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LiveVocabularyIT {
  private static final Duration BOUND = Duration.ofSeconds(5);

  private final EventCodec<ArticleIngested> ingested = EventCodec.of(ArticleIngested.class);
  private final EventCodec<ArticleEnriched> enriched = EventCodec.of(ArticleEnriched.class);
  private Map<String, String> environment;
  private KafkaClients kafka;
  private TopicContents contents;
  private Topics topics;
  private EnrichService service;
  private VocabularyTopic vocabulary;

  @BeforeEach
  void start(Stack stack) throws Exception {
    contents = new TopicContents(stack.kafkaBootstrap());
    topics = new Topics(stack.newName());
    kafka =
        new KafkaClients(
            new KafkaSettings(stack.kafkaBootstrap(), topics, "test", Map.of()),
            Duration.ofSeconds(1),
            new SimpleMeterRegistry(),
            broken -> {});
    environment =
        Map.of(
            "WIREROOM_KAFKA_BOOTSTRAP", stack.kafkaBootstrap(),
            "WIREROOM_TOPIC_PREFIX", topics.prefix(),
            "WIREROOM_HTTP_PORT", "0");
    service = started();
    vocabulary = new VocabularyTopic(kafka, topics, VocabularyReader.seed());
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void a_new_term_is_found_within_seconds_and_only_articles_that_have_it_are_enriched_again()
      throws Exception {
    publish("touched", 1, "Wonderzumab for eczema");
    publish("other", 1, "Eczema in children");
    contents.await(topics.articlesEnriched().name(), 2);

    Instant asked = Instant.now();
    vocabulary.change(List.of(drug("Wonderzumab")), List.of(), "editor");

    ArticleEnriched again = await("touched", 2).get(1);
    assertThat(Duration.between(asked, Instant.now())).isLessThan(BOUND);
    assertThat(ids(again)).contains("drug:wonderzumab");
    assertThat(again.getGeneration()).isEqualTo(ArticleEnricher.GENERATION + 1);
    assertThat(again.getVocabularyVersion()).startsWith("1-");

    assertThat(
            contents.await(topics.concepts().name(), VocabularyReader.seed().concepts().size() + 1))
        .as("the whole vocabulary is told, and then what changed")
        .last()
        .extracting(ConsumerRecord::key)
        .isEqualTo("drug:wonderzumab");

    publish("later", 1, "More of Wonderzumab");
    assertThat(ids(await("later", 1).get(0))).contains("drug:wonderzumab");
    assertThat(copies("other")).hasSize(1);
    assertThat(copies("touched")).hasSize(2);
  }

  @Test
  void what_was_changed_while_no_service_ran_is_caught_up_with_and_of_the_newest_revision()
      throws Exception {
    publish("a", 1, "Wonderzumab, first revision");
    publish("a", 2, "Wonderzumab, second revision");
    publish("b", 1, "Dupilumab for eczema");
    contents.await(topics.articlesEnriched().name(), 3);
    service.close();

    Concept dupilumab = vocabulary.now().vocabulary().concept("drug:dupilumab").orElseThrow();
    vocabulary.change(List.of(drug("Wonderzumab")), List.of(), "editor");
    vocabulary.change(List.of(), List.of(dupilumab), "editor");
    service = started();

    ArticleEnriched again = await("a", 3).get(2);
    assertThat(again.getArticle().getRevision()).isEqualTo(2);
    assertThat(ids(again)).contains("drug:wonderzumab");
    List<ArticleEnriched> without = await("b", 2);
    assertThat(ids(without.get(0))).contains("drug:dupilumab");
    assertThat(ids(without.get(1))).doesNotContain("drug:dupilumab");
    assertThat(without.get(1).getVocabularyVersion()).startsWith("2-");
    assertThat(copies("a")).hasSize(3);
  }

  private EnrichService started() throws Exception {
    EnrichService fresh = new EnrichService(EnrichSettings.from(Settings.of(environment)));
    fresh.start();
    return fresh;
  }

  private static Concept drug(String name) {
    return new Concept(
        "drug:" + name.toLowerCase(java.util.Locale.ROOT),
        ConceptType.DRUG,
        name,
        List.of(Term.plain(name)),
        List.of(),
        List.of(),
        List.of());
  }

  /** Waits until there are so many copies of an article. */
  private List<ArticleEnriched> await(String id, int count) throws Exception {
    for (int all = 1; ; all++) {
      contents.await(topics.articlesEnriched().name(), all);
      List<ArticleEnriched> copies = copies(id);
      if (copies.size() >= count) {
        return copies;
      }
    }
  }

  private List<ArticleEnriched> copies(String id) throws Exception {
    List<ArticleEnriched> copies = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record :
        contents.await(topics.articlesEnriched().name(), 1)) {
      if (record.key().equals(id)) {
        copies.add(enriched.decode(record.value()));
      }
    }
    return copies;
  }

  private static List<String> ids(ArticleEnriched article) {
    return article.getEntities().stream().map(entity -> entity.getConceptId()).toList();
  }

  private void publish(String id, int revision, String title) throws Exception {
    ArticleIngested article =
        ArticleIngested.newBuilder()
            .setArticleId(id)
            .setSourceId("wire")
            .setEntryId(id)
            .setRevision(revision)
            .setContentHash("x" + revision)
            .setTitle(title)
            .setBodyHtml("<p>Nothing else is said.</p>")
            .setReceivedAt(Instant.EPOCH)
            .build();
    try (var producer = kafka.producer()) {
      producer
          .send(
              new ProducerRecord<>(topics.articlesIngested().name(), id, ingested.encode(article)))
          .get();
    }
  }
}
