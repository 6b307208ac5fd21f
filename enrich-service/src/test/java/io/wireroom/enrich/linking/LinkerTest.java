package io.wireroom.enrich.linking;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.sequence.FoundSpan;
import io.wireroom.enrich.text.Range;
import io.wireroom.enrich.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LinkerTest {
  private final Linker linker =
      new Linker(
          Vocabularies.of(
              "condition:breast-cancer; Breast Neoplasms; breast cancer",
              "condition:ovarian-cancer; Ovarian Neoplasms",
              "condition:kidney-failure; Renal Insufficiency",
              "condition:dystonia; Dystonia",
              "condition:pancreatitis; Pancreatitis",
              "condition:disease; Disease",
              "condition:mdd; major depressive disorder",
              "drug:semaglutide; semaglutide; Ozempic{brand}",
              "drug:bupropion; bupropion",
              "drug:zidovudine; zidovudine",
              "condition:heart-defect; Heart Defects, Congenital; Heart Abnormality",
              "condition:heart-disease; Heart Diseases",
              "condition:kidney-disease; Kidney Diseases",
              "condition:liver-disease; Liver Diseases",
              "condition:learning-disorder; Learning Disorders",
              "condition:memory-disorder; Memory Disorders",
              "condition:hypokinesia; Hypokinesia",
              "condition:long-qt-syndrome; Long QT Syndrome",
              "substance:nitric-oxide; Nitric Oxide",
              "substance:acetate; Acetates",
              "substance:lead; Lead"),
          LearnedNames.NONE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          breast cancers                | Disease  | condition:breast-cancer
          cancer of the breast          | Disease  | condition:breast-cancer
          tumours of the breast         | Disease  | condition:breast-cancer
          breast and ovarian cancer     | Disease  | condition:breast-cancer condition:ovarian-cancer
          kidney failure                | Disease  | condition:kidney-failure
          cardiac dysfunction           | Disease  | condition:heart-disease
          dystonic                      | Disease  | condition:dystonia
          severe necrotic pancreatitis  | Disease  | condition:pancreatitis
          Ozempic                       | Chemical | drug:semaglutide
          bupropion hydrochloride       | Chemical | drug:bupropion
          AZT                           | Chemical | drug:zidovudine
          Pb                            | Chemical | substance:lead
          NO                            | Chemical | substance:nitric-oxide
          bradykinesia                  | Disease  | condition:hypokinesia
          prolongation of QT interval   | Disease  | condition:long-qt-syndrome
          renal and hepatic toxicity    | Disease  | condition:kidney-disease condition:liver-disease
          impairment of learning and memory | Disease | condition:learning-disorder condition:memory-disorder
          """)
  void a_name_is_known_however_it_is_put(String name, String type, String concepts) {
    assertThat(ids(linker.link(name, type))).isEqualTo(concepts);
  }

  @ParameterizedTest
  @CsvSource({
    "Danon disease, Disease",
    "lead, Disease",
    "retinyl acetate, Chemical",
    "semaglutide, Gene",
    "qx, Chemical",
    "no, Chemical",
    "'', Disease"
  })
  void what_is_unknown_is_not_guessed(String name, String type) {
    assertThat(linker.link(name, type)).isEmpty();
  }

  @Test
  void what_people_took_a_disease_for_holds_for_its_words_in_any_order_but_not_for_a_chemical() {
    Linker taught =
        new Linker(
            Vocabularies.of("condition:vessel; Vascular Calcification"),
            LearnedNames.parse("Disease:~artery calcification\tD1\nChemical:~acid folic\tD2\n"));

    assertThat(ids(taught.link("calcification of the artery", "Disease"))).isEqualTo("D1");
    assertThat(taught.link("acid folic", "Chemical")).isEmpty();
  }

  @Test
  void an_abbreviation_means_what_the_article_says() {
    String text = "Major depressive disorder (MDD) hurts. Bupropion (BUP) for MDD. BUP helps.";
    List<FoundSpan> mentions = new ArrayList<>();
    mentions.add(span(text, "Major depressive disorder", 0, "Disease"));
    mentions.add(span(text, "MDD", 60, "Disease"));
    mentions.add(span(text, "BUP", 64, "Chemical"));

    assertThat(
            ArticleLinker.link(linker, text, List.of(new Range(0, 38), new Range(39, 63)), mentions)
                .values())
        .extracting(LinkerTest::ids)
        .containsExactly("condition:mdd", "condition:mdd", "drug:bupropion");
  }

  private static FoundSpan span(String text, String words, int from, String type) {
    int start = text.indexOf(words, Math.min(from, text.lastIndexOf(words)));
    return new FoundSpan(new Range(start, start + words.length()), type, 1);
  }

  private static String ids(List<Linked> found) {
    return found.stream().map(Linked::id).collect(Collectors.joining(" "));
  }
}
