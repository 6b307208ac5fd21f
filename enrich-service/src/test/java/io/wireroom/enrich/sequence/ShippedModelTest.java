package io.wireroom.enrich.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShippedModelTest {
  private static final SequenceModel MODEL = SequenceModel.shipped();

  @Test
  void it_knows_what_it_is() {
    assertThat(MODEL.types()).containsExactly("Chemical", "Disease", "Gene", "Species");
    assertThat(MODEL.name()).matches("nlm-\\d+");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Cisplatin caused severe nausea in most of them. | Chemical Cisplatin
          Patients with advanced breast cancer were given tamoxifen. | Chemical tamoxifen
          Patients with advanced breast cancer were given tamoxifen. | Species Patients
          Mutations of the BRCA1 gene raise the risk of breast cancer. | Gene BRCA1
          Mutations of the BRCA1 gene raise the risk of breast cancer. | Disease breast cancer
          """)
  void it_finds_what_articles_name(String text, String expected) {
    assertThat(Drills.found(MODEL, text)).contains(expected);
  }

  @Test
  void it_finds_nothing_where_nothing_is_named() {
    assertThat(List.of("The results may lead to changes.", "The meeting was held in Boston."))
        .allSatisfy(text -> assertThat(Drills.found(MODEL, text)).isEmpty());
  }
}
