package io.wireroom.cli.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoryGeneratorTest {
  private static final Instant UNTIL = Instant.parse("2026-03-01T00:00:00Z");
  private static final List<SampleArticle> STORIES = stories(new StoryGenerator(7, UNTIL), 2_000);

  @Test
  void the_same_seed_gives_the_same_articles() {
    assertThat(stories(new StoryGenerator(7, UNTIL), 2_000)).isEqualTo(STORIES);
  }

  @Test
  void another_seed_gives_other_articles() {
    assertThat(new StoryGenerator(8, UNTIL).story(3)).isNotEqualTo(STORIES.get(3));
  }

  @Test
  void an_article_of_the_row_can_be_made_without_those_before_it() {
    assertThat(new StoryGenerator(7, UNTIL).story(1_234)).isEqualTo(STORIES.get(1_234));
  }

  @Test
  void numbers_may_be_large() {
    StoryGenerator generator = new StoryGenerator(7, UNTIL);

    assertThat(generator.story(40_000_000_001L).slug())
        .isNotEqualTo(generator.story(40_000_000_002L).slug());
  }

  @Test
  void no_two_articles_have_the_same_slug_or_text() {
    Set<String> slugs = new HashSet<>();
    Set<String> bodies = new HashSet<>();

    assertThat(STORIES).allMatch(story -> slugs.add(story.slug()) && bodies.add(story.body()));
  }

  @Test
  void nothing_is_left_to_fill_in() {
    assertThat(STORIES)
        .allMatch(story -> !story.headers().values().toString().contains("{"))
        .allMatch(story -> !(story.title() + story.body()).matches("(?s).*[{}\\[\\]].*"))
        .allMatch(story -> !(story.title() + story.body()).contains("  "));
  }

  @Test
  void articles_fit_their_words() {
    Pattern wrong =
        Pattern.compile(
            "(?:\\ba|(?m:^)A|[.“] A) (?:[aeio]\\w|8\\d?-|18-|11-)|\\ban? an?\\b|, ,|,,|\\.\\."
                + "|\\bthe the\\b");

    assertThat(STORIES)
        .allSatisfy(
            story -> assertThat(story.title() + "\n" + story.body()).doesNotContainPattern(wrong));
  }

  @Test
  void headlines_and_paragraphs_begin_with_a_capital_or_a_figure_or_a_quote() {
    assertThat(STORIES)
        .allSatisfy(
            story -> {
              assertThat(story.title()).matches("(?s)[\\p{Lu}0-9“\"].*");
              assertThat(story.paragraphs())
                  .allMatch(text -> text.matches("(?s)[\\p{Lu}0-9“\"#©].*"));
            });
  }

  @Test
  void the_drug_does_better_than_what_it_is_compared_with() {
    Pattern rates = Pattern.compile("(\\d+)% with .{3,60} and (\\d+)% with");
    int met = 0;
    for (SampleArticle story : STORIES) {
      Matcher told = rates.matcher(story.body());
      while (told.find()) {
        met++;
        assertThat(Integer.parseInt(told.group(1))).isLessThan(Integer.parseInt(told.group(2)));
      }
    }
    assertThat(met).isGreaterThan(50);
  }

  @Test
  void figures_agree_within_an_article() {
    Pattern months = Pattern.compile("followed for (\\d+) months|[Aa]t (\\d+) months, the rates");
    for (SampleArticle story : STORIES) {
      Set<String> told = new HashSet<>();
      Matcher matcher = months.matcher(story.body());
      while (matcher.find()) {
        told.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
      }
      assertThat(told).as(story.body()).hasSizeLessThan(2);
    }
  }

  @Test
  void dates_lie_in_the_ninety_days_before_the_end() {
    assertThat(STORIES)
        .extracting(SampleArticle::published)
        .allMatch(date -> date.isBefore(UNTIL) && date.isAfter(UNTIL.minus(StoryGenerator.SPREAD)));
    assertThat(STORIES)
        .anyMatch(one -> one.published().isBefore(UNTIL.minusSeconds(80L * 86_400)))
        .anyMatch(one -> one.published().isAfter(UNTIL.minusSeconds(3L * 86_400)));
  }

  @Test
  void every_article_says_what_a_desk_says() {
    assertThat(STORIES)
        .allSatisfy(
            story -> {
              assertThat(story.header("specialty")).isNotEmpty();
              assertThat(story.header("type")).isNotEmpty();
              assertThat(story.headerValues("authors")).isNotEmpty();
              assertThat(story.headerValues("categories")).hasSizeGreaterThanOrEqualTo(4);
            });
  }

  @Test
  void an_origin_is_told_in_the_last_line() {
    assertThat(STORIES)
        .filteredOn(story -> !story.header("origin").isEmpty())
        .hasSizeBetween(600, 1_000)
        .allSatisfy(
            story ->
                assertThat(story.paragraphs().get(story.paragraphs().size() - 1))
                    .contains(story.header("origin")));
  }

  private static List<SampleArticle> stories(StoryGenerator generator, int count) {
    return LongStream.range(0, count).mapToObj(generator::story).toList();
  }
}
