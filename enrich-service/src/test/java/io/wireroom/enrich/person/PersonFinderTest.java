package io.wireroom.enrich.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.entity.EntityFinder;
import io.wireroom.enrich.text.ArticleText;
import io.wireroom.enrich.text.Range;
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
class PersonFinderTest {
  private static final Vocabulary VOCABULARY =
      Vocabularies.of(
          "condition:parkinson; Parkinson disease; Parkinson's disease|Parkinson's",
          "condition:crohn; Crohn disease; Crohn's disease",
          "organisation:lilly; Eli Lilly and Company; Eli Lilly|Lilly{ambiguous}",
          "organisation:jnj; Johnson & Johnson",
          "organisation:mayo-clinic; Mayo Clinic",
          "organisation:kaiser; Kaiser Permanente",
          "organisation:brigham; Brigham and Women's Hospital",
          "place:massachusetts; Massachusetts; ; place:united-states",
          "place:boston; Boston; ; place:massachusetts",
          "place:united-states; United States; US{abbreviation,case,ambiguous}",
          "place:asia; Asia",
          "place:armenia; Armenia; ; place:asia",
          "place:georgia-country; Georgia; Georgia{ambiguous}; place:asia",
          "place:georgia-us-state; Georgia; Georgia{ambiguous}; place:united-states",
          "place:atlanta; Atlanta; ; place:georgia-us-state",
          "place:jordan; Jordan; Jordan{ambiguous}; place:asia");

  private final PersonFinder finder = new PersonFinder(VOCABULARY);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"It works,\" said Joshua Woolley, MD, PhD. | Joshua | Woolley | [MD, PhD]",
        "Dr. de Wit says so. | '' | de Wit | [Dr]",
        "\"No,\" said Prof Dame Sally Quarrington. | Sally | Quarrington | [Dame]",
        "Seán O'Dálaigh-Ruiz, MBBS, MRCP, agreed. | Seán | O'Dálaigh-Ruiz | [MBBS, MRCP]",
        "A study by J. K. van der Meulen, Pharm.D., was small. | J. K. | van der Meulen | [PharmD]",
        "Robert T. Hale Jr., M.D., Ph.D., led it. | Robert T. | Hale Jr | [MD, PhD]",
        "Ludwik Łoś III, MD, FACC, FEXQ, spoke. | Ludwik | Łoś III | [MD, FACC, FEXQ]",
        "The chief medical officer Xiulan Ouyang spoke. | Xiulan | Ouyang | []",
        "Marta Lindqvist told reporters that it helped. | Marta | Lindqvist | []",
        "Xiulan Ouyang, a surgeon in Lyon, was there. | Xiulan | Ouyang | []",
      })
  void a_person_is_told_by_what_stands_beside_the_name(
      String text, String given, String family, String credentials) {
    List<FoundPerson> people = find(text).people();

    assertThat(people).hasSize(1);
    assertThat(people.get(0).given()).isEqualTo(given);
    assertThat(people.get(0).family()).isEqualTo(family);
    assertThat(people.get(0).credentials()).hasToString(credentials);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Parkinson's disease, Parkinson disease and Crohn's disease are common.",
        "Johnson & Johnson said that it would appeal.",
        "Eli Lilly said so, and so did Kaiser Permanente.",
        "She was seen at the Mayo Clinic and at Brigham and Women's Hospital.",
        "The St. Jude Research Institute told reporters nothing.",
        "Hodgkin lymphoma, Down syndrome and the Mary Poole Award were named.",
        "Novo Nordisk said that sales rose.",
        "Boston Scientific, which makes stents, and Cox Regression Inc. grew.",
        "Marta Lindqvist Pharmaceuticals fell.",
        "Researchers Say New Drug Works Better Than Old Drug",
      })
  void what_only_looks_like_a_person_is_none(String text) {
    assertThat(find(text).people()).isEmpty();
  }

  @Test
  void one_person_is_one_however_they_are_named() {
    List<FoundPerson> people =
        find("Joshua D. Woolley, MD, PhD, is glad. Woolley said more. Dr. Woolley’s team, and Josh"
                + " Woolley himself, agree. Woolley disease is something else.")
            .people();

    assertThat(people).hasSize(1);
    assertThat(people.get(0).id()).isEqualTo("person:joshua-woolley");
    assertThat(people.get(0).mentions())
        .extracting(PersonMention::rule)
        .containsExactly("credential", "chain", "title", "given-name");
  }

  @Test
  void two_people_of_one_family_name_stay_two() {
    WhoIsWho who =
        find("Ann Hart, MD, began. Paul Hart, PhD, went on. Hart smiled. Ann Hart left.");

    assertThat(who.people())
        .extracting(FoundPerson::id)
        .containsExactly("person:ann-hart", "person:paul-hart");
    assertThat(who.people().get(0).mentions()).hasSize(2);
    assertThat(who.people().get(1).mentions())
        .last()
        .satisfies(
            one -> {
              assertThat(one.rule()).isEqualTo("shared-name");
              assertThat(one.confidence()).isLessThan(0.7);
            });
  }

  @Test
  void a_byline_vouches_for_a_name_that_nothing_else_does() {
    String text = "This week Xiulan Ouyang looks back.";

    assertThat(find(text).people()).isEmpty();
    assertThat(find(text, "By Xiulan Ouyang, Staff Writer").people())
        .singleElement()
        .satisfies(one -> assertThat(one.mentions().get(0).rule()).isEqualTo("byline"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ann Hart, MD, associate professor of surgery at the University of Lund in Sweden, said. | [associate professor of surgery] | University of Lund in Sweden",
        "Ann Hart, MD, of Mayo Clinic, said. | [] | Mayo Clinic",
        "The study's lead author, Ann Hart, MD, from Quillwater Hospital, Boston, said. | [lead author] | Quillwater Hospital, Boston",
        "Mayo Clinic cardiologist Ann Hart, MD, said. | [cardiologist] | Mayo Clinic",
        "The security chief, Ann Hart, MD, of Old Quay Infirmary, said. | [security chief] | Old Quay Infirmary",
        "Dr. Hart is a surgeon at Mayo Clinic. | [surgeon] | Mayo Clinic",
        "Ann Hart, MD, a nurse, disclosed fees from Mayo Clinic. | [nurse] |",
        "Ann Hart, MD, who was not involved in work at Mayo Clinic, said. | [] |",
      })
  void roles_and_affiliations_are_those_that_the_article_gives(
      String text, String roles, String affiliation) {
    FoundPerson person = find(text).people().get(0);

    assertThat(person.roles()).hasToString(roles);
    if (affiliation == null) {
      assertThat(person.affiliations()).isEmpty();
    } else {
      assertThat(person.affiliations())
          .singleElement()
          .satisfies(one -> assertThat(one.place().of(text)).isEqualTo(affiliation));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "She studied at the University of Quillwater for years. | University of Quillwater",
        "It was made by Quillwater Pharmaceuticals and sold. | Quillwater Pharmaceuticals",
        "The American College of Quillology agreed. | American College of Quillology",
        "In Quillwater General Hospital beds were scarce. | Quillwater General Hospital",
        "The Hart Foundation paid. | Hart Foundation",
      })
  void unknown_organisations_have_shapes(String text, String name) {
    assertThat(find(text).organisations())
        .singleElement()
        .satisfies(one -> assertThat(one.place().of(text)).isEqualTo(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Medical Center and its Department of Medicine closed.",
        "He left the hospital. The University Hospital did not say why.",
        "The Journal of the College of Quillology printed it.",
      })
  void what_could_be_anywhere_is_no_organisation(String text) {
    assertThat(find(text).organisations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "She works in Boston, MA. | place:massachusetts",
        "Ann Hart, MA, said so. |",
        "Both US adults and others took it. | place:united-states",
        "THE NEWS FOR US ALL IS GOOD. |",
        "He lives in Atlanta, Georgia. | place:georgia-us-state",
        "Cases rose in Armenia and in Georgia. | place:georgia-country",
        "Dr. Jordan wrote. |",
        "Clinics in Jordan closed. | place:jordan",
      })
  void places_with_a_second_meaning_need_their_surroundings(String text, String place) {
    assertThat(find(text).places())
        .extracting(one -> one.concept().id())
        .isEqualTo(place == null ? List.of() : List.of(place));
  }

  private WhoIsWho find(String text, String... authors) {
    ArticleText article = ArticleText.of("", text.replace("&", "&amp;"));
    List<Range> sentences = Sentences.of(article);
    return finder.find(
        article,
        sentences,
        List.of(authors),
        new EntityFinder(VOCABULARY).read(article, sentences).mentions());
  }
}
