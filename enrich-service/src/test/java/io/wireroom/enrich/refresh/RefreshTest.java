package io.wireroom.enrich.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.vocabulary.Concept;
import io.wireroom.enrich.vocabulary.ConceptEvents;
import io.wireroom.enrich.vocabulary.LiveVocabulary;
import io.wireroom.enrich.vocabulary.Vocabularies;
import io.wireroom.enrich.vocabulary.Vocabulary;
import io.wireroom.enrich.vocabulary.VocabularyChanges;
import io.wireroom.event.ArticleEnriched;
import io.wireroom.event.ArticleIngested;
import io.wireroom.event.Change;
import io.wireroom.event.Entity;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Topic;
import io.wireroom.event.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefreshTest {
  private static final Topic TOPIC = new Topics("test").articlesEnriched();
  private static final TopicPartition PARTITION = new TopicPartition(TOPIC.name(), 0);
  private static final Vocabulary SEED =
      Vocabularies.of(
          "condition:arthritis; arthritis", "condition:gout; gout; ; condition:arthritis");

  private final EventCodec<ArticleEnriched> codec = EventCodec.of(ArticleEnriched.class);
  private final List<byte[]> stored = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();
  private final VocabularyChanges changes = new VocabularyChanges(SEED);
  private final Refresh refresh = new Refresh(this::reader, TOPIC);

  @Test
  void an_article_with_a_new_term_is_touched_and_another_is_not() throws Exception {
    store("a", 1, "0-x", "All about Glassumab.");
    store("b", 1, "0-x", "All about gout.");

    change(Vocabularies.of("drug:glassumab; glassumab"), 1);

    assertThat(touched()).containsExactly("a/1");
    assertThat(refresh.due(changes.now())).isFalse();
  }

  @Test
  void what_a_narrower_concept_speaks_for_changes_with_the_wider_one() throws Exception {
    store("a", 1, "0-x", "Podagra.", "condition:gout");

    change(Vocabularies.of("condition:arthritis; arthritis; joint inflammation"), 1);

    assertThat(touched()).containsExactly("a/1");
  }

  @Test
  void an_article_that_has_a_removed_concept_is_touched() throws Exception {
    store("a", 1, "0-x", "Podagra.", "condition:gout");
    store("b", 1, "0-x", "Nothing.");

    changes.take(ConceptEvents.removed(SEED.concept("condition:gout").orElseThrow(), 1, "test"));

    assertThat(touched()).containsExactly("a/1");
  }

  @Test
  void only_the_newest_copy_counts() throws Exception {
    store("a", 1, "0-x", "Glassumab.");
    store("b", 1, "0-x", "Glassumab.");
    store("c", 1, "0-x", "Glassumab.");
    store("a", 2, "0-x", "Glassumab, corrected.");
    store("b", 2, "0-x", "Another story.");
    withdraw("c", 2);

    change(Vocabularies.of("drug:glassumab; glassumab"), 1);

    assertThat(touched()).containsExactly("a/2");
  }

  @Test
  void a_copy_is_touched_by_what_has_changed_since_it_was_made() throws Exception {
    store("a", 1, "1-x", "Glassumab.");
    store("b", 1, "1-x", "Glassizumab.");

    change(Vocabularies.of("drug:glassumab; glassumab"), 1);
    change(Vocabularies.of("drug:glassizumab; glassizumab"), 2);

    assertThat(touched()).containsExactly("b/1");
  }

  @Test
  void without_changes_or_partitions_there_is_nothing_to_do() {
    assertThat(refresh.due(changes.now())).isFalse();
    change(Vocabularies.of("drug:glassumab; glassumab"), 1);
    assertThat(refresh.due(changes.now())).isFalse();
    refresh.assigned(List.of(new TopicPartition("test.articles.ingested.v1", 0)));
    assertThat(refresh.due(changes.now())).isTrue();
    refresh.revoked(List.of(new TopicPartition("test.articles.ingested.v1", 0)));
    assertThat(refresh.due(changes.now())).isFalse();
  }

  @Test
  void a_revision_that_the_live_lane_has_just_written_is_waited_for() throws Exception {
    store("a", 1, "0-x", "Glassumab.");
    refresh.wrote("a", 2, 0);
    change(Vocabularies.of("drug:glassumab; glassumab"), 1);
    refresh.assigned(List.of(new TopicPartition("test.articles.ingested.v1", 0)));
    LiveVocabulary live = changes.now();

    List<String> found = new ArrayList<>();
    for (int turn = 0; turn < 4; turn++) {
      refresh.next(live).forEach(one -> found.add(one.getArticleId() + one.getRevision()));
    }
    assertThat(found).isEmpty();
    assertThat(refresh.due(live)).isTrue();

    store("a", 2, "0-x", "Glassumab, corrected.");
    for (int turn = 0; turn < 20 && refresh.due(live); turn++) {
      refresh.next(live).forEach(one -> found.add(one.getArticleId() + one.getRevision()));
    }
    assertThat(found).containsExactly("a2");
  }

  private List<String> touched() throws Exception {
    refresh.assigned(List.of(new TopicPartition("test.articles.ingested.v1", 0)));
    LiveVocabulary live = changes.now();
    List<String> found = new ArrayList<>();
    for (int turn = 0; turn < 20 && refresh.due(live); turn++) {
      for (ArticleIngested article : refresh.next(live)) {
        found.add(article.getArticleId() + "/" + article.getRevision());
      }
    }
    return found;
  }

  private void change(Vocabulary vocabulary, int generation) {
    for (Concept concept : vocabulary.concepts()) {
      changes.take(ConceptEvents.of(concept, generation, "test"));
    }
  }

  private void store(String id, int revision, String version, String text, String... concepts) {
    store(
        id,
        revision,
        event ->
            event
                .setVocabularyVersion(version)
                .setText(text)
                .setEntities(
                    List.of(concepts).stream()
                        .map(
                            concept ->
                                Entity.newBuilder()
                                    .setConceptId(concept)
                                    .setType("condition")
                                    .setName(concept)
                                    .setMentions(List.of())
                                    .build())
                        .toList()));
  }

  private void withdraw(String id, int revision) {
    store(
        id,
        revision,
        event -> {
          event.getArticleBuilder().setChange(Change.WITHDRAWN);
          event.setText("Glassumab.");
        });
  }

  private void store(String id, int revision, Consumer<ArticleEnriched.Builder> more) {
    ArticleEnriched.Builder event =
        ArticleEnriched.newBuilder()
            .setArticleBuilder(
                ArticleIngested.newBuilder()
                    .setArticleId(id)
                    .setSourceId("wire")
                    .setEntryId(id)
                    .setRevision(revision)
                    .setContentHash("x")
                    .setTitle("")
                    .setBodyHtml("")
                    .setReceivedAt(Instant.EPOCH));
    more.accept(event);
    keys.add(id);
    stored.add(codec.encode(event.build()));
  }

  /** A reader of what is stored; it gives all of it anew after each rewind. */
  private MockConsumer<String, byte[]> reader() {
    return new MockConsumer<>("earliest") {
      @Override
      public synchronized void seekToBeginning(java.util.Collection<TopicPartition> partitions) {
        updateBeginningOffsets(Map.of(PARTITION, 0L));
        updateEndOffsets(Map.of(PARTITION, (long) stored.size()));
        super.seekToBeginning(partitions);
        for (int i = 0; i < stored.size(); i++) {
          addRecord(new ConsumerRecord<>(TOPIC.name(), 0, i, keys.get(i), stored.get(i)));
        }
      }
    };
  }
}
