package io.wireroom.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.contenttype.ContentType;
import io.wireroom.enrich.entity.FoundEntity;
import io.wireroom.enrich.text.ArticleText;
import io.wireroom.enrich.vocabulary.Vocabularies;
import io.wireroom.enrich.vocabulary.Vocabulary;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TaggerTest {
  private static final Vocabulary VOCABULARY =
      Vocabularies.of(
          "specialty:psychiatry; Psychiatry",
          "specialty:neurology; Neurology; ; ; specialty:neurology=1",
          "specialty:cardiology; Cardiology",
          "condition:mdd; major depressive disorder; ; ; specialty:psychiatry=1",
          "condition:stroke; stroke; ; ; specialty:neurology=1|specialty:cardiology=0.3");

  private static final ArticleText TEXT = ArticleText.of("A title", "<p>Some words.</p>");
  private static final TagWeights WEIGHTS = TagWeights.shipped();

  private final Tagger tagger = new Tagger(VOCABULARY, WEIGHTS);

  @Test
  void a_salient_condition_gives_its_specialty_with_the_condition_as_evidence() {
    List<FoundTag> tags = tagger.tag(signals(List.of(entity("condition:mdd", 0.8)), List.of()));

    assertThat(tags)
        .singleElement()
        .satisfies(
            tag -> {
              assertThat(tag.concept().name()).isEqualTo("Psychiatry");
              assertThat(tag.evidence().get(0).detail()).isEqualTo("condition:mdd");
            });
  }

  @Test
  void a_specialty_that_is_named_counts_once() {
    List<FoundTag> tags =
        tagger.tag(signals(List.of(entity("specialty:neurology", 0.9)), List.of()));

    assertThat(tags.get(0).evidence()).hasSize(1);
  }

  @Test
  void a_passing_mention_gives_none() {
    assertThat(tagger.tag(signals(List.of(entity("condition:mdd", 0.1)), List.of()))).isEmpty();
  }

  @Test
  void the_publishers_category_counts_most() {
    List<FoundTag> tags =
        tagger.tag(signals(List.of(entity("condition:stroke", 0.7)), List.of("cardiology")));

    assertThat(tags).extracting(tag -> tag.concept().name()).startsWith("Cardiology");
    assertThat(tags.get(0).evidence().get(0).rule()).isEqualTo("category");
  }

  @Test
  void a_category_that_is_a_condition_speaks_for_its_specialty() {
    assertThat(tagger.tag(signals(List.of(), List.of("Major Depressive Disorder"))))
        .extracting(tag -> tag.concept().name())
        .containsExactly("Psychiatry");
  }

  @Test
  void the_company_of_recommended_reading_helps_but_does_not_decide_alone() {
    TagSignals company =
        new TagSignals(
            TEXT,
            List.of(),
            List.of(),
            null,
            ContentType.NEWS,
            Collections.nCopies(10, "MDedge Psychiatry"));
    TagSignals both =
        new TagSignals(
            TEXT,
            List.of(entity("condition:mdd", 0.3)),
            List.of(),
            null,
            ContentType.NEWS,
            Collections.nCopies(10, "MDedge Psychiatry"));

    assertThat(tagger.tag(company)).isEmpty();
    assertThat(tagger.tag(both)).extracting(t -> t.concept().name()).containsExactly("Psychiatry");
  }

  private static TagSignals signals(List<FoundEntity> entities, List<String> categories) {
    return new TagSignals(TEXT, entities, categories, null, ContentType.NEWS, List.of());
  }

  private static FoundEntity entity(String id, double salience) {
    return new FoundEntity(VOCABULARY.concept(id).orElseThrow(), salience, List.of());
  }
}
