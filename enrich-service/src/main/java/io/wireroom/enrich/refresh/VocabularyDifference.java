package io.wireroom.enrich.refresh;

import io.wireroom.enrich.entity.TermSearch;
import io.wireroom.enrich.vocabulary.Concept;
import io.wireroom.enrich.vocabulary.LiveVocabulary;
import io.wireroom.enrich.vocabulary.Vocabulary;
import io.wireroom.event.ArticleEnriched;
import io.wireroom.event.ArticleIngested;
import io.wireroom.event.Recommended;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has changed of the vocabulary since a generation, and whether that can change what is found
 * in an article: when one of its entities or tags is a changed concept, or one below such, or when
 * it has a term of a changed concept anywhere.
 */
final class VocabularyDifference {
  private final Set<String> concepts;
  private final TermSearch terms;

  VocabularyDifference(LiveVocabulary live, int before) {
    Set<String> changed = live.changedSince(before);
    concepts = withNarrower(changed, live.vocabulary());
    terms =
        new TermSearch(
            Vocabulary.of(
                changed.stream()
                    .map(live.vocabulary()::concept)
                    .flatMap(Optional::stream)
                    .toList()));
  }

  boolean touches(ArticleEnriched event) {
    return event.getEntities().stream().anyMatch(one -> concepts.contains(one.getConceptId()))
        || event.getTags().stream().anyMatch(one -> concepts.contains(one.getConceptId()))
        || (event.getAttribution() != null
            && concepts.contains(event.getAttribution().getConceptId()))
        || terms.finds(event.getText())
        || words(event.getArticle()).stream().anyMatch(terms::finds);
  }

  /** What tags and origin are also read from. */
  private static List<String> words(ArticleIngested article) {
    List<String> words = new ArrayList<>(article.getCategories());
    add(words, article.getFeedTitle());
    add(words, article.getSyndicationLine());
    for (Recommended one : article.getRecommended()) {
      add(words, one.getSource());
    }
    return words;
  }

  private static void add(List<String> words, @Nullable String more) {
    if (more != null) {
      words.add(more);
    }
  }

  /** A concept speaks for what the wider ones speak for. */
  private static Set<String> withNarrower(Set<String> changed, Vocabulary vocabulary) {
    Map<String, List<String>> narrower = new HashMap<>();
    for (Concept concept : vocabulary.concepts()) {
      for (String parent : concept.parents()) {
        narrower.computeIfAbsent(parent, id -> new ArrayList<>()).add(concept.id());
      }
    }
    Set<String> all = new HashSet<>(changed);
    Deque<String> open = new ArrayDeque<>(changed);
    while (!open.isEmpty()) {
      for (String id : narrower.getOrDefault(open.pop(), List.of())) {
        if (all.add(id)) {
          open.push(id);
        }
      }
    }
    return all;
  }
}
