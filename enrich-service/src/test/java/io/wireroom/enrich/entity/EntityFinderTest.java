package io.wireroom.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.salience.Salience;
import io.wireroom.enrich.text.ArticleText;
import io.wireroom.enrich.text.Sentences;
import io.wireroom.enrich.vocabulary.Vocabularies;
import io.wireroom.enrich.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EntityFinderTest {
  private static final Vocabulary VOCABULARY =
      Vocabularies.of(
          "condition:diabetes; diabetes",
          "condition:t2d; type 2 diabetes; T2D{abbreviation}",
          "condition:parkinson; Parkinson disease",
          "condition:tumor; tumor",
          "condition:anemia; anemia",
          "condition:biopsy; biopsy",
          "condition:metastasis; metastasis",
          "anatomy:testis; testis; testes",
          "condition:covid; COVID-19",
          "condition:mdd; major depressive disorder",
          "condition:muscular; muscular degeneration; MDD{abbreviation}",
          "condition:hypertension; hypertension",
          "condition:lead; lead poisoning; lead{ambiguous}",
          "gene:tnf; TNF-alpha",
          "gene:cat; CAT; CAT{case}",
          "substance:lpa; lipoprotein(a)",
          "substance:htr1a; 5-HT1A receptor",
          "specialty:neurology; Neurology",
          "journal:neurology; Neurology; Neurology{case,ambiguous}",
          "journal:gut; Gut; Gut{case,ambiguous}");

  private final EntityFinder finder = new EntityFinder(VOCABULARY);

  @ParameterizedTest
  @CsvSource({
    "A TYPE-2 DIABETES diet., TYPE-2 DIABETES, condition:t2d",
    "Type 2 diabetes is common., Type 2 diabetes, condition:t2d",
    "He has Parkinson’s disease now., Parkinson’s disease, condition:parkinson",
    "The tumours shrank., tumours, condition:tumor",
    "Anaemia was rare., Anaemia, condition:anemia",
    "Two biopsies were taken., biopsies, condition:biopsy",
    "Both testes or one test., testes, anatomy:testis",
    "A testis and two tests., testis, anatomy:testis",
    "Liver metastases were seen., metastases, condition:metastasis",
    "After COVID19 they met., COVID19, condition:covid",
    "Blocking TNFα helps., TNFα, gene:tnf",
    "Blocking TNF-alpha helps., TNF-alpha, gene:tnf",
    "High lipoprotein(a) was found., lipoprotein(a), substance:lpa",
    "It binds 5-HT1A receptors., 5-HT1A receptors, substance:htr1a",
    "The CAT gene., CAT, gene:cat"
  })
  void a_term_is_found_however_it_is_written(String text, String words, String concept) {
    assertThat(mentions(text))
        .singleElement()
        .satisfies(
            mention -> {
              assertThat(mention.concept().id()).isEqualTo(concept);
              assertThat(mention.place().of(text)).isEqualTo(words);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The cat sat.",
        "A t2d thing.",
        "This may lead to more.",
        "A gut feeling.",
        "It was type. 2 diabetics came.",
        "Parkinson. Disease spread.",
        "antidiabetesx"
      })
  void what_only_looks_like_a_term_is_not_found(String text) {
    assertThat(mentions(text)).isEmpty();
  }

  @Test
  void the_longest_term_wins() {
    assertThat(mentions("Diabetes and type 2 diabetes."))
        .extracting(mention -> mention.concept().id())
        .containsExactly("condition:diabetes", "condition:t2d");
  }

  @Test
  void an_abbreviation_means_what_the_article_says_it_means() {
    String text = "Major depressive disorder (MDD) is common. MDD hurts.";

    assertThat(mentions(text))
        .extracting(mention -> mention.concept().id())
        .containsExactly("condition:mdd", "condition:mdd", "condition:mdd");
  }

  @Test
  void an_abbreviation_for_something_unknown_loses_its_usual_meaning() {
    assertThat(mentions("A mood diary device (MDD) was worn. The MDD beeped.")).isEmpty();
    assertThat(mentions("The MDD gene clinic."))
        .extracting(mention -> mention.concept().id())
        .containsExactly("condition:muscular");
  }

  @Test
  void an_ambiguous_name_needs_the_article_to_give_it_in_full_as_well() {
    assertThat(mentions("Lead poisoning was found. Lead was in the paint."))
        .extracting(Mention::rule)
        .containsExactly("dictionary", "supported");
  }

  @Test
  void a_journal_with_an_everyday_name_is_known_by_its_surroundings() {
    assertThat(mentions("The study was published online in Neurology. It is a Neurology topic."))
        .extracting(mention -> mention.concept().id())
        .containsExactly("journal:neurology", "specialty:neurology");
  }

  @Test
  void what_the_title_and_all_parts_name_is_more_salient_than_an_aside() {
    ArticleText article =
        ArticleText.of(
            "Tumors on the rise",
            "<p>Tumors are common.</p><p>Anemia was rare.</p><p>More tumors.</p><p>A tumor.</p>");

    List<FoundEntity> found =
        Salience.rank(finder.find(article, Sentences.of(article)), article, List.of());

    assertThat(found).extracting(one -> one.concept().id()).startsWith("condition:tumor");
    assertThat(found.get(0).salience()).isGreaterThan(2 * found.get(1).salience());
  }

  @Test
  void every_offset_is_where_the_words_are() {
    String text = "Tumors, anemia; diabetes — hypertension (HTN) and HTN.";

    assertThat(mentions(text))
        .extracting(mention -> mention.place().of(text))
        .containsExactly("Tumors", "anemia", "diabetes", "hypertension", "HTN", "HTN");
  }

  private List<Mention> mentions(String text) {
    ArticleText article = ArticleText.of("", "<p>" + text + "</p>");
    assertThat(article.text()).isEqualTo(text);
    return finder.find(article, Sentences.of(article)).stream()
        .flatMap(one -> one.mentions().stream())
        .sorted(java.util.Comparator.comparingInt(mention -> mention.place().start()))
        .toList();
  }
}
