package io.wireroom.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.search.concept.Completion;
import io.wireroom.search.suggest.Suggestions;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SuggestionsViewTest {
  @Test
  void subjects_come_with_their_counts_and_titles_lead_to_articles() {
    Document piece =
        piece(
            new Suggestions(
                List.of(
                    counted("heart attack", "myocardial infarction", 1200),
                    counted("heart block", "heart block", 1),
                    counted("heart", "Heart", 0)),
                List.of(new Suggestions.Titled("a b", "Hearts & <minds>"))));

    assertThat(piece.select("a.entity").eachText())
        .containsExactly(
            "heart attack: myocardial infarction 1,200 articles", "heart block 1 article");
    assertThat(piece.select("a.entity").attr("href")).isEqualTo("/?entity=condition:heart-attack");
    assertThat(piece.select("a[href=/articles/a%20b]").text()).isEqualTo("Hearts & <minds>");
  }

  @Test
  void where_there_is_nothing_to_suggest_the_piece_is_blank() {
    assertThat(new Pages().text("suggestions.jte", SuggestionsView.NONE)).isBlank();
  }

  private static Suggestions.Counted counted(String text, String name, long articles) {
    String id = "condition:" + text.replace(' ', '-');
    return new Suggestions.Counted(new Completion(text, id, "condition", name), articles);
  }

  private static Document piece(Suggestions found) {
    return Jsoup.parse(new Pages().text("suggestions.jte", SuggestionsView.of(found)));
  }
}
