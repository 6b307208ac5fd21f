package io.wireroom.ingest.article;

import static io.wireroom.ingest.article.RememberedArticles.item;
import static io.wireroom.ingest.article.RememberedArticles.rss;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.event.ArticleIngested;
import io.wireroom.event.Change;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the order in which a source's documents show its articles, split and repeated, and
 * however ids and links change in between: each article is there once.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IdentityHistoriesTest {
  private static final int ARTICLES = 25;
  private static final int FORMS = 5;
  private static final int HISTORIES = 20;
  private static final String[] WORDS =
      ("gout sleep heart asthma stroke insulin statin trial registry knees children elders risk care"
              + " hospital vaccine virus lungs kidney liver pain walking diet salt sugar coffee")
          .split(" ");

  /** Where a kind of source puts the link, and how its ids are. */
  private enum Habit {
    LINKS_OF_THEIR_OWN,
    ONE_LINK_FOR_ALL,
    ONE_GUID_FOR_ALL,
    NO_GUIDS
  }

  /** One article and the forms it takes, each a step of id or link from the one before. */
  private record Story(String title, String date, List<String> guids, List<String> links) {
    String form(int at) {
      return item(guids.get(at).isEmpty() ? null : guids.get(at), links.get(at), title, date);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"LINKS_OF_THEIR_OWN", "ONE_LINK_FOR_ALL", "ONE_GUID_FOR_ALL", "NO_GUIDS"})
  void each_article_is_there_once(String habit) {
    for (int seed = 1; seed <= HISTORIES; seed++) {
      Random random = new Random(seed);
      List<Story> stories = stories(Habit.valueOf(habit), random);
      RememberedArticles source = new RememberedArticles();
      Map<String, Set<String>> idsOfTitle = new HashMap<>();
      int firsts = 0;

      for (String document : documents(stories, random)) {
        for (ArticleIngested article : source.read(document)) {
          firsts += article.getChange() == Change.NEW ? 1 : 0;
          idsOfTitle
              .computeIfAbsent(article.getTitle(), title -> new HashSet<>())
              .add(article.getArticleId());
        }
      }

      assertThat(source.states).as("seed " + seed).hasSize(ARTICLES);
      assertThat(firsts).as("seed " + seed).isEqualTo(ARTICLES);
      assertThat(idsOfTitle)
          .hasSize(ARTICLES)
          .allSatisfy((title, ids) -> assertThat(ids).hasSize(1));
    }
  }

  /** Each form of a story comes after the one before, among those of others, some of them twice. */
  private static List<String> documents(List<Story> stories, Random random) {
    int[] at = new int[stories.size()];
    List<String> documents = new ArrayList<>();
    for (int round = 0; round < 40; round++) {
      List<Integer> window = new ArrayList<>();
      for (int one = 0; one < stories.size(); one++) {
        if (random.nextInt(3) == 0) {
          window.add(one);
        }
      }
      Collections.shuffle(window, random);
      List<String> items = new ArrayList<>();
      for (int one : window) {
        items.add(stories.get(one).form(at[one]));
        if (at[one] + 1 < FORMS && random.nextBoolean()) {
          at[one]++;
        }
      }
      int part = items.isEmpty() ? 0 : random.nextInt(items.size());
      for (List<String> piece :
          List.of(items.subList(0, part), items.subList(part, items.size()))) {
        if (!piece.isEmpty()) {
          documents.add(rss(piece.toArray(String[]::new)));
          if (random.nextInt(4) == 0) {
            documents.add(rss(piece.toArray(String[]::new)));
          }
        }
      }
    }
    // Those that chance never showed
    for (int one = 0; one < stories.size(); one++) {
      documents.add(rss(stories.get(one).form(at[one])));
    }
    return documents;
  }

  private static List<Story> stories(Habit habit, Random random) {
    List<String> words = new ArrayList<>(List.of(WORDS));
    List<Story> stories = new ArrayList<>();
    for (int one = 0; one < ARTICLES; one++) {
      Collections.shuffle(words, random);
      String title = String.join(" ", words.subList(0, 4)) + " of " + words.get(4) + " s" + one;
      List<String> guids = new ArrayList<>();
      List<String> links = new ArrayList<>();
      int guid = 0;
      int link = 0;
      for (int form = 0; form < FORMS; form++) {
        if (form > 0 && random.nextBoolean()) {
          guid++;
        } else if (form > 0) {
          link++;
        }
        guids.add(
            switch (habit) {
              case LINKS_OF_THEIR_OWN -> one + "-" + guid;
              case ONE_LINK_FOR_ALL -> "only-" + one;
              case ONE_GUID_FOR_ALL -> "guid";
              case NO_GUIDS -> "";
            });
        links.add(
            switch (habit) {
              case LINKS_OF_THEIR_OWN -> "https://m.example/" + one + "/" + link;
              case ONE_LINK_FOR_ALL -> "https://m.example/news";
              case ONE_GUID_FOR_ALL, NO_GUIDS -> "https://m.example/" + one + "?utm_source=" + form;
            });
      }
      stories.add(
          new Story(
              title, (1 + one % 28) + "T" + (10 + one % 12) + ":" + (10 + one), guids, links));
    }
    return stories;
  }
}
