package io.wireroom.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.sequence.SequenceModel;
import io.wireroom.enrich.vocabulary.RefusedVocabulary;
import io.wireroom.enrich.vocabulary.VocabularyReader;
import io.wireroom.event.ArticleIngested;
import io.wireroom.event.EventCodec;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of two meanings and brands, by the whole enricher with all that ships. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HomographsTest {
  private final EventCodec<ArticleIngested> codec = EventCodec.of(ArticleIngested.class);
  private final ArticleEnricher enricher =
      new ArticleEnricher(VocabularyReader.seed(), Optional.of(SequenceModel.shipped()));

  HomographsTest() throws RefusedVocabulary {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Children with high blood levels of lead had anemia.                        | lead | substance:lead
          Workers who were exposed to lead had it in their blood.                    | lead | substance:lead
          Mutations of APC were found in most colorectal tumors.                     | APC  | gene:apc
          The senator visited clinics across the US on Monday.                       | US   | place:united-states
          Smoke lowered the release of nitric oxide (NO), and NO relaxes arteries.   | NO   | substance:nitric-oxide
          """)
  void the_surroundings_tell_what_a_word_means(String text, String words, String concept)
      throws Exception {
    assertThat(concepts(text, words)).contains(concept);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          High blood pressure can lead to a stroke, the lead author said.            | lead
          A scan, known as CAT, showed a fracture. The nurse told us so.             | us
          Her cat slept while she took aspirin, and the CAT scan was clear.          | cat
          NO patient had a fever.                                                    | NO
          There was no fever, he told us.                                            | no
          The clinic's APC (advanced practice clinician) programme began in May.     | APC
          """)
  void a_word_that_looks_like_a_name_is_none(String text, String words) throws Exception {
    assertThat(concepts(text, words)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Ozempic, drug:semaglutide",
    "Keytruda, drug:pembrolizumab",
    "Tylenol, drug:acetaminophen",
    "Prozac, drug:fluoxetine"
  })
  void a_brand_is_its_ingredient(String brand, String drug) throws Exception {
    assertThat(concepts("Doctors prescribe " + brand + " more often.", brand))
        .containsExactly(drug);
  }

  private List<String> concepts(String text, String words) throws Exception {
    ArticleIngested article = OneArticle.of("News of the week", "<p>" + text + "</p>").build();
    return enricher.enrich(codec.decode(codec.encode(article))).getEntities().stream()
        .filter(
            entity ->
                entity.getMentions().stream().anyMatch(mention -> mention.getText().equals(words)))
        .map(entity -> entity.getConceptId())
        .toList();
  }
}
