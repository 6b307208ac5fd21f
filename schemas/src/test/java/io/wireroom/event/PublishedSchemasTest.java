package io.wireroom.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaValidator;
import org.apache.avro.SchemaValidatorBuilder;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublishedSchemasTest {
  private static final SchemaValidator BOTH_WAYS =
      new SchemaValidatorBuilder().mutualReadStrategy().validateAll();

  static Stream<Schema> events() {
    return Stream.of(
        Delivery.getClassSchema(),
        DeliveryParsed.getClassSchema(),
        ArticleState.getClassSchema(),
        ArticleKey.getClassSchema(),
        Embargo.getClassSchema(),
        PageWanted.getClassSchema(),
        PageCheck.getClassSchema(),
        SourceWindow.getClassSchema(),
        ArticleIngested.getClassSchema(),
        ArticleEnriched.getClassSchema(),
        ArticleIndexed.getClassSchema(),
        Source.getClassSchema(),
        SourceState.getClassSchema(),
        Subscription.getClassSchema(),
        Backfill.getClassSchema(),
        ListImport.getClassSchema(),
        ListedFeed.getClassSchema(),
        Reparsed.getClassSchema(),
        Fetch.getClassSchema(),
        Concept.getClassSchema(),
        SavedSearch.getClassSchema(),
        Alert.getClassSchema(),
        Receiver.getClassSchema(),
        Notice.getClassSchema());
  }

  @ParameterizedTest
  @MethodSource("events")
  void every_published_version_reads_and_is_read_by_the_current_one(Schema current) {
    List<Schema> published = PublishedSchemas.of(current.getName());

    assertThat(published).isNotEmpty();
    assertThatCode(() -> BOTH_WAYS.validate(current, published)).doesNotThrowAnyException();
  }

  /** What this code writes must be known to the next version, so it has to be on file. */
  @ParameterizedTest
  @MethodSource("events")
  void the_current_version_is_the_last_published_one(Schema current) {
    List<Schema> published = PublishedSchemas.of(current.getName());

    assertThat(published.get(published.size() - 1)).isEqualTo(current);
  }

  @ParameterizedTest
  @MethodSource("events")
  void every_field_says_what_it_means(Schema current) {
    assertThat(current.getFields()).allSatisfy(field -> assertThat(field.doc()).isNotBlank());
  }
}
