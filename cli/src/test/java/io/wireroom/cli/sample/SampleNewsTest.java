package io.wireroom.cli.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SampleNewsTest {
  private static final List<SampleFeed> FEEDS = SampleNews.feeds();
  private static final List<SampleArticle> ARTICLES =
      FEEDS.stream().flatMap(feed -> feed.articles().stream()).toList();

  @Test
  void there_are_five_hundred_articles() {
    assertThat(ARTICLES).hasSize(SampleNews.ARTICLES).hasSizeGreaterThanOrEqualTo(500);
  }

  @Test
  void at_least_sixty_are_written_by_hand_and_in_the_feed_that_they_name() {
    List<SampleArticle> byHand = SampleArticle.handWritten();

    assertThat(byHand).hasSizeGreaterThanOrEqualTo(60);
    assertThat(FEEDS)
        .filteredOn(feed -> feed.format() != FeedFormat.PAGE)
        .allSatisfy(
            feed ->
                assertThat(feed.articles())
                    .containsAll(
                        byHand.stream()
                            .filter(article -> article.header("feed").equals(feed.id()))
                            .toList()));
  }

  @Test
  void each_format_has_a_feed() {
    assertThat(FEEDS).extracting(SampleFeed::format).containsExactly(FeedFormat.values());
  }

  @Test
  void slugs_and_headlines_are_unique() {
    assertThat(ARTICLES).extracting(SampleArticle::slug).doesNotHaveDuplicates();
    assertThat(ARTICLES).extracting(SampleArticle::title).doesNotHaveDuplicates();
  }

  @Test
  void it_is_the_same_at_every_start() {
    List<SampleFeed> again = SampleNews.feeds();

    assertThat(again).isEqualTo(FEEDS);
    assertThat(again)
        .zipSatisfy(
            FEEDS,
            (one, other) ->
                assertThat(one.bytes(SampleEdition.SECOND))
                    .isEqualTo(other.bytes(SampleEdition.SECOND)));
  }

  @Test
  void every_specialty_has_news() {
    Set<String> told =
        ARTICLES.stream().map(one -> one.header("specialty")).collect(Collectors.toSet());

    assertThat(told)
        .containsAll(Topic.all().stream().map(Topic::specialty).collect(Collectors.toSet()));
  }

  @Test
  void feeds_begin_with_the_newest() {
    assertThat(FEEDS)
        .allSatisfy(
            feed ->
                assertThat(feed.articles())
                    .extracting(SampleArticle::published)
                    .isSortedAccordingTo((one, other) -> other.compareTo(one)));
  }

  @Test
  void forty_articles_are_copies_in_another_feed_with_small_edits() {
    Map<String, SampleArticle> bySlug =
        ARTICLES.stream().collect(Collectors.toMap(SampleArticle::slug, Function.identity()));
    List<SampleArticle> copies =
        ARTICLES.stream().filter(article -> !article.header("copyOf").isEmpty()).toList();

    assertThat(copies)
        .hasSize(SampleNews.COPIES)
        .allSatisfy(
            copy -> {
              SampleArticle original = bySlug.get(copy.header("copyOf"));
              assertThat(copy.header("feed")).isNotEqualTo(original.header("feed"));
              assertThat(copy.title()).isNotEqualTo(original.title());
              assertThat(copy.published()).isAfter(original.published());
              assertThat(copy.paragraphs().get(copy.paragraphs().size() - 1))
                  .contains(copy.header("origin"));
              assertThat(missing(original, copy)).hasSizeBetween(1, 2);
              assertThat(missing(copy, original)).hasSize(1);
            });
  }

  @Test
  void about_twenty_articles_are_corrected_in_the_second_edition() {
    assertThat(ARTICLES).filteredOn(SampleArticle::isCorrected).hasSizeBetween(16, 26);
  }

  @Test
  void a_correction_changes_the_named_words_only_and_adds_its_note() {
    assertThat(ARTICLES)
        .filteredOn(SampleArticle::isCorrected)
        .allSatisfy(
            article -> {
              SampleArticle second = article.in(SampleEdition.SECOND);
              String[] named = article.header("corrected").split(" => ");
              List<String> before = words(article.title() + " " + article.body());
              List<String> after = words(second.title() + " " + second.body());
              int kept = before.size();
              assertThat(after.subList(kept, after.size()))
                  .isEqualTo(words(article.header("note")));
              assertThat(changes(before, after.subList(0, kept)))
                  .isEqualTo(changes(words(named[0]), words(named[1])))
                  .hasSize(1);
              assertThat(second.published()).isEqualTo(article.published());
              assertThat(second.updated()).isAfter(article.published());
            });
  }

  @Test
  void other_articles_are_the_same_in_both_editions() {
    assertThat(ARTICLES)
        .filteredOn(article -> !article.isCorrected())
        .allMatch(article -> article.in(SampleEdition.SECOND).equals(article));
  }

  private static Set<String> missing(SampleArticle from, SampleArticle in) {
    return difference(new HashSet<>(from.paragraphs()), new HashSet<>(in.paragraphs()));
  }

  private static List<String> words(String text) {
    return List.of(text.split("\\s+"));
  }

  /** Which word stands in place of which, without the marks around them. */
  private static Set<String> changes(List<String> before, List<String> after) {
    assertThat(after).hasSameSizeAs(before);
    return IntStream.range(0, before.size())
        .filter(index -> !before.get(index).equals(after.get(index)))
        .mapToObj(index -> bare(before.get(index)) + " => " + bare(after.get(index)))
        .collect(Collectors.toSet());
  }

  private static String bare(String word) {
    return word.replaceAll("^\\P{Alnum}+|\\P{Alnum}+$", "");
  }

  private static Set<String> difference(Set<String> from, Set<String> without) {
    Set<String> left = new HashSet<>(from);
    left.removeAll(without);
    return left;
  }
}
